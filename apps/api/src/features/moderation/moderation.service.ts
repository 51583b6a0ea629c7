import { Injectable } from '@nestjs/common';
import { allowances, checkText, failed, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { moderationLimits, needsReason, type LoggedAct } from '@cluster-commons/domain/moderation';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { ModeratePost, ModerateThread, type Post, type Thread } from '../threads/index.ts';

/** Fair and on record: each act is asked for its reason, then ordered from the feature that owns the thing. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly posts: ModeratePost,
    private readonly threads: ModerateThread,
    private readonly limits: RateLimits,
  ) {}

  hidePost(viewer: MemberViewer, postId: string, reason: string): Promise<Outcome<Post>> {
    return this.act(viewer, 'post.hidden', reason, (given) => this.posts.run(viewer, postId, 'hide', given));
  }

  restorePost(viewer: MemberViewer, postId: string, reason: string): Promise<Outcome<Post>> {
    return this.act(viewer, 'post.restored', reason, (given) => this.posts.run(viewer, postId, 'restore', given));
  }

  lockThread(viewer: MemberViewer, threadId: string, locked: boolean, reason: string): Promise<Outcome<Thread>> {
    return this.act(viewer, locked ? 'thread.locked' : 'thread.unlocked', reason, (given) =>
      this.threads.run(viewer, threadId, 'lock', locked, given),
    );
  }

  pinThread(viewer: MemberViewer, threadId: string, pinned: boolean, reason: string): Promise<Outcome<Thread>> {
    return this.act(viewer, pinned ? 'thread.pinned' : 'thread.unpinned', reason, (given) =>
      this.threads.run(viewer, threadId, 'pin', pinned, given),
    );
  }

  private async act<T>(
    viewer: MemberViewer,
    act: LoggedAct,
    reason: string,
    order: (reason: string) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const limits = needsReason(act) ? moderationLimits.reason : moderationLimits.optionalReason;
    const problems = checkText(reason, limits, 'input', 'reason');
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.moderateByMember, viewer.id);
    return order(reason.trim());
  }
}
