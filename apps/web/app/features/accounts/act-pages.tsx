import type { ActPage } from '../../platform/acts/act-route.tsx';
import { signIn, signOut, signUp } from './acts.ts';
import { SignInForm } from './components/SignInForm.tsx';
import { SignOutForm } from './components/SignOutForm.tsx';
import { SignUpForm } from './components/SignUpForm.tsx';

/** The acts of accounts with their forms. */
export const accountActs: readonly ActPage[] = [
  { act: signUp, Form: SignUpForm, isForGuests: true },
  { act: signIn, Form: SignInForm, isForGuests: true },
  { act: signOut, Form: SignOutForm, isForGuests: true },
];
