import { draftKeyOf } from '@cluster-commons/domain/drafts';
import { postAnchor, threadPath, threadsPath } from '@cluster-commons/paths';
import {
  AcceptAnswerDocument,
  OpenThreadDocument,
  ReplyToThreadDocument,
  ShowAskerNameDocument,
  SimilarThreadsDocument,
} from '../../gql/index.ts';
import { defineAct, type ActContext } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { choices, isOn, leftOut, oneOf, text, textOrNull } from '../../platform/acts/field-readers.ts';
import { textOf, type FormState } from '../../platform/forms/form-state.ts';
import { newClientKey } from '../../platform/pages/client-key.ts';
import { safePath } from '../../platform/routing/safe-path.ts';
import { composing, writtenTags } from '../composer/index.ts';
import { AcceptForm } from './components/AcceptForm.tsx';
import { editPost, hidePostVersion, removePost, restoreOwnPost, sharePost, updateThread } from './edit-acts.ts';
import { NewThreadForm } from './components/NewThreadForm.tsx';
import { ReplyForm } from './components/ReplyForm.tsx';
import { ShowNameForm } from './components/ShowNameForm.tsx';
import { kindActs } from './kind-acts.ts';
import { newThreadPage, plainKinds, threadVisibilities } from './new-thread.ts';
import { postIn } from './post-in.ts';
import { draftKeyIn, fieldsOfTime, isPosted, laterWay } from './scheduling.ts';
import { summariseThread } from './summary-act.ts';
import { takingBack } from './taking-back.ts';

/** The same for a new discussion, with others like it. */
async function composingThread(context: ActContext): Promise<Partial<FormState> | null> {
  const composed = await composing(context);
  if (composed?.preview === undefined) return composed;
  const { form, run } = context;
  const { data } = await run(SimilarThreadsDocument, { title: textOf(form, 'title'), tags: writtenTags(form, 'tags') });
  return { ...composed, found: data?.similarThreads ?? [] };
}

/** What comes back with the form of a discussion that is taken back, beside its text. */
const openedWith = ['title', 'kind', 'isAnonymous', 'tags', 'clusterId', 'visibility', 'lang'];

const openThread = defineAct({
  name: 'openThread',
  title: 'threads.open',
  Form: NewThreadForm,
  page: newThreadPage,
  document: OpenThreadDocument,
  input: {
    clientKey: textOrNull,
    clusterId: textOrNull,
    title: text,
    body: text,
    case: leftOut,
    lookingFor: leftOut,
    poll: leftOut,
    lang: textOrNull,
    kind: oneOf(plainKinds),
    tags: writtenTags,
    visibility: oneOf(threadVisibilities),
    isAnonymous: isOn,
    fileIds: choices,
  },
  labels: {
    title: 'threads.field.title',
    body: 'threads.field.body',
    tags: 'threads.field.tags',
    clusterId: 'threads.field.cluster',
    visibility: 'threads.field.visibility',
    isAnonymous: 'threads.nameless.ask',
    fileIds: 'files.field',
  },
  afresh: { clientKey: newClientKey },
  draft: {
    key: (form) => draftKeyIn(form, textOf(form, 'kind') === 'ANNOUNCEMENT' ? 'openAnnouncement' : 'openThread'),
    fields: [
      'title',
      'body',
      'lang',
      'kind',
      'isAnonymous',
      'tags',
      'knownTags',
      'clusterId',
      'visibility',
      ...fieldsOfTime,
    ],
    isPosted,
  },
  aside: composingThread,
  other: laterWay,
  done: ({ thread }, { form }) => ({
    say: {
      id: 'threads.said.opened',
      undo: takingBack(thread?.posts.nodes[0], form, openedWith),
    },
    to: thread ? threadPath(thread) : threadsPath,
  }),
});

const replyToThread = defineAct({
  name: 'replyToThread',
  title: 'threads.reply',
  Form: ReplyForm,
  document: ReplyToThreadDocument,
  input: { clientKey: textOrNull, threadId: text, body: text, lang: textOrNull, replyTo: textOrNull, fileIds: choices },
  labels: { body: 'threads.yourReply', fileIds: 'files.field' },
  // A post that is gone cannot be answered: what was written is then a reply to the discussion.
  afresh: { clientKey: newClientKey, replyTo: () => undefined },
  draft: { key: (form) => draftKeyOf('replyToThread', textOf(form, 'threadId')), fields: ['body', 'lang'] },
  aside: composing,
  done: ({ post }, { form, back }) => {
    const place = safePath(textOf(form, 'place'));
    return {
      say: {
        id: 'threads.said.replied',
        undo: takingBack(post, form, ['threadId', 'replyTo', 'place', 'lang']),
      },
      to: place === null ? backTo(back, threadsPath) : postIn(place, post?.number ?? 1),
    };
  },
});

const acceptAnswer = defineAct({
  name: 'acceptAnswer',
  title: 'threads.acceptAnswer',
  Form: AcceptForm,
  document: AcceptAnswerDocument,
  input: { threadId: text, postId: textOrNull },
  done: ({ thread }, { form, back }) => {
    const threadId = textOf(form, 'threadId');
    const isMarked = textOf(form, 'postId') !== '';
    const before = textOf(form, 'before');
    return {
      say: {
        id: isMarked ? 'threads.said.accepted' : 'threads.said.unaccepted',
        undo: { act: 'acceptAnswer', fields: { threadId, postId: before, before: textOf(form, 'postId') } },
      },
      to: backTo(back, threadsPath, thread?.answer ? postAnchor(thread.answer.number) : undefined),
    };
  },
});

const showAskerName = defineAct({
  name: 'showAskerName',
  title: 'threads.nameless.show',
  Form: ShowNameForm,
  document: ShowAskerNameDocument,
  input: { threadId: text },
  // Whoever has read the name knows it: there is no way back.
  done: (_, { back }) => ({ say: { id: 'threads.said.named' }, to: backTo(back, threadsPath) }),
});

export const acts = [
  openThread,
  ...kindActs,
  replyToThread,
  acceptAnswer,
  summariseThread,
  showAskerName,
  editPost,
  removePost,
  restoreOwnPost,
  sharePost,
  updateThread,
  hidePostVersion,
];
