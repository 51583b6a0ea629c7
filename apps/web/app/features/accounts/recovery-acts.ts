import { editProfilePath, forgotPasswordPath, homePath, signInPath, withQuery } from '@cluster-commons/paths';
import {
  RequestPasswordResetDocument,
  RequestSignInLinkDocument,
  ResetPasswordDocument,
  SignInWithLinkDocument,
} from '../../gql/index.ts';
import { defineAct, type Done } from '../../platform/acts/act.ts';
import { isOn, text } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { safePath } from '../../platform/routing/safe-path.ts';
import { AskSignInLinkForm } from './components/AskSignInLinkForm.tsx';
import { ForgotPasswordForm } from './components/ForgotPasswordForm.tsx';
import { ResetPasswordForm } from './components/ResetPasswordForm.tsx';
import { SignInLinkForm } from './components/SignInLinkForm.tsx';
import { wantedCookie, wantedSeconds } from './wanted.ts';

const sent = { sent: 'yes' };

/** To the page that was wanted when the mail was asked for, else to a profile that says too little, else to the start. */
const goOn = (viewer: { isProfileComplete: boolean } | null, wanted: string | null): Pick<Done, 'to' | 'headers'> => ({
  to: wanted ?? (viewer?.isProfileComplete === false ? editProfilePath : homePath),
  headers: wantedCookie(null, 0),
});

const requestPasswordReset = defineAct({
  name: 'requestPasswordReset',
  title: 'accounts.forgot.title',
  Form: ForgotPasswordForm,
  isForGuests: true,
  document: RequestPasswordResetDocument,
  input: { email: text },
  labels: { email: 'accounts.email' },
  done: ({ email }, { form }) => ({
    say: { id: 'accounts.said.resetSent', values: { email: email ?? '' } },
    to: withQuery(forgotPasswordPath(), sent),
    headers: wantedCookie(safePath(textOf(form, 'next')), wantedSeconds),
  }),
});

const resetPassword = defineAct({
  name: 'resetPassword',
  title: 'accounts.reset.title',
  Form: ResetPasswordForm,
  isForGuests: true,
  document: ResetPasswordDocument,
  input: { token: text, password: text },
  labels: { password: 'accounts.newPassword' },
  done: ({ viewer }, { wanted }) => ({ say: { id: 'accounts.said.reset' }, ...goOn(viewer, wanted) }),
});

const requestSignInLink = defineAct({
  name: 'requestSignInLink',
  title: 'accounts.signInLink.ask',
  Form: AskSignInLinkForm,
  isForGuests: true,
  document: RequestSignInLinkDocument,
  input: { email: text },
  labels: { email: 'accounts.email' },
  done: ({ email }, { form }) => ({
    say: { id: 'accounts.said.linkSent', values: { email: email ?? '' } },
    to: withQuery(signInPath(), sent),
    headers: wantedCookie(safePath(textOf(form, 'next')), wantedSeconds),
  }),
});

const signInWithLink = defineAct({
  name: 'signInWithLink',
  title: 'accounts.signInLink.title',
  Form: SignInLinkForm,
  isForGuests: true,
  document: SignInWithLinkDocument,
  input: { token: text, staySignedIn: isOn },
  done: ({ viewer }, { wanted }) => ({ say: { id: 'accounts.said.signedIn' }, ...goOn(viewer, wanted) }),
});

export const recoveryActs = [requestPasswordReset, resetPassword, requestSignInLink, signInWithLink];
