import { postAnchor, threadsPath } from '@cluster-commons/paths';
import { HidePostDocument, LockThreadDocument, PinThreadDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, text, textOrNull } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { LockForm, PinForm } from './components/ModeratorTools.tsx';
import { HideForm } from './components/PostModeration.tsx';

const labels = { reason: 'frame.reason' } as const;

/** The page a form stood on, at the post it was about. */
const atPost = (back: string | null, post: { number: number } | null): string =>
  backTo(back, threadsPath, post ? postAnchor(post.number) : undefined);

/** Hiding, or showing again where `hidden` is false. Hiding needs a reason of its own, so it is nobody's way back. */
const hidePost = defineAct({
  name: 'hidePost',
  title: 'moderation.title',
  Form: HideForm,
  document: HidePostDocument,
  input: { postId: text, hidden: isOn, reason: textOrNull },
  labels,
  done: ({ post }, { form, back }) => {
    const values = { number: post?.number ?? 0 };
    const undo = { act: 'hidePost', fields: { postId: textOf(form, 'postId'), hidden: 'false' } };
    return {
      say:
        textOf(form, 'hidden') === 'true'
          ? { id: 'moderation.said.hidden', values, undo }
          : { id: 'moderation.said.restored', values },
      to: atPost(back, post),
    };
  },
});

const lockThread = defineAct({
  name: 'lockThread',
  title: 'moderation.title',
  Form: LockForm,
  document: LockThreadDocument,
  input: { threadId: text, locked: isOn, reason: textOrNull },
  labels,
  done: ({ thread }, { back }) => ({
    say: thread?.isLocked
      ? {
          id: 'moderation.said.locked',
          undo: { act: 'lockThread', fields: { threadId: thread.id, locked: 'false' } },
        }
      : { id: 'moderation.said.unlocked' },
    to: backTo(back, threadsPath),
  }),
});

const pinThread = defineAct({
  name: 'pinThread',
  title: 'moderation.title',
  Form: PinForm,
  document: PinThreadDocument,
  input: { threadId: text, pinned: isOn, reason: textOrNull },
  labels,
  done: ({ thread }, { form, back }) => {
    const isPinned = textOf(form, 'pinned') === 'true';
    const undo = { act: 'pinThread', fields: { threadId: thread?.id ?? '', pinned: String(!isPinned) } };
    return {
      say: { id: isPinned ? 'moderation.said.pinned' : 'moderation.said.unpinned', undo },
      to: backTo(back, threadsPath),
    };
  },
});

export const acts = [hidePost, lockThread, pinThread];
