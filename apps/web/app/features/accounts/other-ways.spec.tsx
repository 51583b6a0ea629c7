import { screen } from '@testing-library/react';
import { openPage } from '../../platform/testing/open-page.tsx';
import * as signInPage from './pages/sign-in-page.tsx';

const open = (at: string, signInService: string | null = null) =>
  openPage(signInPage, { path: '/sign-in', at, signInService });

describe('other ways to sign in', () => {
  it('are a passkey, and another service where there is one', async () => {
    await open('/sign-in?next=%2Fmembers', 'UNIDO');
    expect(screen.getByRole('link', { name: 'Use a passkey' })).toHaveAttribute(
      'href',
      '/sign-in/passkey?next=%2Fmembers',
    );
    expect(screen.getByRole('link', { name: 'Sign in by UNIDO' })).toHaveAttribute(
      'href',
      '/auth/oidc?next=%2Fmembers',
    );
  });

  it('leave the other service out where there is none', async () => {
    await open('/sign-in');
    expect(screen.queryByRole('link', { name: /^Sign in by/ })).toBeNull();
  });

  it('say why the other service did not let in', async () => {
    await open('/sign-in?problem=ACCOUNT_NOT_LINKED');
    expect(screen.getByRole('alert')).toHaveTextContent(/the address has to be confirmed at both/);
  });

  it('say nothing else that an address holds', async () => {
    await open('/sign-in?problem=NOT_ALLOWED');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
