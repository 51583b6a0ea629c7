import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as emailChangePage from './pages/email-change-page.tsx';
import * as settingsPage from './pages/settings-page.tsx';

const viewer = aViewer();
const account = { id: viewer.id, name: 'Amina Diallo', email: 'old@example.org', locale: 'en' };
const change = {
  email: 'new@example.org',
  askedAt: '2026-11-01T13:58:00.000Z',
  expiresAt: '2026-11-01T15:58:00.000Z',
  oldConfirmedAt: '2026-11-01T13:59:00.000Z',
  newConfirmedAt: null,
};

describe('the address in the settings', () => {
  const open = (emailChange: object | null, passwordState: object | null = { changedAt: change.askedAt }) =>
    openPage(settingsPage, {
      path: '/settings',
      viewer,
      answers: { AccountSettings: { viewer: account, passwordState, emailChange } },
    });

  it('is changed with the password', async () => {
    await open(null);
    expect(screen.getByText('old@example.org')).toBeVisible();
    expect(screen.getByLabelText('New address')).toHaveValue('');
    expect(screen.getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password');
  });

  it('is changed without one where there is none', async () => {
    await open(null, null);
    expect(screen.getByLabelText('New address')).toBeVisible();
    expect(screen.queryByLabelText('Password')).toBeNull();
  });

  it('says who has confirmed while a new one waits, and offers to write again and to keep the old one', async () => {
    await open(change);
    expect(screen.getByText(/Old address confirmed/)).toHaveTextContent('13:59');
    expect(screen.getByText('New address not yet confirmed')).toBeVisible();
    for (const [name, act] of [
      ['Send it again', 'resendEmailChange'],
      ['Keep the old address', 'cancelEmailChange'],
    ] as const) {
      expect(screen.getByRole('button', { name }).closest('form')).toHaveAttribute('action', `/acts/${act}`);
    }
    expect(screen.queryByLabelText('New address')).toBeNull();
  });

  it('keeps what was typed where it is refused, and not the password', async () => {
    const problems = [aProblem('WRONG_PASSWORD', 'input', 'password')];
    const { container } = await sendForm(
      'changeEmail',
      { email: 'new@example.org', password: 'loom shuttle' },
      { viewer, answers: { ChangeEmail: { changeEmail: { email: null, problems } } } },
    );
    expect(screen.getByLabelText('New address')).toHaveValue('new@example.org');
    expect(container.innerHTML).not.toContain('loom shuttle');
  });
});

describe('the link of a mail about the address', () => {
  const open = (step: string | null) =>
    openPage(emailChangePage, {
      path: '/email-change',
      at: '/email-change?token=abc',
      answers: {
        EmailChangeLink: {
          emailChangeLink: step && { name: account.name, oldEmail: account.email, newEmail: change.email, step },
        },
      },
    });

  it.each([
    ['OLD_ADDRESS', 'Yes, that is right', 'confirmEmailChange'],
    ['NEW_ADDRESS', 'Yes, that is right', 'confirmEmailChange'],
    ['UNDO', 'Take the change back', 'undoEmailChange'],
  ])('says what it would do, and does it by a button: %s', async (step, name, act) => {
    const { status, asked } = await open(step);
    expect(status).toBe(200);
    expect(asked.map((each) => each.name)).toEqual(['EmailChangeLink']);
    expect(screen.getByText('new@example.org')).toBeVisible();
    const form = screen.getByRole('button', { name }).closest('form');
    expect(form).toHaveAttribute('action', `/acts/${act}`);
    expect(form).toHaveFormValues({ token: 'abc' });
  });

  it('says so where it holds no longer', async () => {
    const { status } = await open(null);
    expect(status).toBe(400);
    expect(screen.getByRole('alert')).toHaveTextContent('In the settings you see which address holds.');
  });

  it('says so also where it was pressed too late', async () => {
    const problems = [aProblem('TOKEN_INVALID', 'input', 'token')];
    const answers = { UndoEmailChange: { undoEmailChange: { email: null, problems } } };
    await sendForm('undoEmailChange', { token: 'abc' }, { answers });
    expect(screen.getByRole('alert')).toHaveTextContent('In the settings you see which address holds.');
  });

  it.each([
    [viewer, '/settings'],
    [null, '/sign-in'],
  ])('leads on to the settings, where somebody is signed in', async (reader, place) => {
    const { redirectedTo } = await sendForm(
      'confirmEmailChange',
      { token: 'abc' },
      { viewer: reader, answers: { ConfirmEmailChange: { confirmEmailChange: { isChanged: false, problems: [] } } } },
    );
    expect(redirectedTo).toBe(place);
  });
});

describeAct('changeEmail', {
  done: [{ fields: {}, payload: { email: 'new@example.org' }, says: 'settings.said.emailAsked' }],
});
describeAct('resendEmailChange', { done: [{ fields: {}, payload: { email: 'x' }, says: 'settings.said.emailAgain' }] });
describeAct('cancelEmailChange', {
  done: [{ fields: {}, payload: { isCancelled: true }, says: 'settings.said.emailKept' }],
});
describeAct('confirmEmailChange', {
  done: [
    { fields: { token: 'x' }, payload: { isChanged: false }, says: 'settings.said.emailHalf' },
    { fields: { token: 'x' }, payload: { isChanged: true }, says: 'settings.said.emailChanged' },
  ],
});
describeAct('undoEmailChange', {
  done: [{ fields: { token: 'x' }, payload: { email: 'old@example.org' }, says: 'settings.said.emailUndone' }],
});
