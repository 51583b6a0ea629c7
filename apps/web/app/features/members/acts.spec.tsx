import { screen } from '@testing-library/react';
import { suspensionDay } from '@cluster-commons/domain/members';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem, ApiFailure } from '../../platform/testing/fake-api.ts';
import { aViewer } from '../../platform/testing/page-request.ts';
import { openAct, sendForm } from '../../platform/testing/send-form.ts';

const viewer = aViewer({ role: 'administrator', rights: ['members.see', 'members.suspend', 'members.manage'] });
const moderator = aViewer({ role: 'moderator', rights: ['members.see', 'members.suspend'] });
const memberId = '01900000-0000-7000-8000-00000000000a';
const other = '01900000-0000-7000-8000-00000000000b';
const noteId = '01900000-0000-7000-8000-00000000000c';
const member = { id: memberId, name: 'Vikas Traders' };
const reason = 'The same offer in three discussions';

describeAct('suspendMember', {
  viewer,
  done: [
    {
      fields: { memberId, until: '7', reason },
      payload: { member },
      says: 'members.said.suspended',
      undo: 'liftSuspension',
    },
  ],
});
describeAct('liftSuspension', {
  viewer,
  beside: ['until', 'why'],
  done: [
    {
      fields: { memberId, reason: '', until: '2026-12-07T23:59:59.999Z', why: reason },
      payload: { member },
      says: 'members.said.lifted',
      undo: 'suspendMember',
    },
    { fields: { memberId, reason: '' }, payload: { member }, says: 'members.said.lifted' },
  ],
});
describeAct('confirmMember', {
  viewer,
  done: [{ fields: { memberId, reason }, payload: { member }, says: 'members.said.confirmed' }],
});
describeAct('resetSecondFactor', {
  viewer,
  done: [{ fields: { memberId, reason }, payload: { member }, says: 'members.said.reset' }],
});
describeAct('anonymiseMember', {
  viewer,
  done: [
    {
      fields: { memberId, keepsWritings: 'false', reason },
      payload: { isAnonymised: true },
      says: 'members.said.anonymised',
    },
  ],
});
describeAct('mergeMembers', {
  viewer,
  done: [{ fields: { fromId: memberId, intoId: other, reason }, payload: { member }, says: 'members.said.merged' }],
});
describeAct('writeStaffNote', {
  viewer,
  done: [
    {
      fields: { memberId, text: 'Said by phone' },
      payload: { note: { id: noteId, memberId } },
      says: 'members.said.noted',
      undo: 'removeStaffNote',
    },
  ],
});
describeAct('removeStaffNote', {
  viewer,
  done: [{ fields: { noteId }, payload: { note: { id: noteId, memberId } }, says: 'members.said.noteRemoved' }],
});

describe('suspending a member', () => {
  const suspend = async (until: string) => {
    const { asked } = await sendForm(
      'suspendMember',
      { memberId, until, reason },
      { viewer, answers: { SuspendMember: { suspendMember: { member, problems: [] } } } },
    );
    return asked.find(({ name }) => name === 'SuspendMember')?.variables;
  };

  it.each([
    ['so many days', '14', () => suspensionDay(14, Date.now())],
    ['an instant that was given before', '2026-12-07T23:59:59.999Z', () => '2026-12-07T23:59:59.999Z'],
    ['no end', '', () => null],
  ])('is for %s', async (_what, until, sent) => {
    expect(await suspend(until)).toEqual({ input: { memberId, until: sent(), reason } });
  });

  it('offers no end to those who may not', async () => {
    await openAct(`suspendMember?memberId=${memberId}`, { viewer: moderator });
    expect(screen.queryByRole('option', { name: 'Until somebody lifts it' })).toBeNull();
    expect(screen.getByRole('option', { name: '7 days' })).toBeInTheDocument();
  });

  it('keeps what was chosen and typed when it is refused, and asks for a proof in the same form', async () => {
    const answers = { SuspendMember: new ApiFailure('PROOF_NEEDED') };
    await sendForm('suspendMember', { memberId, until: '30', reason }, { viewer, answers });
    expect(screen.getByRole('combobox', { name: 'For how long' })).toHaveValue('30');
    expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue(reason);
    expect(screen.getByLabelText('Your password')).toBeInTheDocument();
  });

  it('says what is wrong at the field', async () => {
    const problems = [aProblem('TOO_SHORT', 'input', 'reason'), aProblem('ONLY_ADMINISTRATORS', 'input', 'memberId')];
    const answers = { SuspendMember: { suspendMember: { member: null, problems } } };
    const { status } = await sendForm('suspendMember', { memberId, until: '7', reason: 'No' }, { viewer, answers });
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveTextContent('ONLY_ADMINISTRATORS in words');
    expect(screen.getByRole('link', { name: /TOO_SHORT in words/ })).toBeInTheDocument();
  });
});
