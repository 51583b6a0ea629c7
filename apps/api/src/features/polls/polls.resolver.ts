import { Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSignedIn, type MemberViewer, type Outcome, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { Thread, ThreadOwn } from '../threads/index.ts';
import { ownPollFrom, pollFrom, PollQueries } from './poll.queries.ts';
import { Poll, PollOwn, VotePollInput, VotePollPayload } from './polls.model.ts';
import { VotePoll } from './vote-poll.ts';

/** What a poll shows to all readers of its thread alike. */
@Resolver(() => Thread)
export class PollsResolver {
  constructor(
    private readonly queries: PollQueries,
    private readonly voteCase: VotePoll,
  ) {}

  @ResolveField(() => Poll, {
    nullable: true,
    description:
      'The poll of the thread as those see it who have not voted; null for other kinds, and while its opening post is withheld.',
  })
  async poll(@Parent() { id, kind }: Thread): Promise<Poll | null> {
    const row = kind === 'poll' ? await this.queries.ofThread(id, null) : null;
    return row === null ? null : pollFrom(row, false);
  }

  @SignedIn()
  @Mutation(() => VotePollPayload, {
    description: 'Votes in a poll, changes the vote or takes it back, until the poll closes.',
  })
  votePoll(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The vote.') { threadId, optionIds }: VotePollInput,
  ): Promise<Outcome<PollOwn>> {
    return this.voteCase.run(viewer, { threadId, optionIds });
  }
}

/** What of a poll is the viewer's own. */
@Resolver(() => ThreadOwn)
export class PollOwnResolver {
  constructor(private readonly queries: PollQueries) {}

  @ResolveField(() => PollOwn, {
    nullable: true,
    description: 'The poll of the thread as the viewer sees it, with the own vote; null where there is none.',
  })
  async poll(@CurrentViewer() viewer: Viewer, @Parent() { id, facts }: ThreadOwn): Promise<PollOwn | null> {
    if (!isSignedIn(viewer) || facts.kind !== 'poll') return null;
    const row = await this.queries.ofThread(id, viewer.id);
    return row === null ? null : ownPollFrom(viewer, facts, row);
  }
}
