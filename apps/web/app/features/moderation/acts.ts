import { moderationActs } from '@cluster-commons/domain/moderation';
import { postAnchor, threadsPath } from '@cluster-commons/paths';
import { ModeratePostDocument, ModerateThreadDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { text, textOrNull } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { actIn, actOn, codeOf } from './act-names.ts';
import { ThreadActForm } from './components/ModeratorTools.tsx';
import { PostActForm } from './components/PostModeration.tsx';

const labels = { reason: 'frame.reason' } as const;

const moderatePost = defineAct({
  name: 'moderatePost',
  title: 'moderation.title',
  Form: PostActForm,
  document: ModeratePostDocument,
  input: { postId: text, act: actOn('post'), reason: textOrNull },
  labels,
  done: ({ post }, { form, back }) => {
    const act = actIn('post', form);
    const { undoneBy } = moderationActs.post[act];
    const fields = { postId: textOf(form, 'postId') };
    return {
      say: {
        id: `moderation.said.post.${act}`,
        values: { number: post?.number ?? 0 },
        ...(undoneBy && { undo: { act: 'moderatePost', fields: { ...fields, act: codeOf(undoneBy) } } }),
      },
      to: backTo(back, threadsPath, post ? postAnchor(post.number) : undefined),
    };
  },
});

const moderateThread = defineAct({
  name: 'moderateThread',
  title: 'moderation.title',
  Form: ThreadActForm,
  document: ModerateThreadDocument,
  input: { threadId: text, act: actOn('thread'), reason: textOrNull },
  labels,
  done: (_payload, { form, back }) => {
    const act = actIn('thread', form);
    const { undoneBy } = moderationActs.thread[act];
    const fields = { threadId: textOf(form, 'threadId') };
    return {
      say: {
        id: `moderation.said.thread.${act}`,
        ...(undoneBy && { undo: { act: 'moderateThread', fields: { ...fields, act: codeOf(undoneBy) } } }),
      },
      to: backTo(back, threadsPath),
    };
  },
});

export const acts = [moderatePost, moderateThread];
