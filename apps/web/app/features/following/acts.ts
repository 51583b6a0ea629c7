import { threadsPath } from '@cluster-commons/paths';
import {
  FollowDocument,
  MarkAllReadDocument,
  MarkReadDocument,
  type FollowKind,
  type FollowLevel,
  type MarkableList,
  type ThreadFilter,
} from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, oneOf, text, textOrNull, whole, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { threadFilter } from '../threads/index.ts';
import { FollowForm } from './FollowForm.tsx';
import { levelParts } from './level-parts.tsx';
import { MarkAllReadForm } from './MarkAllReadForm.tsx';
import { MarkReadForm } from './MarkReadForm.tsx';
import { readingPart } from './reading.ts';

const kinds: readonly FollowKind[] = ['THREAD', 'CLUSTER', 'TAG', 'PERSON'];
const levels: readonly FollowLevel[] = ['MUTE', 'NORMAL', 'FOLLOW', 'WATCH'];

// What is none of them changes nothing: of a thread that is not there, as usual.
const knownKind: FieldReader<FollowKind> = (form, name) => oneOf(kinds)(form, name) ?? 'THREAD';
const knownLevel: FieldReader<FollowLevel> = (form, name) => oneOf(levels)(form, name) ?? 'NORMAL';

const markRead = defineAct({
  name: 'markRead',
  title: 'following.mark',
  Form: MarkReadForm,
  document: MarkReadDocument,
  input: { threadId: text, postNumber: whole, exact: isOn },
  done: (_payload, { form, back }) => {
    const isBack = isOn(form, 'exact');
    return {
      say: {
        id: isBack ? 'following.said.unread' : 'following.said.read',
        undo: {
          act: 'markRead',
          fields: {
            threadId: textOf(form, 'threadId'),
            postNumber: textOf(form, 'before'),
            exact: String(!isBack),
            before: textOf(form, 'postNumber'),
          },
        },
      },
      // The page of the discussion would mark it as read again.
      to: isBack ? threadsPath : backTo(back, threadsPath),
    };
  },
});

const follow = defineAct({
  name: 'follow',
  title: 'following.change',
  Form: FollowForm,
  document: FollowDocument,
  input: { kind: knownKind, id: text, level: knownLevel },
  done: ({ level }, { form, back }) => {
    const before = textOf(form, 'before') || 'NORMAL';
    const [kind, id, name] = ['kind', 'id', 'name'].map((field) => textOf(form, field));
    return {
      say: {
        id: `following.said.${level ?? 'NORMAL'}`,
        undo: {
          act: 'follow',
          fields: { kind: kind ?? '', id: id ?? '', name: name ?? '', level: before, before: level ?? '' },
        },
      },
      to: backTo(back, threadsPath),
    };
  },
});

const markable: readonly MarkableList[] = ['FOR_YOU', 'UNREAD', 'NEW'];
const knownList: FieldReader<MarkableList> = (form, name) => oneOf(markable)(form, name) ?? 'UNREAD';

/** How a list is narrowed, in the words of its address. */
const narrowed: FieldReader<ThreadFilter> = (form, name) => threadFilter(textOf(form, name));

const markAllRead = defineAct({
  name: 'markAllRead',
  title: 'following.markAllRead',
  Form: MarkAllReadForm,
  document: MarkAllReadDocument,
  input: {
    list: knownList,
    filter: narrowed,
    takeBack: textOrNull,
  },
  done: ({ marked }, { form, back }) => {
    const { threadCount = 0, token = null } = marked ?? {};
    const [list, filter] = [textOf(form, 'list'), textOf(form, 'filter')];
    const to = backTo(back, threadsPath);
    const values = { count: threadCount };
    if (token === null) return { say: { id: 'following.said.allBack', values }, to };
    if (threadCount === 0) return { say: { id: 'following.said.noneUnread' }, to };
    const undo = { act: 'markAllRead', fields: { list, filter, takeBack: token } };
    return { say: { id: 'following.said.allRead', values, undo }, to };
  },
});

export const acts = [markRead, follow, markAllRead];

export const ownParts = [readingPart, ...levelParts];
