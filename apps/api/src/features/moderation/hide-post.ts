import { Injectable } from '@nestjs/common';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { ModeratePost, type Post } from '../threads/index.ts';
import { ReasonedAct } from './reasoned-act.ts';

export interface PostHiding {
  postId: string;
  hidden: boolean;
  reason: string;
}

@Injectable()
export class HidePost {
  constructor(
    private readonly acts: ReasonedAct,
    private readonly posts: ModeratePost,
  ) {}

  /** Takes a post from readers with a reason, or gives it back. */
  run(viewer: MemberViewer, { postId, hidden, reason }: PostHiding): Promise<Outcome<Post>> {
    const act = hidden ? 'post.hidden' : 'post.restored';
    return this.acts.run(viewer, { act, reason }, (given) => this.posts.run(viewer, { postId, hidden, reason: given }));
  }
}
