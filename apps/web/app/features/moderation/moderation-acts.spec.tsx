import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';

const sentFrom = '/threads/12/yarn-outside-the-pool?from=21';
const viewer = aViewer({ role: 'moderator' });

describe('hiding a post', () => {
  const done = { HidePost: { hidePost: { post: { id: 'post 22', number: 22 }, problems: [] } } };

  it('keeps its reason, leads back to the post and can be undone', async () => {
    const fields = { postId: 'post 22', hidden: 'true', reason: 'Advertising' };
    const { redirectedTo, said, asked } = await sendForm('hidePost', fields, { viewer, sentFrom, answers: done });
    const input = { postId: 'post 22', hidden: true, reason: 'Advertising' };
    expect(asked).toEqual([{ name: 'HidePost', variables: { input } }]);
    expect(redirectedTo).toBe(`${sentFrom}#p22`);
    const undo = { act: 'hidePost', fields: { postId: 'post 22', hidden: 'false' } };
    expect(said).toEqual({ id: 'moderation.said.hidden', values: { number: 22 }, undo });
  });

  it('is not what takes back that it is shown again: that needs a reason of its own', async () => {
    const fields = { postId: 'post 22', hidden: 'false' };
    const { said, asked } = await sendForm('hidePost', fields, { viewer, sentFrom, answers: done });
    expect(asked).toEqual([
      { name: 'HidePost', variables: { input: { postId: 'post 22', hidden: false, reason: null } } },
    ]);
    expect(said).toEqual({ id: 'moderation.said.restored', values: { number: 22 } });
  });

  it('comes back when its reason is missing', async () => {
    const fields = { postId: 'post 22', hidden: 'true', reason: '' };
    const problems = [aProblem('REQUIRED', 'input', 'reason')];
    const { status } = await sendForm('hidePost', fields, {
      viewer,
      sentFrom,
      answers: { HidePost: { hidePost: { post: null, problems } } },
    });
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveTextContent('Reason: REQUIRED in words');
    expect(screen.getByLabelText('Reason')).toBeInvalid();
    expect(screen.getByRole('button', { name: 'Hide post' }).closest('form')).toHaveFormValues({
      postId: 'post 22',
      hidden: 'true',
    });
  });
});

describe('closing and pinning a thread', () => {
  const closing = (isLocked: boolean) => ({
    LockThread: { lockThread: { thread: { id: 'thread 12', isLocked }, problems: [] } },
  });
  const pinning = (isPinned: boolean) => ({
    PinThread: { pinThread: { thread: { id: 'thread 12', isPinned }, problems: [] } },
  });
  const undoing = (act: string, switched: object) => ({ act, fields: { threadId: 'thread 12', ...switched } });

  it.each([
    ['lockThread', { locked: 'true' }, closing(true), 'locked', undoing('lockThread', { locked: 'false' })],
    ['lockThread', { locked: 'false' }, closing(false), 'unlocked', undefined],
    ['pinThread', { pinned: 'true' }, pinning(true), 'pinned', undoing('pinThread', { pinned: 'false' })],
    ['pinThread', { pinned: 'false' }, pinning(false), 'unpinned', undoing('pinThread', { pinned: 'true' })],
  ])('%s with %j says what it did and leads back', async (act, switched, answers, sentence, undo) => {
    const fields = { threadId: 'thread 12', reason: 'Done with', ...switched };
    const { redirectedTo, said, asked } = await sendForm(act, fields, { viewer, sentFrom, answers });
    const [[name, value] = ['', '']] = Object.entries(switched);
    const input = { threadId: 'thread 12', reason: 'Done with', [name]: value === 'true' };
    expect(asked.map(({ variables }) => variables)).toEqual([{ input }]);
    expect(redirectedTo).toBe(sentFrom);
    expect(said).toEqual({ id: `moderation.said.${sentence}`, ...(undo && { undo }) });
  });
});

describeAct('hidePost', {
  viewer,
  done: [
    {
      fields: { postId: 'post 2', hidden: 'true' },
      payload: { post: { id: 'post 2', number: 2 } },
      says: 'moderation.said.hidden',
      undo: 'hidePost',
    },
    {
      fields: { postId: 'post 2', hidden: 'false' },
      payload: { post: { id: 'post 2', number: 2 } },
      says: 'moderation.said.restored',
    },
  ],
});
describeAct('lockThread', {
  viewer,
  done: [
    {
      fields: { threadId: 'thread 12', locked: 'true' },
      payload: { thread: { id: 'thread 12', isLocked: true } },
      says: 'moderation.said.locked',
      undo: 'lockThread',
    },
    {
      fields: { threadId: 'thread 12', locked: 'false' },
      payload: { thread: { id: 'thread 12', isLocked: false } },
      says: 'moderation.said.unlocked',
    },
  ],
});
describeAct('pinThread', {
  viewer,
  done: (['pinned', 'unpinned'] as const).map((state) => ({
    fields: { threadId: 'thread 12', pinned: String(state === 'pinned') },
    payload: { thread: { id: 'thread 12' } },
    says: `moderation.said.${state}` as const,
    undo: 'pinThread',
  })),
});
