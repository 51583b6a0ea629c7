import { payloadOf } from '../../platform/graphql/payload.ts';
import { Post, Thread } from '../threads/index.ts';

const post = { type: () => Post, is: 'The post' };
const thread = { type: () => Thread, is: 'The thread' };

export const HidePostPayload = payloadOf('HidePost', 'The hidden post, or why not.', { post });
export const RestorePostPayload = payloadOf('RestorePost', 'The restored post, or why not.', { post });
export const LockThreadPayload = payloadOf('LockThread', 'The locked or unlocked thread, or why not.', { thread });
export const PinThreadPayload = payloadOf('PinThread', 'The pinned or unpinned thread, or why not.', { thread });
