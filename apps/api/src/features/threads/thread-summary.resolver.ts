import { Mutation, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { SummariseThread } from './summarise-thread.ts';
import { SummariseThreadInput } from './summary-post.model.ts';
import type { Thread } from './thread.model.ts';
import { SummariseThreadPayload } from './thread.payloads.ts';

/** What sums a long thread up. */
@Resolver()
export class ThreadSummaryResolver {
  constructor(private readonly summarising: SummariseThread) {}

  @SignedIn()
  @Mutation(() => SummariseThreadPayload, {
    description:
      'Has a post sum its thread up, for its author, moderators and who opened the thread; or says up to which post it reaches, for whoever may improve it.',
  })
  summariseThread(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The summary.') { threadId, postId, upTo }: SummariseThreadInput,
  ): Promise<Outcome<Thread>> {
    return this.summarising.run(viewer, { threadId, postId: postId ?? null, upTo: upTo ?? null });
  }
}
