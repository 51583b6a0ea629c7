import { screen } from '@testing-library/react';
import { ApiFailure, aProblem } from '../../platform/testing/fake-api.ts';
import { aViewer, openPage } from '../../platform/testing/open-page.tsx';
import * as confirmEmailPage from './pages/confirm-email-page.tsx';
import * as signInPage from './pages/sign-in-page.tsx';
import * as signOut from './pages/sign-out.ts';
import * as signUpPage from './pages/sign-up-page.tsx';

const password = 'loom shuttle warp weft';

describe('signing up', () => {
  const filled = { intent: 'signUp', name: 'Aïcha Traoré', email: 'aicha@example.org', password };

  it('asks for name, e-mail and password, and says what follows', async () => {
    const { status } = await openPage(signUpPage, { path: '/sign-up' });
    expect(status).toBe(200);
    for (const name of ['Your name', 'E-mail', 'Password']) expect(screen.getByLabelText(name)).toHaveValue('');
    expect(screen.getByRole('heading', { name: 'What happens next' })).toBeVisible();
  });

  it('sends the language of the page along, and says where the message went', async () => {
    const { asked } = await openPage(signUpPage, {
      path: '/sign-up',
      form: filled,
      language: 'fr',
      showsOutbox: true,
      answers: { SignUp: { signUp: { email: filled.email, problems: [] } } },
    });
    const { name, email } = filled;
    expect(asked).toEqual([{ name: 'SignUp', variables: { input: { name, email, password, locale: 'fr' } } }]);
    expect(screen.getByText(email)).toBeVisible();
    expect(screen.getByRole('link', { name: /boîte d’envoi locale/ })).toHaveAttribute('href', '/outbox');
    expect(screen.queryByLabelText('Mot de passe')).toBeNull();
  });

  it('comes back with what was typed, but not the password, and leads to each field', async () => {
    const problems = [aProblem('BAD_EMAIL', 'input', 'email'), aProblem('TOO_SHORT', 'input', 'password')];
    const { status } = await openPage(signUpPage, {
      path: '/sign-up',
      form: { ...filled, email: 'aicha@', password: 'cotton' },
      answers: { SignUp: { signUp: { email: null, problems } } },
    });
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveFocus();
    const email = screen.getByLabelText('E-mail');
    expect(email).toHaveValue('aicha@');
    expect(email).toBeInvalid();
    expect(email).toHaveAccessibleDescription(expect.stringContaining('BAD_EMAIL in words'));
    expect(screen.getByRole('link', { name: 'E-mail: BAD_EMAIL in words' })).toHaveAttribute('href', `#${email.id}`);
    expect(screen.getByLabelText('Password')).toHaveValue('');
    expect(screen.getByLabelText('Your name')).toHaveValue('Aïcha Traoré');
  });

  it('says so when the server failed, and keeps what was typed', async () => {
    const { status } = await openPage(signUpPage, {
      path: '/sign-up',
      form: filled,
      answers: { SignUp: () => new ApiFailure('INTERNAL') },
    });
    expect(status).toBe(500);
    expect(screen.getByRole('alert')).toHaveTextContent('This was not sent.');
    expect(screen.getByLabelText('E-mail')).toHaveValue('aicha@example.org');
  });

  it('is not for those who are signed in', async () => {
    const { redirectedTo } = await openPage(signUpPage, { path: '/sign-up', viewer: aViewer() });
    expect(redirectedTo).toBe('/');
  });
});

describe('signing in', () => {
  const form = { intent: 'signIn', email: 'aicha@example.org', password };
  const signedIn = (isProfileComplete: boolean) => ({
    SignIn: { signIn: { viewer: { id: 'a', isProfileComplete }, problems: [] } },
  });
  const refused = (code: string, field: string) => ({
    SignIn: { signIn: { viewer: null, problems: [aProblem(code, 'input', field)] } },
  });

  it.each([
    ['the page that was wanted', '/sign-in?next=%2Fconnections%3Fa%3D1', true, '/connections?a=1'],
    ['the page that was wanted, before an empty profile', '/sign-in?next=%2Fconnections', false, '/connections'],
    ['a profile that says too little', '/sign-in', false, '/profile/edit'],
    ['the start page', '/sign-in', true, '/'],
    ['the start page instead of another site', '/sign-in?next=https%3A%2F%2Felsewhere.example', true, '/'],
  ])('leads to %s', async (_what, at, isProfileComplete, place) => {
    const { status, redirectedTo } = await openPage(signInPage, {
      path: '/sign-in',
      at,
      form,
      answers: signedIn(isProfileComplete),
    });
    expect([status, redirectedTo]).toEqual([303, place]);
  });

  it('says of a wrong password only that the two do not match', async () => {
    await openPage(signInPage, { path: '/sign-in', form, answers: refused('WRONG_CREDENTIALS', 'password') });
    expect(screen.getByRole('alert')).toHaveTextContent('WRONG_CREDENTIALS in words');
    expect(screen.getByLabelText('Password')).toBeValid();
    expect(screen.getByLabelText('E-mail')).toHaveValue('aicha@example.org');
  });

  it('says that a new link was sent while the address is not confirmed', async () => {
    await openPage(signInPage, { path: '/sign-in', form, answers: refused('EMAIL_NOT_CONFIRMED', 'email') });
    expect(screen.getByRole('alert')).toHaveTextContent('We have sent a new link to aicha@example.org.');
    expect(screen.getByLabelText('E-mail')).toBeValid();
  });

  it('asks for a pause after many attempts', async () => {
    const { status } = await openPage(signInPage, {
      path: '/sign-in',
      form,
      answers: { SignIn: () => new ApiFailure('RATE_LIMITED') },
    });
    expect(status).toBe(429);
    expect(screen.getByRole('alert')).toHaveTextContent('Wait a few minutes');
  });
});

describe('confirming an address', () => {
  const open = (isConfirmed: boolean) =>
    openPage(confirmEmailPage, {
      path: '/confirm-email',
      at: '/confirm-email?token=abc.def',
      answers: { ConfirmEmail: { confirmEmail: { isConfirmed, problems: [] } } },
    });

  it('happens on opening the link, and leads to signing in', async () => {
    const { status, asked } = await open(true);
    expect(status).toBe(200);
    expect(asked).toEqual([{ name: 'ConfirmEmail', variables: { input: { token: 'abc.def' } } }]);
    expect(screen.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
  });

  it('says what to do with a link that is too old', async () => {
    const { status } = await open(false);
    expect(status).toBe(400);
    expect(screen.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
    expect(screen.getByText(/we send a new link/)).toBeVisible();
  });
});

describe('signing out', () => {
  it('ends the session by POST and leads to the start page', async () => {
    const { asked, redirectedTo } = await openPage(signOut, {
      path: '/sign-out',
      form: {},
      viewer: aViewer(),
      answers: { SignOut: { signOut: { isSignedOut: true } } },
    });
    expect(asked).toEqual([{ name: 'SignOut', variables: {} }]);
    expect(redirectedTo).toBe('/');
  });

  it('does not happen by looking at the address', async () => {
    const { asked, redirectedTo } = await openPage(signOut, { path: '/sign-out', viewer: aViewer() });
    expect([asked, redirectedTo]).toEqual([[], '/']);
  });
});
