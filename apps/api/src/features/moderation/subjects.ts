import { Injectable } from '@nestjs/common';
import type { MemberViewer, Outcome, Viewer } from '@cluster-commons/domain/kernel';
import type { ActOn, ModeratedKind } from '@cluster-commons/domain/moderation';
import { ModeratePost, ModerateThread, type Post, type Thread } from '../threads/index.ts';

/** What each kind of subject is to readers. */
export interface Moderated {
  post: Post;
  thread: Thread;
}

type Act<Kind extends ModeratedKind> = (
  viewer: MemberViewer,
  id: string,
  reason: string,
) => Promise<Outcome<Moderated[Kind]>>;

type Subject<Kind extends ModeratedKind> = Readonly<Record<ActOn<Kind>, Act<Kind>>> & {
  /** The subject as the viewer may see it; null when it is not there for them. */
  readonly load: (viewer: Viewer, id: string) => Promise<Moderated[Kind] | null>;
};

/** Everything that can be moderated and how: a kind or an act of the domain that stands not here does not compile. */
@Injectable()
export class Subjects {
  readonly of: { readonly [Kind in ModeratedKind]: Subject<Kind> };

  constructor(posts: ModeratePost, threads: ModerateThread) {
    this.of = {
      post: {
        load: (viewer, id) => posts.load(viewer, id),
        hide: (viewer, id, reason) => posts.run(viewer, { postId: id, hidden: true, reason }),
        restore: (viewer, id, reason) => posts.run(viewer, { postId: id, hidden: false, reason }),
      },
      thread: {
        load: (viewer, id) => threads.load(viewer, id),
        lock: (viewer, id, reason) => threads.run(viewer, { threadId: id, mark: 'lock', isSet: true, reason }),
        unlock: (viewer, id, reason) => threads.run(viewer, { threadId: id, mark: 'lock', isSet: false, reason }),
        pin: (viewer, id, reason) => threads.run(viewer, { threadId: id, mark: 'pin', isSet: true, reason }),
        unpin: (viewer, id, reason) => threads.run(viewer, { threadId: id, mark: 'pin', isSet: false, reason }),
      },
    };
  }
}
