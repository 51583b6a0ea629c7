import { pageStartOf, postAnchor, threadPath, threadsPath } from '@cluster-commons/paths';
import {
  AcceptAnswerDocument,
  OpenThreadDocument,
  PreviewMarkdownDocument,
  ReplyToThreadDocument,
} from '../../gql/index.ts';
import { askAside, defineAct, type ActContext } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { leftOut, listed, oneOf, text, textOrNull } from '../../platform/acts/field-readers.ts';
import { textOf, type FormState } from '../../platform/forms/form-state.ts';
import { newClientKey } from '../../platform/pages/client-key.ts';
import { safePath } from '../../platform/routing/safe-path.ts';
import { AcceptForm } from './components/AcceptForm.tsx';
import { NewThreadForm } from './components/NewThreadForm.tsx';
import { ReplyForm } from './components/ReplyForm.tsx';
import { kindActs } from './kind-acts.ts';
import { newThreadPage, plainKinds, threadVisibilities } from './new-thread.ts';

/** The switch of a composer: shows the text as it would be posted, or goes back to writing; nothing is kept. */
async function composing(context: ActContext): Promise<Partial<FormState> | null> {
  const mode = textOf(context.form, 'mode');
  if (mode === '') return null;
  if (mode === 'write') return {};
  const asked = await askAside(context, PreviewMarkdownDocument, { input: { body: textOf(context.form, 'body') } });
  return 'problems' in asked ? { problems: asked.problems } : { preview: asked.payload.html ?? '' };
}

/** A post of the thread at a path, on the page where readers of the whole thread meet it. */
const postIn = (place: string, number: number): string => {
  const start = pageStartOf(number);
  return `${place}${start > 1 ? `?from=${start}` : ''}#${postAnchor(number)}`;
};

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
    tags: listed,
    visibility: oneOf(threadVisibilities),
  },
  labels: {
    title: 'threads.field.title',
    body: 'threads.field.body',
    tags: 'threads.field.tags',
    clusterId: 'threads.field.cluster',
    visibility: 'threads.field.visibility',
  },
  afresh: { clientKey: newClientKey },
  aside: composing,
  done: ({ thread }) => ({ say: { id: 'threads.said.opened' }, to: thread ? threadPath(thread) : threadsPath }),
});

const replyToThread = defineAct({
  name: 'replyToThread',
  title: 'threads.reply',
  Form: ReplyForm,
  document: ReplyToThreadDocument,
  input: { clientKey: textOrNull, threadId: text, body: text, lang: textOrNull, replyTo: textOrNull },
  labels: { body: 'threads.yourReply' },
  // A post that is gone cannot be answered: what was written is then a reply to the discussion.
  afresh: { clientKey: newClientKey, replyTo: () => undefined },
  aside: composing,
  done: ({ post }, { form, back }) => {
    const place = safePath(textOf(form, 'place'));
    return {
      say: { id: 'threads.said.replied' },
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

export const acts = [openThread, ...kindActs, replyToThread, acceptAnswer];
