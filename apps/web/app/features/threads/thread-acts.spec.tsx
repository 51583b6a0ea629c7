import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { ApiFailure, aProblem } from '../../platform/testing/fake-api.ts';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';

const place = '/threads/12/yarn-outside-the-pool';
const sentFrom = `${place}?from=21`;
const viewer = aViewer();

describe('replying', () => {
  const filled = {
    clientKey: 'key 1',
    threadId: 'thread 12',
    place,
    body: 'A deposit.',
    lang: 'en',
    replyTo: 'post 2',
  };
  const replied = (number: number) => ({
    ReplyToThread: { replyToThread: { post: { id: `post ${number}`, number }, problems: [] } },
  });

  it('sends what was written, says so, and leads to the new post', async () => {
    const { status, redirectedTo, said, asked } = await sendForm('replyToThread', filled, {
      viewer,
      sentFrom: place,
      answers: replied(23),
    });
    expect([status, redirectedTo]).toEqual([303, `${place}?from=21#p23`]);
    expect(said).toEqual({
      id: 'threads.said.replied',
      undo: {
        act: 'removePost',
        fields: { postId: 'post 23', threadId: 'thread 12', replyTo: 'post 2', place, lang: 'en' },
        isWhole: true,
      },
    });
    const { place: _, ...input } = filled;
    expect(asked).toEqual([{ name: 'ReplyToThread', variables: { input: { ...input, fileIds: [] } } }]);
  });

  it.each([
    ['on the first page', place, place, `${place}#p3`],
    ['where the form does not name the thread', '', `${place}?from=21`, `${place}?from=21`],
    ['where it names another site', 'https://elsewhere.example/', `${place}?from=21`, `${place}?from=21`],
  ])('leads to the post %s', async (_what, named, from, to) => {
    const { redirectedTo } = await sendForm(
      'replyToThread',
      { ...filled, place: named },
      { viewer, sentFrom: from, answers: replied(3) },
    );
    expect(redirectedTo).toBe(to);
  });

  it('comes back with what was typed and what is wrong with it, under the same key', async () => {
    const { status, said } = await sendForm(
      'replyToThread',
      { ...filled, body: 'x', lang: 'fr' },
      {
        viewer,
        sentFrom,
        answers: {
          ReplyToThread: { replyToThread: { post: null, problems: [aProblem('TOO_SHORT', 'input', 'body')] } },
        },
      },
    );
    expect([status, said]).toEqual([422, null]);
    const field = screen.getByRole('textbox', { name: 'Your reply' });
    expect(field).toHaveValue('x');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(expect.stringContaining('TOO_SHORT in words'));
    expect(screen.getByRole('alert')).toHaveTextContent('One thing to correct');
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(field.closest('form')).toHaveFormValues({
      clientKey: 'key 1',
      threadId: 'thread 12',
      replyTo: 'post 2',
      place,
      lang: 'fr',
      back: sentFrom,
    });
  });

  it.each([
    ['RATE_LIMITED', 429, /many times in a short while/],
    ['INTERNAL', 500, /not certain that this arrived/],
    ['FORBIDDEN', 422, /./],
  ])('keeps the text when the API answers %s', async (code, expected, words) => {
    const { status } = await sendForm('replyToThread', filled, {
      viewer,
      answers: { ReplyToThread: new ApiFailure(code) },
    });
    expect(status).toBe(expected);
    expect(screen.getByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('textbox', { name: 'Your reply' })).toHaveValue('A deposit.');
  });

  it('keeps the text when the session has ended, and says how to send it still', async () => {
    const answers = { ReplyToThread: new ApiFailure('UNAUTHENTICATED') };
    const { status } = await sendForm('replyToThread', filled, { sentFrom, answers });
    expect(status).toBe(401);
    expect(screen.getByRole('link', { name: /^Your session has ended/ })).toHaveAttribute('href', '/sign-in');
    expect(screen.getByRole('textbox', { name: 'Your reply' })).toHaveValue('A deposit.');
  });

  it('shows a preview without sending, the text still in the form', async () => {
    const { status, asked, said } = await sendForm(
      'replyToThread',
      { ...filled, mode: 'preview', body: '**Now**' },
      {
        viewer,
        answers: { PreviewMarkdown: { previewMarkdown: { html: '<p><strong>Now</strong></p>', problems: [] } } },
      },
    );
    expect([status, said]).toEqual([200, null]);
    expect(asked).toEqual([{ name: 'PreviewMarkdown', variables: { input: { body: '**Now**' } } }]);
    expect(screen.getByText('Now').tagName).toBe('STRONG');
    expect(screen.getByRole('button', { name: 'Preview' })).toHaveAttribute('aria-pressed', 'true');
    expect(document.querySelector('textarea')).toHaveValue('**Now**');
  });

  it('goes back from the preview to writing without asking the API', async () => {
    const { status, asked } = await sendForm('replyToThread', { ...filled, mode: 'write' }, { viewer });
    expect([status, asked]).toEqual([200, []]);
    expect(screen.getByRole('button', { name: 'Write' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('textbox', { name: 'Your reply' })).toHaveValue('A deposit.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says why there is no preview', async () => {
    const problems = [aProblem('TOO_LONG', 'input', 'body')];
    const { status } = await sendForm(
      'replyToThread',
      { ...filled, mode: 'preview' },
      { viewer, answers: { PreviewMarkdown: { previewMarkdown: { html: null, problems } } } },
    );
    expect(status).toBe(422);
    expect(screen.getByRole('textbox', { name: 'Your reply' })).toHaveAccessibleDescription(/TOO_LONG in words/);
  });
});

describe('choosing the answer', () => {
  const thread = (number: number | null) => ({
    AcceptAnswer: {
      acceptAnswer: { thread: { id: 'thread 12', answer: number === null ? null : { number } }, problems: [] },
    },
  });

  it('leads to the answer, and undo marks again what was marked before', async () => {
    const fields = { threadId: 'thread 12', postId: 'post 22', before: 'post 2' };
    const { redirectedTo, said, asked } = await sendForm('acceptAnswer', fields, {
      viewer,
      sentFrom,
      answers: thread(22),
    });
    expect(asked).toEqual([
      { name: 'AcceptAnswer', variables: { input: { threadId: 'thread 12', postId: 'post 22' } } },
    ]);
    expect(redirectedTo).toBe(`${sentFrom}#p22`);
    const undo = { act: 'acceptAnswer', fields: { threadId: 'thread 12', postId: 'post 2', before: 'post 22' } };
    expect(said).toEqual({ id: 'threads.said.accepted', undo });
  });

  it('can be taken back', async () => {
    const fields = { threadId: 'thread 12', postId: '', before: 'post 2' };
    const { redirectedTo, said, asked } = await sendForm('acceptAnswer', fields, {
      viewer,
      sentFrom,
      answers: thread(null),
    });
    expect(asked).toEqual([{ name: 'AcceptAnswer', variables: { input: { threadId: 'thread 12', postId: null } } }]);
    expect(redirectedTo).toBe(sentFrom);
    const undo = { act: 'acceptAnswer', fields: { threadId: 'thread 12', postId: 'post 2', before: '' } };
    expect(said).toEqual({ id: 'threads.said.unaccepted', undo });
  });
});

const written = { id: 'thread 12', number: 12, slug: 'yarn', answer: { number: 2 }, posts: { nodes: [{ id: 'p' }] } };

/** Files are chosen in one control, described in another, and named where they are here already. */
const ofFiles = ['files-post', 'fileAlt', 'fileName'];

describeAct('openThread', {
  // The switch of the composer, what brings files, and tags of the list.
  beside: ['mode', 'knownTags', ...ofFiles],
  answers: { NewThread: { viewer: { id: 'x', clusters: [] }, openableKinds: [], tagSuggestions: [] } },
  done: [{ fields: {}, payload: { thread: written }, says: 'threads.said.opened', undo: 'removePost' }],
});
describeAct('replyToThread', {
  // The same, and the thread to lead back to.
  beside: ['mode', 'place', ...ofFiles],
  done: [{ fields: {}, payload: { post: { number: 2 } }, says: 'threads.said.replied', undo: 'removePost' }],
});
describeAct('acceptAnswer', {
  // What was marked before, for the way back.
  beside: ['before'],
  done: [
    {
      fields: { threadId: 'thread 12', postId: 'post 2', before: '' },
      payload: { thread: written },
      says: 'threads.said.accepted',
      undo: 'acceptAnswer',
    },
    {
      fields: { threadId: 'thread 12', postId: '', before: 'post 2' },
      payload: { thread: written },
      says: 'threads.said.unaccepted',
      undo: 'acceptAnswer',
    },
  ],
});
