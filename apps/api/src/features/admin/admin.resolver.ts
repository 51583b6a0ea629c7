import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentViewer, StaffOnly } from '../../platform/auth/access.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { DeadLetters } from '../../platform/jobs/dead-letters.ts';
import {
  DeadLetterConnection,
  RetryDeadLetterInput,
  RetryDeadLetterPayload,
  type DeadLetter,
} from './dead-letter.model.ts';
import { RetryDeadLetter } from './retry-dead-letter.ts';

/** What staff see of the product's own work. */
@Resolver()
export class AdminResolver {
  constructor(
    private readonly letters: DeadLetters,
    private readonly retry: RetryDeadLetter,
  ) {}

  @StaffOnly()
  @Query(() => DeadLetterConnection, { description: 'Events that were not handled, latest first. For staff.' })
  deadLetters(@Args() args: PageArgs): Promise<Page<DeadLetter>> {
    return this.letters.page(sliceOf(args));
  }

  @StaffOnly()
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
