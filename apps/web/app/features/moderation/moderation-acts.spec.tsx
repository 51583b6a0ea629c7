import { actsOn, moderationActs, needsReason } from '@cluster-commons/domain/moderation';
import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { aViewer } from '../../platform/testing/page-request.ts';
import { openAct, sendForm } from '../../platform/testing/send-form.ts';
import { codeOf } from './act-names.ts';

const sentFrom = '/threads/12/yarn-outside-the-pool?from=21';
const viewer = aViewer({ role: 'moderator' });

describe('moderating a post', () => {
  const done = { ModeratePost: { moderatePost: { post: { id: 'post 22', number: 22 }, problems: [] } } };

  it('keeps its reason, leads back to the post and can be undone', async () => {
    const fields = { postId: 'post 22', act: 'HIDE', reason: 'Advertising' };
    const { redirectedTo, said, asked } = await sendForm('moderatePost', fields, { viewer, sentFrom, answers: done });
    expect(asked).toEqual([{ name: 'ModeratePost', variables: { input: fields } }]);
    expect(redirectedTo).toBe(`${sentFrom}#p22`);
    const undo = { act: 'moderatePost', fields: { postId: 'post 22', act: 'RESTORE' } };
    expect(said).toEqual({ id: 'moderation.said.post.hide', values: { number: 22 }, undo });
  });

  it('is not taken back at once where the way back needs a reason of its own', async () => {
    const fields = { postId: 'post 22', act: 'RESTORE' };
    const { said, asked } = await sendForm('moderatePost', fields, { viewer, sentFrom, answers: done });
    expect(asked).toEqual([{ name: 'ModeratePost', variables: { input: { ...fields, reason: null } } }]);
    expect(said).toEqual({ id: 'moderation.said.post.restore', values: { number: 22 } });
  });

  it('comes back when its reason is missing', async () => {
    const fields = { postId: 'post 22', act: 'HIDE', reason: '' };
    const problems = [aProblem('REQUIRED', 'input', 'reason')];
    const { status } = await sendForm('moderatePost', fields, {
      viewer,
      sentFrom,
      answers: { ModeratePost: { moderatePost: { post: null, problems } } },
    });
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveTextContent('Reason: REQUIRED in words');
    expect(screen.getByLabelText('Reason')).toBeInvalid();
    expect(screen.getByRole('button', { name: 'Hide post' }).closest('form')).toHaveFormValues({
      postId: 'post 22',
      act: 'HIDE',
    });
  });
});

describe.each(actsOn('thread'))('the form to %s a thread', (act) => {
  const fields = { threadId: 'thread 12', act: codeOf(act), reason: 'Done with' };

  it('sends the act with its reason and leads back, with the way to take it back', async () => {
    const answers = { ModerateThread: { moderateThread: { thread: { id: 'thread 12' }, problems: [] } } };
    const { redirectedTo, said, asked } = await sendForm('moderateThread', fields, { viewer, sentFrom, answers });
    expect(asked.map(({ variables }) => variables)).toEqual([{ input: fields }]);
    expect(redirectedTo).toBe(sentFrom);
    const { undoneBy } = moderationActs.thread[act];
    const undo = undoneBy && { act: 'moderateThread', fields: { threadId: 'thread 12', act: codeOf(undoneBy) } };
    expect(said).toEqual({ id: `moderation.said.thread.${act}`, ...(undo && { undo }) });
  });

  it('says whether its reason may be left out', async () => {
    await openAct(`moderateThread?threadId=thread+12&act=${codeOf(act)}`, { viewer });
    const isOptional = screen
      .getByLabelText(/^Reason/)
      .closest('form')
      ?.textContent?.includes('optional');
    expect(isOptional).toBe(!needsReason('thread', act));
  });

  it('keeps what was typed when it comes back', async () => {
    const answers = { ModerateThread: { moderateThread: { thread: null, problems: [aProblem('NOT_ALLOWED')] } } };
    const { status } = await sendForm('moderateThread', fields, { viewer, sentFrom, answers });
    expect(status).toBe(422);
    expect(document.querySelector('form')).toHaveFormValues(fields);
  });
});

describe('an act that there is not', () => {
  it.each(['', 'lock', 'EXPLODE', 'HIDE'])('is not found, and nothing is asked of the API: %j', async (act) => {
    const { status, asked } = await sendForm('moderateThread', { threadId: 'thread 12', act }, { viewer });
    expect([status, asked]).toEqual([404, []]);
  });
});

describeAct('moderatePost', {
  viewer,
  done: actsOn('post').map((act) => ({
    fields: { postId: 'post 2', act: codeOf(act) },
    payload: { post: { id: 'post 2', number: 2 } },
    says: `moderation.said.post.${act}` as const,
    ...(moderationActs.post[act].undoneBy && { undo: 'moderatePost' }),
  })),
});
describeAct('moderateThread', {
  viewer,
  done: actsOn('thread').map((act) => ({
    fields: { threadId: 'thread 12', act: codeOf(act) },
    payload: { thread: { id: 'thread 12' } },
    says: `moderation.said.thread.${act}` as const,
    ...(moderationActs.thread[act].undoneBy && { undo: 'moderateThread' }),
  })),
});
