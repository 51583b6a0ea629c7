import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { ApiFailure, aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as settingsPage from './pages/passkey-settings-page.tsx';
import * as signInPage from './pages/passkey-sign-in-page.tsx';

const viewer = aViewer();
const request = '{"challenge":"x"}';
const passkeyRequest = { PasskeySignIn: { passkeyRequest: request } };
const newPasskey = { NewPasskey: { newPasskeyRequest: request } };

const hidden = (selector: string) => document.querySelector<HTMLInputElement>(selector)?.value;

describe('signing in with a passkey', () => {
  const open = (answers: object, at = '/sign-in/passkey?next=%2Fmembers') =>
    openPage(signInPage, { path: '/sign-in/passkey', at, answers: answers as typeof passkeyRequest });

  it('has what the device is asked, and a field where browsers offer passkeys', async () => {
    const { container } = await open(passkeyRequest);
    expect(hidden('form[data-act=signInWithPasskey] input[data-passkey=get]')).toBe(request);
    expect(screen.getByLabelText('E-mail')).toHaveAttribute('autocomplete', 'username webauthn');
    expect(screen.getByLabelText('E-mail')).not.toHaveAttribute('name');
    expect(container.querySelector('form')).toHaveFormValues({ next: '/members', answer: '' });
    expect(container.querySelectorAll('script')).toHaveLength(1);
    const other = screen.getByRole('link', { name: 'Sign in with your password instead' });
    expect(other).toHaveAttribute('href', '/sign-in?next=%2Fmembers');
  });

  it('says where there can be none', async () => {
    await open({ PasskeySignIn: { passkeyRequest: null } });
    expect(screen.getByText(/need a site with a name/)).toBeVisible();
  });

  it('is not for those who are signed in', async () => {
    const { redirectedTo } = await openPage(signInPage, {
      path: '/sign-in/passkey',
      at: '/sign-in/passkey?next=%2Fmembers',
      viewer,
    });
    expect(redirectedTo).toBe('/members');
  });

  it('asks the device anew when its answer was refused', async () => {
    const problems = [aProblem('PASSKEY_REFUSED', 'input', 'answer')];
    const { status, container } = await sendForm(
      'signInWithPasskey',
      { answer: 'refused', next: '/members' },
      { answers: { ...passkeyRequest, SignInWithPasskey: { signInWithPasskey: { viewer: null, problems } } } },
    );
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveTextContent('PASSKEY_REFUSED in words');
    expect(container.querySelector('form')).toHaveFormValues({ answer: '', next: '/members' });
    expect(hidden('input[data-passkey=get]')).toBe(request);
  });
});

describe('the passkeys of a member', () => {
  const open = (passkeys: object[]) =>
    openPage(settingsPage, {
      path: '/settings/passkeys',
      viewer,
      answers: { PasskeySettings: { passkeys, newPasskeyRequest: request } },
    });

  it('are for members', async () => {
    const { redirectedTo } = await openPage(settingsPage, { path: '/settings/passkeys' });
    expect(redirectedTo).toBe('/sign-in?next=%2Fsettings%2Fpasskeys');
  });

  it('are named with their last use, and can each be removed, which is said to be for good', async () => {
    await open([
      { id: 'a', name: 'My phone', createdAt: '2026-11-01T08:00:00.000Z', lastUsedAt: '2026-11-20T08:00:00.000Z' },
      { id: 'b', name: 'Laptop', createdAt: '2026-11-02T08:00:00.000Z', lastUsedAt: null },
    ]);
    expect(screen.getByText('My phone')).toBeVisible();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/added 1 Nov 2026, last used 20 Nov 2026/),
      expect.stringMatching(/added 2 Nov 2026, not used yet/),
    ]);
    expect(screen.getByRole('button', { name: 'Remove: Laptop' })).toBeVisible();
    expect(screen.getByText(/cannot be taken back/)).toBeVisible();
  });

  it('begin with one that has a name', async () => {
    await open([]);
    expect(screen.getByText('You have no passkeys yet.')).toBeVisible();
    expect(screen.getByLabelText('What you call this device')).toBeVisible();
    expect(hidden('form[data-act=addPasskey] input[data-passkey=create]')).toBe(request);
  });

  it('keep the answer of the device while a proof is asked for', async () => {
    const { container } = await sendForm(
      'addPasskey',
      { name: 'My phone', answer: 'of the device' },
      { viewer, answers: { ...newPasskey, AddPasskey: () => new ApiFailure('PROOF_NEEDED') } },
    );
    expect(container.querySelector('form')).toHaveFormValues({ name: 'My phone', answer: 'of the device', proof: '' });
  });
});

describeAct('signInWithPasskey', {
  beside: ['next'],
  answers: passkeyRequest,
  done: [{ fields: { answer: 'x' }, payload: { viewer: { isProfileComplete: true } }, says: 'accounts.said.signedIn' }],
});
describeAct('addPasskey', {
  answers: newPasskey,
  done: [
    {
      fields: { name: 'My phone', answer: 'x' },
      payload: { passkey: { name: 'My phone' } },
      says: 'passkeys.said.added',
    },
  ],
});
describeAct('removePasskey', {
  done: [{ fields: { passkeyId: 'a' }, payload: { passkey: { name: 'My phone' } }, says: 'passkeys.said.removed' }],
});
