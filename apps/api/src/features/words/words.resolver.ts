import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { networkPolicy } from '@cluster-commons/domain/network';
import { CurrentRequest, CurrentViewer, FreshProof, Public, StaffOnly } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { DecideWord } from './decide-word.ts';
import { DecideWordInput, DecideWordPayload, Word } from './word.model.ts';
import { WordQueries } from './word.queries.ts';

@Resolver()
export class WordsResolver {
  constructor(
    private readonly queries: WordQueries,
    private readonly deciding: DecideWord,
  ) {}

  @Public()
  @Query(() => [String], {
    description: 'Fields of expertise beside the vocabulary that members suggested and the network accepted, by name.',
  })
  acceptedExpertise(): Promise<string[]> {
    return this.queries.accepted();
  }

  @StaffOnly()
  @Query(() => [Word], {
    nullable: true,
    description:
      'Fields of expertise in members’ own words, those without a decision first; null for those who may not decide.',
  })
  suggestedExpertise(@CurrentViewer() viewer: MemberViewer): Promise<Word[]> | null {
    return networkPolicy.manage(viewer).allowed ? this.queries.list() : null;
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => DecideWordPayload, {
    description:
      'Accepts, renames, merges or refuses a word of members, on record; profiles follow. For administrators.',
  })
  decideWord(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language }: RequestContext,
    @Input('The word and the decision.') { word, act, into, reason }: DecideWordInput,
  ): Promise<Outcome<Word>> {
    return this.deciding.run(viewer, { word, act, into: into ?? '', reason: reason ?? '' }, language);
  }
}
