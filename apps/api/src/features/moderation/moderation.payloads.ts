import { payloadOf } from '../../platform/graphql/payload.ts';
import { Post, Thread } from '../threads/index.ts';

export const ModeratePostPayload = payloadOf('ModeratePost', 'The post as it stands now, or why not.', {
  post: { type: () => Post, is: 'The post' },
});
export const ModerateThreadPayload = payloadOf('ModerateThread', 'The thread as it stands now, or why not.', {
  thread: { type: () => Thread, is: 'The thread' },
});
