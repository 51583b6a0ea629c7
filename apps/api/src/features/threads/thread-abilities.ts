import type { Viewer } from '@cluster-commons/domain/kernel';
import { reactionPolicy } from '@cluster-commons/domain/reactions';
import {
  editPolicy,
  summaryPolicy,
  threadChangePolicy,
  threadPolicy,
  type ModeratedThreadFacts,
  type PostFacts,
  type ThreadFacts,
} from '@cluster-commons/domain/threads';
import { ability } from '../../platform/graphql/payload.ts';
import type { PostAbilities } from './post.model.ts';
import type { ThreadAbilities } from './thread.model.ts';

/** What the viewer may do in a thread, whichever read model shows it. */
export const threadAbilities = (viewer: Viewer, thread: ModeratedThreadFacts): ThreadAbilities => ({
  reply: ability(threadPolicy.reply(viewer, thread)),
  acceptAnswer: ability(threadPolicy.acceptAnswer(viewer, thread)),
  update: ability(threadChangePolicy.change(viewer, thread)),
  moderate: threadPolicy.moderation(viewer, thread),
});

/** What the viewer may do with a post of that thread. */
export const postAbilities = (viewer: Viewer, thread: ThreadFacts, post: PostFacts): PostAbilities => ({
  accept: ability(threadPolicy.acceptPost(viewer, thread, post)),
  edit: ability(editPolicy.edit(viewer, thread, post)),
  share: ability(editPolicy.share(viewer, thread, post)),
  summarise: ability(summaryPolicy.mark(viewer, thread, post)),
  remove: ability(editPolicy.remove(viewer, thread, post)),
  restore: ability(editPolicy.restore(viewer, thread, post)),
  react: ability(reactionPolicy.react(viewer, thread, post)),
  moderate: threadPolicy.postModeration(viewer, thread, post),
});
