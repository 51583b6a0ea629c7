import { ID } from '@nestjs/graphql';
import { payloadOf } from '../../platform/graphql/payload.ts';
import { Post } from './post.model.ts';
import { Thread } from './thread.model.ts';

const thread = { type: () => Thread, is: 'The thread' };

export const OpenThreadPayload = payloadOf('OpenThread', 'The opened thread, or why not.', { thread });
export const SummariseThreadPayload = payloadOf('SummariseThread', 'The thread with its summary, or why not.', {
  thread,
});
export const AcceptAnswerPayload = payloadOf('AcceptAnswer', 'The thread with its answer, or why not.', { thread });
export const ShowAskerNamePayload = payloadOf('ShowAskerName', 'The thread with its name, or why not.', { thread });
export const ReplyToThreadPayload = payloadOf('ReplyToThread', 'The written reply, or why not.', {
  post: { type: () => Post, is: 'The reply' },
});
export const TellWritingPayload = payloadOf('TellWriting', 'The thread whose readers were told, or why not.', {
  threadId: { type: () => ID, is: 'Id of the thread' },
});
export const PreviewMarkdownPayload = payloadOf(
  'PreviewMarkdown',
  'The text as it would stand in a post, or why not.',
  { html: { type: () => String, is: 'Safe HTML' } },
);
