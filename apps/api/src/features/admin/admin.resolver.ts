import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { jobsPolicy, writesMails } from '@cluster-commons/domain/admin';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentViewer, FreshProof, StaffOnly } from '../../platform/auth/access.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { DeadLetters } from '../../platform/jobs/dead-letters.ts';
import { WorkQueries } from '../../platform/jobs/work-at-hand.ts';
import {
  DeadLetterConnection,
  RetryDeadLetterInput,
  RetryDeadLetterPayload,
  type DeadLetter,
} from './dead-letter.model.ts';
import { JobsOverview } from './jobs.model.ts';
import { RetryDeadLetter } from './retry-dead-letter.ts';

/** What staff see of the product's own work. */
@Resolver()
export class AdminResolver {
  constructor(
    private readonly letters: DeadLetters,
    private readonly work: WorkQueries,
    private readonly retry: RetryDeadLetter,
  ) {}

  @StaffOnly()
  @Query(() => JobsOverview, {
    nullable: true,
    description: 'What waits, failed and was done by the clock; null for those who may not see it. For staff.',
  })
  async jobs(@CurrentViewer() viewer: MemberViewer): Promise<JobsOverview | null> {
    if (!jobsPolicy.see(viewer).allowed) return null;
    const { outbox, queues, schedules } = await this.work.now();
    const named = queues.map((queue) => ({ ...queue, writesMails: writesMails(queue.name) }));
    const mails = named.filter((queue) => queue.writesMails);
    return {
      outboxWaiting: outbox.waiting,
      outboxFailed: outbox.failed,
      outboxOldestAt: outbox.oldestAt,
      mailsWaiting: mails.reduce((sum, { waiting, running, failed }) => sum + waiting + running + failed, 0),
      mailsDead: mails.reduce((sum, { dead }) => sum + dead, 0),
      queues: named,
      schedules,
      countedAt: new Date().toISOString(),
    };
  }

  @StaffOnly()
  @Query(() => DeadLetterConnection, { description: 'Events that were not handled, latest first. For staff.' })
  deadLetters(@Args() args: PageArgs): Promise<Page<DeadLetter>> {
    return this.letters.page(sliceOf(args));
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => RetryDeadLetterPayload, {
    description: 'Gives a dead letter to its handler again, on record. For staff.',
  })
  retryDeadLetter(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The letter.') { id }: RetryDeadLetterInput,
  ): Promise<Outcome<DeadLetter>> {
    return this.retry.run(viewer, id);
  }
}
