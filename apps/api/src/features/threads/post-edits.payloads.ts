import { payloadOf } from '../../platform/graphql/payload.ts';
import { Post } from './post.model.ts';

export const EditPostPayload = payloadOf('EditPost', 'The post with its new text, or why not.', {
  post: { type: () => Post, is: 'The post; where somebody changed it meanwhile, as it stands now' },
});
