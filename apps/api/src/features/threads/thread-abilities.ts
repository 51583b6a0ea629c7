import type { Viewer } from '@cluster-commons/domain/kernel';
import { threadPolicy, type PostFacts, type ThreadFacts } from '@cluster-commons/domain/threads';
import { ability } from '../../platform/graphql/payload.ts';
import type { PostAbilities } from './post.model.ts';
import type { ThreadAbilities } from './thread.model.ts';

/** What the viewer may do in a thread, whichever read model shows it. */
export function threadAbilities(viewer: Viewer, thread: ThreadFacts): ThreadAbilities {
  const moderating = ability(threadPolicy.moderate(viewer, thread));
  return {
    reply: ability(threadPolicy.reply(viewer, thread)),
    acceptAnswer: ability(threadPolicy.acceptAnswer(viewer, thread)),
    lock: moderating,
    pin: moderating,
    hidePosts: moderating,
  };
}

/** What the viewer may do with a post of that thread. */
export const postAbilities = (viewer: Viewer, thread: ThreadFacts, post: PostFacts): PostAbilities => ({
  accept: ability(threadPolicy.acceptPost(viewer, thread, post)),
  hide: ability(threadPolicy.hidePost(viewer, thread, post)),
  restore: ability(threadPolicy.restorePost(viewer, thread, post)),
});
