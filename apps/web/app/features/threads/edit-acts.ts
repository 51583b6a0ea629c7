import { threadsPath } from '@cluster-commons/paths';
import { EditPostDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { text, textOrNull, whole } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { safePath } from '../../platform/routing/safe-path.ts';
import { EditPostForm } from './components/EditPostForm.tsx';
import { composing } from './composing.ts';
import { postIn } from './post-in.ts';

export const editPost = defineAct({
  name: 'editPost',
  title: 'threads.edit.title',
  Form: EditPostForm,
  document: EditPostDocument,
  input: { postId: text, body: text, reason: textOrNull, version: whole },
  labels: { body: 'threads.edit.text', reason: 'threads.edit.reason' },
  aside: composing,
  standing: ({ post }) => (post?.html ? { html: post.html, lang: post.lang, version: post.revision } : null),
  done: ({ post }, { form, back }) => {
    const place = safePath(textOf(form, 'place'));
    return {
      say: { id: 'threads.said.edited' },
      to: place === null ? backTo(back, threadsPath) : postIn(place, post?.number ?? 1),
    };
  },
});
