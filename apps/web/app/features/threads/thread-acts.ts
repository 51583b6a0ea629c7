import { outcomeOf, type Act, type Outcome, type Perform } from '../../platform/forms/form-action.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import {
  AcceptAnswerDocument,
  HidePostDocument,
  LockThreadDocument,
  PinThreadDocument,
  PreviewMarkdownDocument,
  ReplyToThreadDocument,
  RestorePostDocument,
} from '../../gql/index.ts';
import { postAnchor, postPath } from './thread-address.ts';

const orNull = (text: string): string | null => (text === '' ? null : text);

const threadOf = ({ params }: Act) => ({ number: Number(params.number), slug: params.slug ?? '' });

const backTo = ({ url }: Act, postNumber?: number): Outcome => ({
  to: `${url.pathname}${url.search}${postNumber === undefined ? '' : `#${postAnchor(postNumber)}`}`,
});

/** Shows the text as it would be posted, or goes back to writing; nothing is kept. */
export async function previewOf(act: Act, mode: string): Promise<Outcome> {
  if (mode === 'write') return {};
  const result = await act.run(PreviewMarkdownDocument, { input: { body: textOf(act.form, 'body') } });
  return outcomeOf(
    act,
    result,
    (data) => data.previewMarkdown,
    ({ html }) => ({ preview: html ?? '' }),
  );
}

const reply: Perform = async (act) => {
  const mode = textOf(act.form, 'mode');
  if (mode !== '') return previewOf(act, mode);
  const result = await act.run(ReplyToThreadDocument, {
    input: {
      clientKey: orNull(textOf(act.form, 'clientKey')),
      threadId: textOf(act.form, 'threadId'),
      body: textOf(act.form, 'body'),
      lang: orNull(textOf(act.form, 'lang')),
      replyTo: orNull(textOf(act.form, 'replyTo')),
    },
  });
  return outcomeOf(
    act,
    result,
    (data) => data.replyToThread,
    ({ post }) => ({
      to: postPath(threadOf(act), post?.number ?? 1),
    }),
  );
};

const accept: Perform = async (act) => {
  const result = await act.run(AcceptAnswerDocument, {
    input: { threadId: textOf(act.form, 'threadId'), postId: textOf(act.form, 'postId') },
  });
  return outcomeOf(
    act,
    result,
    (data) => data.acceptAnswer,
    () => backTo(act),
  );
};

const unaccept: Perform = async (act) => {
  const result = await act.run(AcceptAnswerDocument, {
    input: { threadId: textOf(act.form, 'threadId'), postId: null },
  });
  return outcomeOf(
    act,
    result,
    (data) => data.acceptAnswer,
    () => backTo(act),
  );
};

const hide: Perform = async (act) => {
  const input = { postId: textOf(act.form, 'postId'), reason: textOf(act.form, 'reason') };
  const result = await act.run(HidePostDocument, { input });
  return outcomeOf(
    act,
    result,
    (data) => data.hidePost,
    ({ post }) => backTo(act, post?.number),
  );
};

const restore: Perform = async (act) => {
  const input = { postId: textOf(act.form, 'postId'), reason: orNull(textOf(act.form, 'reason')) };
  const result = await act.run(RestorePostDocument, { input });
  return outcomeOf(
    act,
    result,
    (data) => data.restorePost,
    ({ post }) => backTo(act, post?.number),
  );
};

const lock: Perform = async (act) => {
  const result = await act.run(LockThreadDocument, {
    input: {
      threadId: textOf(act.form, 'threadId'),
      locked: textOf(act.form, 'locked') === 'true',
      reason: orNull(textOf(act.form, 'reason')),
    },
  });
  return outcomeOf(
    act,
    result,
    (data) => data.lockThread,
    () => backTo(act),
  );
};

const pin: Perform = async (act) => {
  const result = await act.run(PinThreadDocument, {
    input: {
      threadId: textOf(act.form, 'threadId'),
      pinned: textOf(act.form, 'pinned') === 'true',
      reason: orNull(textOf(act.form, 'reason')),
    },
  });
  return outcomeOf(
    act,
    result,
    (data) => data.pinThread,
    () => backTo(act),
  );
};

/** What the forms of a thread page ask for. */
export const threadActs = { reply, accept, unaccept, hide, restore, lock, pin };
