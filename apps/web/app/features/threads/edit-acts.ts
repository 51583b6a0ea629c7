import { postAnchor, threadPath, threadsPath } from '@cluster-commons/paths';
import {
  EditPostDocument,
  HidePostVersionDocument,
  RemovePostDocument,
  RestoreOwnPostDocument,
  SharePostDocument,
  UpdateThreadDocument,
} from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, oneOf, text, textOrNull, whole } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { safePath } from '../../platform/routing/safe-path.ts';
import { composing, writtenTags } from '../composer/index.ts';
import { EditPostForm } from './components/EditPostForm.tsx';
import { EditThreadForm } from './components/EditThreadForm.tsx';
import { HideVersionForm } from './components/HideVersionForm.tsx';
import { RemovePostForm } from './components/RemovePostForm.tsx';
import { SharePostForm } from './components/SharePostForm.tsx';
import { RestorePostForm } from './components/RestorePostForm.tsx';
import { threadKinds, threadVisibilities } from './new-thread.ts';
import { postIn } from './post-in.ts';
import { givenAgain } from './taking-back.ts';

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

export const sharePost = defineAct({
  name: 'sharePost',
  title: 'threads.shared.title',
  Form: SharePostForm,
  document: SharePostDocument,
  input: { postId: text, isShared: isOn },
  done: ({ post }, { form, back }) => {
    const isShared = textOf(form, 'isShared') === 'true';
    const place = textOf(form, 'place');
    const fields = { postId: textOf(form, 'postId'), isShared: String(!isShared), place };
    return {
      say: { id: isShared ? 'threads.said.shared' : 'threads.said.unshared', undo: { act: 'sharePost', fields } },
      to: safePath(place) === null ? backTo(back, threadsPath) : postIn(place, post?.number ?? 1),
    };
  },
});

export const removePost = defineAct({
  name: 'removePost',
  title: 'threads.remove.title',
  Form: RemovePostForm,
  document: RemovePostDocument,
  input: { postId: text, reason: textOrNull },
  labels: { reason: 'threads.remove.reason' },
  done: ({ post }, { form, back }) => {
    if (post?.state === 'TAKEN_BACK') return givenAgain(post, form);
    return {
      say: {
        id: 'threads.said.removed',
        undo: { act: 'restoreOwnPost', fields: { postId: textOf(form, 'postId') } },
      },
      to: backTo(back, threadsPath, post ? postAnchor(post.number) : undefined),
    };
  },
});

export const restoreOwnPost = defineAct({
  name: 'restoreOwnPost',
  title: 'threads.restore.do',
  Form: RestorePostForm,
  document: RestoreOwnPostDocument,
  input: { postId: text },
  done: ({ post }, { form, back }) => ({
    say: { id: 'threads.said.broughtBack', undo: { act: 'removePost', fields: { postId: textOf(form, 'postId') } } },
    to: backTo(back, threadsPath, post ? postAnchor(post.number) : undefined),
  }),
});

export const updateThread = defineAct({
  name: 'updateThread',
  title: 'threads.change.title',
  Form: EditThreadForm,
  document: UpdateThreadDocument,
  input: {
    threadId: text,
    version: whole,
    title: text,
    tags: writtenTags,
    kind: oneOf(threadKinds),
    language: textOrNull,
    clusterId: textOrNull,
    visibility: oneOf(threadVisibilities),
  },
  labels: {
    title: 'threads.field.title',
    tags: 'threads.field.tags',
    kind: 'threads.field.kind',
    language: 'threads.languageOfText',
    clusterId: 'threads.field.cluster',
    visibility: 'threads.field.visibility',
  },
  standing: ({ thread }) => (thread ? { text: thread.title, version: thread.revision } : null),
  done: ({ thread }) => ({ say: { id: 'threads.said.changed' }, to: thread ? threadPath(thread) : threadsPath }),
});

export const hidePostVersion = defineAct({
  name: 'hidePostVersion',
  title: 'threads.version.title',
  Form: HideVersionForm,
  document: HidePostVersionDocument,
  input: { postId: text, number: whole, isHidden: isOn, reason: textOrNull },
  labels: { reason: 'frame.reason' },
  done: (_payload, { form, back }) => {
    const isHidden = textOf(form, 'isHidden') === 'true';
    const fields = { postId: textOf(form, 'postId'), number: textOf(form, 'number'), isHidden: 'false' };
    return {
      say: {
        id: isHidden ? 'threads.said.versionHidden' : 'threads.said.versionShown',
        ...(isHidden && { undo: { act: 'hidePostVersion', fields } }),
      },
      to: backTo(back, threadsPath, `v${textOf(form, 'number')}`),
    };
  },
});
