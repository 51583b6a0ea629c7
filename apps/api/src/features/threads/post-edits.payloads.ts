import { payloadOf } from '../../platform/graphql/payload.ts';
import { Post } from './post.model.ts';
import { Thread } from './thread.model.ts';

export const EditPostPayload = payloadOf('EditPost', 'The post with its new text, or why not.', {
  post: { type: () => Post, is: 'The post; where somebody changed it meanwhile, as it stands now' },
});

export const RemovePostPayload = payloadOf('RemovePost', 'The removed post, or why not.', {
  post: { type: () => Post, is: 'The post; where it was taken back right after it was sent, as it was' },
});
export const SharePostPayload = payloadOf('SharePost', 'The post that is written together, or no more, or why not.', {
  post: { type: () => Post, is: 'The post' },
});
export const HidePostVersionPayload = payloadOf('HidePostVersion', 'The post of the version, or why not.', {
  post: { type: () => Post, is: 'The post' },
});
export const RestoreOwnPostPayload = payloadOf('RestoreOwnPost', 'The post that is there again, or why not.', {
  post: { type: () => Post, is: 'The post' },
});
export const UpdateThreadPayload = payloadOf('UpdateThread', 'The changed thread, or why not.', {
  thread: { type: () => Thread, is: 'The thread; where somebody changed it meanwhile, as it stands now' },
});
