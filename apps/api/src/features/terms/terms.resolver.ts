import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import type { TermsKind } from '@cluster-commons/domain/terms';
import { CurrentRequest, CurrentViewer, FreshProof, Public, SignedIn, StaffOnly } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { AgreeToTerms } from './agree-to-terms.ts';
import { PublishTerms } from './publish-terms.ts';
import {
  AgreeToTermsInput,
  AgreeToTermsPayload,
  Consent,
  PublishTermsInput,
  PublishTermsPayload,
  TermsKindEnum,
  TermsText,
} from './terms.model.ts';
import { TermsQueries } from './terms.queries.ts';

@Resolver()
export class TermsResolver {
  constructor(
    private readonly queries: TermsQueries,
    private readonly agreeCase: AgreeToTerms,
    private readonly publishCase: PublishTerms,
  ) {}

  @Public()
  @Query(() => TermsText, {
    nullable: true,
    description: 'Rules, terms or data policy in the language of the request; null for a version that there is not.',
  })
  terms(
    @CurrentRequest() request: RequestContext,
    @Args('kind', { type: () => TermsKindEnum, description: 'Which of the texts.' }) kind: TermsKind,
    @Args('version', { type: () => Int, nullable: true, description: 'The one that holds now when not given.' })
    version?: number | null,
  ): Promise<TermsText | null> {
    return this.queries.text(kind, request.language, version ?? null);
  }

  @SignedIn()
  @Query(() => [Consent], { description: 'What members agree to, and what the viewer has agreed to.' })
  consents(@CurrentViewer() viewer: MemberViewer): Promise<Consent[]> {
    return this.queries.consents(viewer.id);
  }

  @SignedIn()
  @Mutation(() => AgreeToTermsPayload, { description: 'Agrees to terms and data policy as they hold now.' })
  agreeToTerms(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Which versions.') input: AgreeToTermsInput,
  ): Promise<Outcome<Consent[]>> {
    return this.agreeCase.run(viewer, input);
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => PublishTermsPayload, {
    description: 'Publishes a new version of a text. For those with the right `network.manage`.',
  })
  publishTerms(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The new version.') input: PublishTermsInput,
  ): Promise<Outcome<TermsText>> {
    return this.publishCase.run(viewer, input, request.language);
  }
}
