import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as sessionsPage from './pages/sessions-page.tsx';
import * as settingsPage from './pages/settings-page.tsx';
import * as signInSettingsPage from './pages/sign-in-settings-page.tsx';

const viewer = aViewer();
const account = { id: viewer.id, name: 'Amina Diallo', email: 'amina@example.org', locale: 'fr' };

describe('the settings', () => {
  const open = () =>
    openPage(settingsPage, { path: '/settings', viewer, answers: { AccountSettings: { viewer: account } } });

  it('list their parts, each an address of its own, and say which one is open', async () => {
    await open();
    const parts = within(screen.getByRole('navigation', { name: 'Settings' }));
    expect(parts.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(
      expect.arrayContaining(['/settings', '/settings/sign-in', '/settings/sessions']),
    );
    expect(parts.getByRole('link', { name: 'Account' })).toHaveAttribute('aria-current', 'page');
  });

  it('show the account and lead to where each thing is changed', async () => {
    await open();
    expect(screen.getByText('amina@example.org')).toBeVisible();
    expect(screen.getByText('Français')).toHaveAttribute('lang', 'fr');
    expect(screen.getByRole('link', { name: 'Change name' })).toHaveAttribute(
      'href',
      '/profile/edit#updateProfile-name',
    );
  });

  it.each([
    ['/settings', settingsPage],
    ['/settings/sign-in', signInSettingsPage],
    ['/settings/sessions', sessionsPage],
  ])('ask to sign in first, and lead back: %s', async (path, page) => {
    const { redirectedTo } = await openPage(page, { path });
    expect(redirectedTo).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  });
});

describe('the ways to sign in', () => {
  const open = (passwordState: object | null) =>
    openPage(signInSettingsPage, {
      path: '/settings/sign-in',
      viewer,
      answers: { SignInSettings: { viewer: account, passwordState } },
    });

  it('have a password with its date, to be changed by the one until now', async () => {
    await open({ changedAt: '2026-03-03T08:00:00.000Z' });
    expect(screen.getByText(/Set on/)).toHaveTextContent('3 Mar 2026');
    expect(screen.getByLabelText('Password until now')).toHaveAttribute('autocomplete', 'current-password');
    expect(screen.getByLabelText('New password')).toHaveAttribute('autocomplete', 'new-password');
  });

  it('send a link to those who have none', async () => {
    await open(null);
    const button = screen.getByRole('button', { name: 'Set a password' });
    expect(button.closest('form')).toHaveAttribute('action', '/acts/requestPasswordReset');
    expect(button.closest('form')).toHaveFormValues({ email: 'amina@example.org' });
  });

  it('give back neither of two passwords that were refused', async () => {
    const problems = [aProblem('WRONG_PASSWORD', 'input', 'oldPassword')];
    const { container } = await sendForm(
      'changePassword',
      { oldPassword: 'loom shuttle', password: 'needle thread cloth' },
      { viewer, answers: { ChangePassword: { changePassword: { isChanged: false, problems } } } },
    );
    expect(screen.getByLabelText('Password until now')).toHaveAccessibleDescription(/WRONG_PASSWORD in words/);
    expect(container.innerHTML).not.toMatch(/loom shuttle|needle thread/);
  });
});

describe('the list of sessions', () => {
  const session = {
    id: 'a',
    device: 'Firefox on Windows',
    isThisOne: true,
    isKept: true,
    startedAt: '2026-11-01T08:00:00.000Z',
    lastUsedAt: '2026-11-02T08:00:00.000Z',
    endsAt: '2026-12-01T08:00:00.000Z',
  };
  const open = (sessions: object[]) =>
    openPage(sessionsPage, { path: '/settings/sessions', viewer, answers: { Sessions: { sessions } } });

  it('says which is this one, which does not end here, and ends each other by its name', async () => {
    await open([session, { ...session, id: 'b', device: 'Chrome on Android', isThisOne: false, isKept: false }]);
    const [first, second] = screen.getAllByRole('listitem').filter((item) => item.textContent?.includes(' on '));
    expect(first).toHaveTextContent('This device');
    expect(within(first as HTMLElement).queryByRole('button')).toBeNull();
    expect(second).toHaveTextContent(/Last used 2 Nov 2026.*ends with the browser/);
    const end = screen.getByRole('button', { name: 'End Chrome on Android' });
    expect(end.closest('form')).toHaveFormValues({ sessionId: 'b', device: 'Chrome on Android' });
    expect(screen.getByRole('button', { name: 'End all others' })).toBeVisible();
  });

  it('offers to end others only where there are some', async () => {
    await open([session]);
    expect(screen.queryByRole('button', { name: 'End all others' })).toBeNull();
  });
});

describeAct('changePassword', {
  done: [{ fields: {}, payload: { isChanged: true }, says: 'settings.said.passwordChanged' }],
});
describeAct('endSession', {
  // What it is called in the sentence.
  beside: ['device'],
  done: [
    {
      fields: { sessionId: 'a', device: 'Chrome on Android' },
      payload: { isEnded: true },
      says: 'settings.said.sessionEnded',
    },
  ],
});
describeAct('endOtherSessions', {
  done: [{ fields: {}, payload: { endedCount: 3 }, says: 'settings.said.othersEnded' }],
});
