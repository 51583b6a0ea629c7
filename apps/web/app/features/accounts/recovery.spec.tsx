import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as forgotPasswordPage from './pages/forgot-password-page.tsx';
import * as resetPasswordPage from './pages/reset-password-page.tsx';
import * as signInLinkPage from './pages/sign-in-link-page.tsx';
import * as signInPage from './pages/sign-in-page.tsx';

const password = 'loom shuttle warp weft';
const account = { name: 'Aïcha Traoré', email: 'aicha@example.org' };

describe('a lost password', () => {
  it('is helped from the page of signing in, which keeps where the reader was going', async () => {
    await openPage(signInPage, { path: '/sign-in', at: '/sign-in?next=%2Fconnections' });
    expect(screen.getByRole('link', { name: 'I forgot my password' })).toHaveAttribute(
      'href',
      '/forgot-password?next=%2Fconnections',
    );
    await openPage(forgotPasswordPage, { path: '/forgot-password', at: '/forgot-password?next=%2Fconnections' });
    expect(document.querySelector('form[data-act=requestPasswordReset]')).toHaveFormValues({
      email: '',
      next: '/connections',
    });
  });

  it('leads to what to do with the message, and keeps the page that was wanted', async () => {
    const { redirectedTo, said, headers } = await sendForm(
      'requestPasswordReset',
      { email: account.email, next: '/threads/7/yarn' },
      { answers: { RequestPasswordReset: { requestPasswordReset: { email: account.email, problems: [] } } } },
    );
    expect([redirectedTo, said?.id]).toEqual(['/forgot-password?sent=yes', 'accounts.said.resetSent']);
    expect(headers.get('set-cookie')).toMatch(/^wanted=%2Fthreads%2F7%2Fyarn;/);
    await openPage(forgotPasswordPage, { path: '/forgot-password', at: '/forgot-password?sent=yes', language: 'fr' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('link', { name: 'redemandez un lien' })).toHaveAttribute('href', '/forgot-password');
  });

  const open = (accountLink: object | null) =>
    openPage(resetPasswordPage, {
      path: '/reset-password',
      at: '/reset-password?token=abc',
      answers: { AccountLink: { accountLink } },
    });

  it('is replaced on the page of the link, which changes nothing by being looked at', async () => {
    const { status, asked } = await open(account);
    expect(status).toBe(200);
    expect(asked).toEqual([{ name: 'AccountLink', variables: { token: 'abc', purpose: 'RESET_PASSWORD' } }]);
    expect(screen.getByText(/Aïcha Traoré/).closest('p')).toHaveTextContent('aicha@example.org');
    expect(screen.getByLabelText('New password')).toHaveAttribute('autocomplete', 'new-password');
    expect(document.querySelector('form[data-act=resetPassword]')).toHaveFormValues({ token: 'abc' });
  });

  it.each([
    ['/threads/7/yarn', true, '/threads/7/yarn'],
    [null, false, '/profile/edit'],
    [null, true, '/'],
    ['https://elsewhere.example', true, '/'],
  ])('leads on to where the reader was: %s', async (wanted, isProfileComplete, place) => {
    const { redirectedTo, said, headers } = await sendForm(
      'resetPassword',
      { token: 'abc', password },
      { wanted, answers: { ResetPassword: { resetPassword: { viewer: { isProfileComplete }, problems: [] } } } },
    );
    expect([redirectedTo, said?.id]).toEqual([place, 'accounts.said.reset']);
    expect(headers.get('set-cookie')).toMatch(/^wanted=;.*Max-Age=0/);
  });

  it('offers another link where this one holds no longer, before and after the form', async () => {
    const { status } = await open(null);
    expect(status).toBe(400);
    expect(screen.getByRole('alert')).toHaveTextContent('older than ten minutes');
    expect(document.querySelector('form[data-act=requestPasswordReset]')).not.toBeNull();
    expect(screen.queryByLabelText('New password')).toBeNull();
    const problems = [aProblem('TOKEN_INVALID', 'input', 'token')];
    const answers = { ResetPassword: { resetPassword: { viewer: null, problems } } };
    await sendForm('resetPassword', { token: 'abc', password }, { answers });
    expect(document.querySelector('form[data-act=requestPasswordReset]')).not.toBeNull();
  });

  it('comes back with what is wrong with the new one, and without it', async () => {
    const problems = [aProblem('PASSWORD_TOO_COMMON', 'input', 'password')];
    const answers = { ResetPassword: { resetPassword: { viewer: null, problems } } };
    const { container } = await sendForm('resetPassword', { token: 'abc', password: 'iloveyou1234' }, { answers });
    expect(screen.getByLabelText('New password')).toHaveAccessibleDescription(
      expect.stringContaining('PASSWORD_TOO_COMMON in words'),
    );
    expect(container.innerHTML).not.toContain('iloveyou1234');
    expect(document.querySelector('[name=token]')).toHaveValue('abc');
  });
});

describe('signing in by a link', () => {
  it('is asked for on the page of signing in, with the address that stands there', async () => {
    await openPage(signInPage, { path: '/sign-in' });
    const button = screen.getByRole('button', { name: 'Send me a link instead' });
    expect(button).toHaveAttribute('formaction', '/acts/requestSignInLink');
    expect(button.closest('form')).toHaveFormValues({ email: '', staySignedIn: true });
    const { redirectedTo, said } = await sendForm(
      'requestSignInLink',
      { email: account.email, password: '', staySignedIn: 'true' },
      { answers: { RequestSignInLink: { requestSignInLink: { email: account.email, problems: [] } } } },
    );
    expect([redirectedTo, said?.id]).toEqual(['/sign-in?sent=yes', 'accounts.said.linkSent']);
    await openPage(signInPage, { path: '/sign-in', at: '/sign-in?sent=yes' });
    expect(screen.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible();
  });

  const open = (accountLink: object | null) =>
    openPage(signInLinkPage, {
      path: '/sign-in-link',
      at: '/sign-in-link?token=abc',
      answers: { AccountLink: { accountLink } },
    });

  it('takes a button: looking at the link does nothing', async () => {
    const { asked } = await open(account);
    expect(asked).toEqual([{ name: 'AccountLink', variables: { token: 'abc', purpose: 'SIGN_IN' } }]);
    const form = screen.getByRole('button', { name: 'Sign in' }).closest('form');
    expect(form).toHaveFormValues({ token: 'abc', staySignedIn: true });
  });

  it('offers another link where this one holds no longer', async () => {
    const { status } = await open(null);
    expect(status).toBe(400);
    expect(document.querySelector('form[data-act=requestSignInLink]')).not.toBeNull();
  });

  it('says it to a suspended member', async () => {
    const problems = [aProblem('ACCOUNT_SUSPENDED', 'input', 'token')];
    const answers = { SignInWithLink: { signInWithLink: { viewer: null, problems } } };
    await sendForm('signInWithLink', { token: 'abc' }, { answers });
    expect(screen.getByRole('alert')).toHaveTextContent('ACCOUNT_SUSPENDED in words');
  });
});

describe('staying signed in', () => {
  it.each([
    [{ staySignedIn: 'true' }, true],
    [{}, false],
  ])('is what the box says: %j', async (box, staySignedIn) => {
    const { asked } = await sendForm(
      'signIn',
      { email: account.email, password, ...box },
      { answers: { SignIn: { signIn: { viewer: { isProfileComplete: true }, problems: [] } } } },
    );
    expect(asked[0]?.variables).toEqual({ input: { email: account.email, password, staySignedIn } });
  });

  it('stays as it was chosen where the form comes back', async () => {
    const problems = [aProblem('WRONG_CREDENTIALS', 'input', 'password')];
    const answers = { SignIn: { signIn: { viewer: null, problems } } };
    await sendForm('signIn', { email: account.email, password }, { answers });
    expect(screen.getByRole('checkbox', { name: 'Stay signed in on this device' })).not.toBeChecked();
  });
});

describeAct('requestPasswordReset', {
  // Where to go on to.
  beside: ['next'],
  done: [{ fields: {}, payload: { email: 'a@example.org' }, says: 'accounts.said.resetSent' }],
});
describeAct('resetPassword', {
  done: [{ fields: { token: 'x' }, payload: { viewer: { isProfileComplete: true } }, says: 'accounts.said.reset' }],
});
describeAct('requestSignInLink', {
  // The same.
  beside: ['next'],
  done: [{ fields: {}, payload: { email: 'a@example.org' }, says: 'accounts.said.linkSent' }],
});
describeAct('signInWithLink', {
  done: [{ fields: { token: 'x' }, payload: { viewer: { isProfileComplete: true } }, says: 'accounts.said.signedIn' }],
});
