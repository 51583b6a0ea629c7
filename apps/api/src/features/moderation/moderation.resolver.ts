import { Mutation, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import { Input } from '../../platform/graphql/payload.ts';
import type { Post, Thread } from '../threads/index.ts';
import { HidePostInput, LockThreadInput, PinThreadInput, RestorePostInput } from './moderation.inputs.ts';
import { HidePostPayload, LockThreadPayload, PinThreadPayload, RestorePostPayload } from './moderation.payloads.ts';
import { ModerationService } from './moderation.service.ts';

/** Open to members, not to staff alone: cluster moderators are members; the policy knows where each may act. */
@Resolver()
export class ModerationResolver {
  constructor(private readonly moderation: ModerationService) {}

  @SignedIn()
  @Mutation(() => HidePostPayload, {
    description: 'Hides a post with a reason, or shows it again; its author is told, nothing is destroyed.',
  })
  hidePost(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The post and the reason.') { postId, hidden, reason }: HidePostInput,
  ): Promise<Outcome<Post>> {
    return this.moderation.run(viewer, {
      kind: 'post',
      id: postId,
      act: (hidden ?? true) ? 'hide' : 'restore',
      reason,
    });
  }

  @SignedIn()
  @Mutation(() => RestorePostPayload, {
    description: 'Shows a hidden post again; its author is told.',
    deprecationReason: 'Use `hidePost` with `hidden: false`.',
  })
  restorePost(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The post.') { postId, reason }: RestorePostInput,
  ): Promise<Outcome<Post>> {
    return this.moderation.run(viewer, { kind: 'post', id: postId, act: 'restore', reason });
  }

  @SignedIn()
  @Mutation(() => LockThreadPayload, { description: 'Ends the replies to a thread, or allows them again.' })
  lockThread(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The thread.') { threadId, locked, reason }: LockThreadInput,
  ): Promise<Outcome<Thread>> {
    return this.moderation.run(viewer, { kind: 'thread', id: threadId, act: locked ? 'lock' : 'unlock', reason });
  }

  @SignedIn()
  @Mutation(() => PinThreadPayload, { description: 'Makes a thread stand first in lists, or no longer.' })
  pinThread(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The thread.') { threadId, pinned, reason }: PinThreadInput,
  ): Promise<Outcome<Thread>> {
    return this.moderation.run(viewer, { kind: 'thread', id: threadId, act: pinned ? 'pin' : 'unpin', reason });
  }
}
