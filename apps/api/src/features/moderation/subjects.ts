import { Injectable } from '@nestjs/common';
import type { Language, MemberViewer, Outcome, Viewer } from '@cluster-commons/domain/kernel';
import type { ActOn, ModeratedKind } from '@cluster-commons/domain/moderation';
import { ModeratePost, ModerateThread, type Post, type Thread } from '../threads/index.ts';

/** What each kind of subject is to readers. */
export interface Moderated {
  post: Post;
  thread: Thread;
}

/** Why an act is done; empty where no reason is given. */
interface GivenReason {
  readonly reason: string;
  /** Language that it is written in. */
  readonly lang: Language;
}

interface Subject<Kind extends ModeratedKind> {
  /** The subject as the viewer may see it; null when it is not there for them. */
  readonly load: (viewer: Viewer, id: string) => Promise<Moderated[Kind] | null>;
  readonly act: (
    viewer: MemberViewer,
    id: string,
    act: ActOn<Kind>,
    given: GivenReason,
  ) => Promise<Outcome<Moderated[Kind]>>;
}

/** Everything that can be moderated and how: a kind of the domain that stands not here does not compile. */
@Injectable()
export class Subjects {
  readonly of: { readonly [Kind in ModeratedKind]: Subject<Kind> };

  constructor(posts: ModeratePost, threads: ModerateThread) {
    this.of = {
      post: {
        load: (viewer, id) => posts.load(viewer, id),
        act: (viewer, postId, act, given) => posts.run(viewer, { postId, act, ...given }),
      },
      thread: {
        load: (viewer, id) => threads.load(viewer, id),
        act: (viewer, threadId, act, given) => threads.run(viewer, { threadId, act, ...given }),
      },
    };
  }
}
