import { editProfilePath, homePath, secondFactorPath, signInPath, signUpPath, withQuery } from '@cluster-commons/paths';
import { ConfirmEmailDocument, SignInDocument, SignOutDocument, SignUpDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { isOn, text, textOrNull } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { safePath } from '../../platform/routing/safe-path.ts';
import { ConfirmForm } from './components/ConfirmForm.tsx';
import { SignInForm } from './components/SignInForm.tsx';
import { SignOutForm } from './components/SignOutForm.tsx';
import { SignUpForm } from './components/SignUpForm.tsx';
import { emailActs } from './email-acts.ts';
import { recoveryActs } from './recovery-acts.ts';
import { settingsActs } from './settings-acts.ts';
import { wantedCookie, wantedSeconds } from './wanted.ts';

/** Asks for an account; the page that follows says what to do with the mail. */
const signUp = defineAct({
  name: 'signUp',
  title: 'accounts.signUp.title',
  Form: SignUpForm,
  isForGuests: true,
  document: SignUpDocument,
  input: { name: text, email: text, password: text, locale: textOrNull, agreesToTerms: isOn },
  labels: {
    name: 'accounts.name',
    email: 'accounts.email',
    password: 'accounts.password',
    agreesToTerms: 'terms.agreement',
  },
  done: ({ email }, { form }) => ({
    say: { id: 'accounts.sent.text', values: { email: email ?? '' } },
    to: withQuery(signUpPath(), { sent: 'yes' }),
    headers: wantedCookie(safePath(textOf(form, 'next')), wantedSeconds),
  }),
});

/** Opens the account and signs in: leads to the page that was wanted, else to the profile that is still empty. */
const confirmEmail = defineAct({
  name: 'confirmEmail',
  title: 'accounts.confirm.title',
  Form: ConfirmForm,
  isForGuests: true,
  document: ConfirmEmailDocument,
  input: { token: text },
  done: ({ viewer }, { wanted }) =>
    viewer === null
      ? { say: { id: 'accounts.said.confirmedBefore' }, to: signInPath(wanted) }
      : {
          say: { id: 'accounts.said.confirmed' },
          to: wanted ?? (viewer.isProfileComplete ? homePath : editProfilePath),
          headers: wantedCookie(null, 0),
        },
});

/**
 * Leads to the page that was wanted, else to a profile that still says too little, else to the start; an account with a
 * second factor first to where it is given.
 */
const signIn = defineAct({
  name: 'signIn',
  title: 'accounts.signIn.title',
  Form: SignInForm,
  isForGuests: true,
  document: SignInDocument,
  input: { email: text, password: text, staySignedIn: isOn },
  labels: { email: 'accounts.email', password: 'accounts.password' },
  done: ({ viewer }, { form }) => {
    const next = safePath(textOf(form, 'next'));
    return viewer === null
      ? { say: { id: 'secondFactor.said.needed' }, to: secondFactorPath(next) }
      : {
          say: { id: 'accounts.said.signedIn' },
          to: next ?? (viewer.isProfileComplete ? homePath : editProfilePath),
        };
  },
});

const signOut = defineAct({
  name: 'signOut',
  title: 'frame.signOut',
  Form: SignOutForm,
  isForGuests: true,
  document: SignOutDocument,
  input: null,
  done: () => ({
    say: { id: 'accounts.said.signedOut' },
    to: homePath,
    // What the browser kept of this session is nobody's to see.
    headers: { 'Clear-Site-Data': '"cache"' },
  }),
});

export const acts = [signUp, confirmEmail, signIn, signOut, ...recoveryActs, ...settingsActs, ...emailActs];
