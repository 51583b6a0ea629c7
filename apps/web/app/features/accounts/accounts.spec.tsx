import { languages } from '@cluster-commons/domain/kernel';
import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { ApiFailure, aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { openAct, sendForm } from '../../platform/testing/send-form.ts';
import * as confirmEmailPage from './pages/confirm-email-page.tsx';
import * as signInPage from './pages/sign-in-page.tsx';
import * as signUpPage from './pages/sign-up-page.tsx';

const password = 'loom shuttle warp weft';

const whileOpen = { answers: { SignUpPage: { signUpMode: 'OPEN' } } };

describe('signing up', () => {
  it.each([
    ['INVITATION', /joined by invitation/, 0],
    ['CLOSED', /Nobody can join/, 0],
  ])('while it is %s says so', async (signUpMode, words, forms) => {
    await openPage(signUpPage, { path: '/sign-up', answers: { SignUpPage: { signUpMode } } });
    expect(screen.getByText(words)).toBeVisible();
    expect(document.querySelectorAll('form[data-act=signUp]')).toHaveLength(forms);
  });

  it('leads on to where one applies, with the page that was wanted', async () => {
    const { redirectedTo } = await openPage(signUpPage, {
      path: '/sign-up',
      at: '/sign-up?next=%2Fthreads%2F7',
      answers: { SignUpPage: { signUpMode: 'APPROVAL' } },
    });
    expect(redirectedTo).toBe('/apply?next=%2Fthreads%2F7');
  });

  const filled = { name: 'Aïcha Traoré', email: 'aicha@example.org', password, locale: 'fr', agreesToTerms: 'true' };

  it('asks for name, e-mail and password, and says what follows', async () => {
    const { status } = await openPage(signUpPage, { ...whileOpen, path: '/sign-up' });
    expect(status).toBe(200);
    for (const name of ['Your name', 'E-mail', 'Password']) expect(screen.getByLabelText(name)).toHaveValue('');
    expect(screen.getByRole('heading', { name: 'What happens next' })).toBeVisible();
  });

  it.each(languages)('sends the language of the page along: %s', async (language) => {
    await openPage(signUpPage, { ...whileOpen, path: '/sign-up', language });
    expect(document.querySelector('form[data-act=signUp]')).toHaveFormValues({ locale: language });
  });

  it('leads to a page that says what to do with the message', async () => {
    const { asked, status, redirectedTo, said } = await sendForm('signUp', filled, {
      language: 'fr',
      answers: { SignUp: { signUp: { email: filled.email, problems: [] } } },
    });
    expect(asked).toEqual([{ name: 'SignUp', variables: { input: { ...filled, agreesToTerms: true } } }]);
    expect([status, redirectedTo]).toEqual([303, '/sign-up?sent=yes']);
    expect(said).toEqual({ id: 'accounts.sent.text', values: { email: filled.email } });
    await openPage(signUpPage, {
      ...whileOpen,
      path: '/sign-up',
      at: '/sign-up?sent=yes',
      language: 'fr',
      showsOutbox: true,
    });
    expect(screen.getByRole('link', { name: /boîte d’envoi locale/ })).toHaveAttribute('href', '/outbox');
    expect(screen.queryByLabelText('Mot de passe')).toBeNull();
  });

  it('keeps the page that was wanted until the account is confirmed, if it is one of ours', async () => {
    const answers = { SignUp: { signUp: { email: filled.email, problems: [] } } };
    const { headers } = await sendForm('signUp', { ...filled, next: '/threads/7/yarn' }, { answers });
    expect(headers.get('set-cookie')).toMatch(/^wanted=%2Fthreads%2F7%2Fyarn; Path=\/; Max-Age=86400; HttpOnly/);
    const elsewhere = await sendForm('signUp', { ...filled, next: 'https://elsewhere.example' }, { answers });
    expect(elsewhere.headers.get('set-cookie')).toBeNull();
  });

  it('comes back with what was typed, but not the password, and leads to each field', async () => {
    const problems = [aProblem('BAD_EMAIL', 'input', 'email'), aProblem('TOO_SHORT', 'input', 'password')];
    const { status, container } = await sendForm(
      'signUp',
      { ...filled, email: 'aicha@', password: 'cotton' },
      { answers: { SignUp: { signUp: { email: null, problems } } } },
    );
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveFocus();
    const email = screen.getByLabelText('E-mail');
    expect(email).toHaveValue('aicha@');
    expect(email).toBeInvalid();
    expect(email).toHaveAccessibleDescription(expect.stringContaining('BAD_EMAIL in words'));
    expect(screen.getByRole('link', { name: 'E-mail: BAD_EMAIL in words' })).toHaveAttribute('href', `#${email.id}`);
    expect(screen.getByLabelText('Password')).toHaveValue('');
    expect(container.innerHTML).not.toContain('cotton');
    expect(screen.getByLabelText('Your name')).toHaveValue('Aïcha Traoré');
  });

  it('says so when the server failed, and keeps what was typed', async () => {
    const { status } = await sendForm('signUp', filled, { answers: { SignUp: () => new ApiFailure('INTERNAL') } });
    expect(status).toBe(500);
    expect(screen.getByRole('alert')).toHaveTextContent('It is not certain that this arrived.');
    expect(screen.getByLabelText('E-mail')).toHaveValue('aicha@example.org');
  });

  it('is not for those who are signed in', async () => {
    const { redirectedTo } = await openPage(signUpPage, { ...whileOpen, path: '/sign-up', viewer: aViewer() });
    expect(redirectedTo).toBe('/');
  });
});

describe('signing in', () => {
  const form = { email: 'aicha@example.org', password };
  const signedIn = (isProfileComplete: boolean) => ({
    SignIn: { signIn: { viewer: { id: 'a', isProfileComplete }, problems: [] } },
  });
  const refused = (code: string, field: string) => ({
    SignIn: { signIn: { viewer: null, problems: [aProblem(code, 'input', field)] } },
  });

  it('goes on to the page that the address names', async () => {
    await openPage(signInPage, { path: '/sign-in', at: '/sign-in?next=%2Fconnections%3Fa%3D1' });
    expect(document.querySelector('form[data-act=signIn]')).toHaveFormValues({ next: '/connections?a=1' });
  });

  it.each([
    ['the page that was wanted', '/connections?a=1', true, '/connections?a=1'],
    ['the page that was wanted, before an empty profile', '/connections', false, '/connections'],
    ['a profile that says too little', '', false, '/profile/edit'],
    ['the start page', '', true, '/'],
    ['the start page instead of another site', 'https://elsewhere.example', true, '/'],
    ['the start page instead of an act', '/acts/signOut', true, '/'],
  ])('leads to %s', async (_what, next, isProfileComplete, place) => {
    const { status, redirectedTo, said } = await sendForm(
      'signIn',
      { ...form, next },
      { sentFrom: '/sign-in', answers: signedIn(isProfileComplete) },
    );
    expect([status, redirectedTo]).toEqual([303, place]);
    expect(said).toEqual({ id: 'accounts.said.signedIn' });
  });

  it('says of a wrong password only that the two do not match', async () => {
    const { container } = await sendForm(
      'signIn',
      { ...form, next: '/connections' },
      { answers: refused('WRONG_CREDENTIALS', 'password') },
    );
    expect(screen.getByRole('alert')).toHaveTextContent('WRONG_CREDENTIALS in words');
    expect(screen.getByLabelText('Password')).toBeValid();
    expect(screen.getByLabelText('Password')).toHaveValue('');
    expect(container.innerHTML).not.toContain(password);
    expect(screen.getByLabelText('E-mail')).toHaveValue('aicha@example.org');
    expect(document.querySelector('[name=next]')).toHaveValue('/connections');
  });

  it('says that a new link was sent while the address is not confirmed', async () => {
    await sendForm('signIn', form, { answers: refused('EMAIL_NOT_CONFIRMED', 'email') });
    expect(screen.getByRole('alert')).toHaveTextContent('We have sent a new link to aicha@example.org.');
    expect(screen.getByLabelText('E-mail')).toBeValid();
  });

  it('asks for a pause after many attempts', async () => {
    const { status } = await sendForm('signIn', form, { answers: { SignIn: () => new ApiFailure('RATE_LIMITED') } });
    expect(status).toBe(429);
    expect(screen.getByRole('alert')).toHaveTextContent('Wait a few minutes');
  });

  it('is not for those who are signed in', async () => {
    const { redirectedTo } = await openPage(signInPage, {
      path: '/sign-in',
      at: '/sign-in?next=%2Fconnections',
      viewer: aViewer(),
    });
    expect(redirectedTo).toBe('/connections');
  });
});

describe('confirming an address', () => {
  const open = (confirmation: object | null) =>
    openPage(confirmEmailPage, {
      path: '/confirm-email',
      at: '/confirm-email?token=abc.def',
      answers: { Confirmation: { confirmation } },
    });
  const waiting = { name: 'Aïcha Traoré', askedAt: '2026-11-01T08:00:00.000Z', isConfirmed: false };
  const confirmed = (isProfileComplete: boolean) => ({
    ConfirmEmail: { confirmEmail: { viewer: { id: 'a', isProfileComplete }, problems: [] } },
  });

  it('shows whose account it is and when it was asked for, and changes nothing by being looked at', async () => {
    const { status, asked } = await open(waiting);
    expect(status).toBe(200);
    expect(asked).toEqual([{ name: 'Confirmation', variables: { token: 'abc.def' } }]);
    expect(screen.getByText(/Aïcha Traoré/).closest('p')).toHaveTextContent('1 Nov 2026');
    const button = screen.getByRole('button', { name: 'Open my account' });
    expect(button.closest('form')).toHaveFormValues({ token: 'abc.def' });
  });

  it.each([
    ['the profile, which is still empty', null, false, '/profile/edit'],
    ['the page that was wanted', '/threads/7/yarn', false, '/threads/7/yarn'],
    ['the start page', null, true, '/'],
    ['the start page instead of another site', 'https://elsewhere.example', true, '/'],
  ])('opens the account and leads to %s', async (_what, wanted, isProfileComplete, place) => {
    const { redirectedTo, said, headers } = await sendForm(
      'confirmEmail',
      { token: 'abc.def' },
      { wanted, answers: confirmed(isProfileComplete) },
    );
    expect([redirectedTo, said?.id]).toEqual([place, 'accounts.said.confirmed']);
    expect(headers.get('set-cookie')).toMatch(/^wanted=;.*Max-Age=0/);
  });

  it('a second time leads to signing in', async () => {
    const answers = { ConfirmEmail: { confirmEmail: { viewer: null, problems: [] } } };
    const { redirectedTo, said } = await sendForm('confirmEmail', { token: 'abc.def' }, { answers });
    expect([redirectedTo, said?.id]).toEqual(['/sign-in', 'accounts.said.confirmedBefore']);
    await open({ ...waiting, isConfirmed: true });
    expect(screen.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
  });

  it('says what to do with a link that is too old', async () => {
    const { status } = await open(null);
    expect(status).toBe(400);
    expect(screen.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
    expect(screen.getByText(/we send a new link/)).toBeVisible();
  });
});

describe('signing out', () => {
  it('ends the session by POST, leads to the start page and leaves nothing in the browser', async () => {
    const { asked, redirectedTo, said, headers } = await sendForm(
      'signOut',
      {},
      {
        viewer: aViewer(),
        sentFrom: '/connections',
        answers: { SignOut: { signOut: { isSignedOut: true, problems: [] } } },
      },
    );
    expect(asked).toEqual([{ name: 'SignOut', variables: {} }]);
    expect(redirectedTo).toBe('/');
    expect(said).toEqual({ id: 'accounts.said.signedOut' });
    expect(headers.get('clear-site-data')).toBe('"cache"');
  });

  it('does not happen by looking at the address: that offers the button', async () => {
    const { asked } = await openAct('signOut', { viewer: aViewer() });
    expect(asked).toEqual([]);
    expect(screen.getByRole('button', { name: 'Sign out' }).closest('form')).toHaveAttribute('data-forgets');
  });
});

describeAct('signUp', {
  // Where to go on to.
  beside: ['next'],
  done: [{ fields: {}, payload: { email: 'a@example.org' }, says: 'accounts.sent.text' }],
});
describeAct('confirmEmail', {
  done: [
    {
      fields: { token: 'x' },
      payload: { viewer: { isProfileComplete: true } },
      says: 'accounts.said.confirmed',
    },
    { fields: { token: 'x' }, payload: { viewer: null }, says: 'accounts.said.confirmedBefore' },
  ],
});
describeAct('signIn', {
  // The same.
  beside: ['next'],
  done: [{ fields: {}, payload: { viewer: { isProfileComplete: true } }, says: 'accounts.said.signedIn' }],
});
describeAct('signOut', { done: [{ fields: {}, payload: { isSignedOut: true }, says: 'accounts.said.signedOut' }] });
