import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as claimPage from './pages/claim-page.tsx';

const viewer = aViewer();
const aClaim = (allowed: boolean, with_: object = {}) => ({
  handle: 'ana-old',
  name: 'Ana',
  source: 'elsewhere.example',
  postCount: 12,
  email: 'ana@example.org',
  way: 'OPEN',
  viewerCan: { claim: { allowed, reason: allowed ? null : 'ADDRESS_HAS_ACCOUNT' } },
  ...with_,
});
const open = (claim: object | null, given: { at?: string; viewer?: typeof viewer } = {}) =>
  openPage(claimPage, { path: '/claim', at: '/claim?token=abc', answers: { ClaimPage: { claim } }, ...given });

describe('the page of an imported account', () => {
  it('asks for an address where it has no link', async () => {
    await open(null, { at: '/claim' });
    expect(screen.getByRole('heading', { name: 'Take over what you wrote' })).toBeVisible();
    expect(screen.getByLabelText('The e-mail you used there')).toHaveValue('');
  });

  it('says what to do with a link that holds no longer', async () => {
    await open(null);
    expect(screen.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Send me the link' })).toBeVisible();
  });

  it('shows whose posts they are, and asks for a password that may be left out', async () => {
    await open(aClaim(true));
    expect(screen.getByText(/12 posts by/)).toHaveTextContent('12 posts by Ana');
    expect(screen.getByText(/@ana-old/).closest('p')).toHaveTextContent('Brought from elsewhere.example');
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(/sign in by mail/);
    expect(document.querySelector('form[data-act=claimAccount]')).toHaveFormValues({
      token: 'abc',
      agreesToTerms: false,
    });
  });

  it('adds them to the account that is signed in', async () => {
    await open(aClaim(true, { way: 'MERGE' }), { viewer });
    expect(screen.getByText(/You are signed in as/)).toHaveTextContent(viewer.name);
    expect(screen.queryByLabelText('Password')).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByRole('button', { name: 'Add it to my account' })).toBeVisible();
  });

  it('sends those whose address has an account to sign in, and back', async () => {
    await open(aClaim(false, { way: 'MERGE' }));
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/sign-in?next=%2Fclaim%3Ftoken%3Dabc',
    );
    expect(screen.queryByRole('button', { name: /account/ })).toBeNull();
  });

  it('says so where somebody else is signed in, or the account is suspended', async () => {
    await open(aClaim(false, { way: 'MERGE' }), { viewer });
    expect(screen.getByText(/Sign out first/)).toBeVisible();
    await open(aClaim(false, { viewerCan: { claim: { allowed: false, reason: 'ACCOUNT_SUSPENDED' } } }));
    expect(screen.getByText(/Your account is suspended/)).toBeVisible();
  });

  it('comes back with the reason and never with the password', async () => {
    const { status, container } = await sendForm(
      'claimAccount',
      { token: 'abc', password: 'cotton' },
      {
        answers: {
          ClaimAccount: { claimAccount: { viewer: null, problems: [aProblem('TOO_SHORT', 'input', 'password')] } },
        },
      },
    );
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveTextContent('TOO_SHORT in words');
    expect(container.innerHTML).not.toContain('cotton');
    expect(document.querySelector('[name=token]')).toHaveValue('abc');
  });
});

describeAct('claimAccount', {
  viewer: null as never,
  done: [{ fields: { token: 'abc' }, payload: { viewer: { handle: 'ana-old' } }, says: 'claims.said.done' }],
});
describeAct('requestClaim', {
  done: [{ fields: {}, payload: { email: 'ana@example.org' }, says: 'claims.said.asked' }],
});
