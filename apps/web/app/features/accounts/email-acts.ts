import { forgotPasswordPath, settingsPath, signInPath } from '@cluster-commons/paths';
import {
  CancelEmailChangeDocument,
  ChangeEmailDocument,
  ConfirmEmailChangeDocument,
  ResendEmailChangeDocument,
  UndoEmailChangeDocument,
} from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { text, textOrNull } from '../../platform/acts/field-readers.ts';
import { CancelEmailChangeForm } from './components/CancelEmailChangeForm.tsx';
import { ChangeEmailForm } from './components/ChangeEmailForm.tsx';
import { ConfirmEmailChangeForm } from './components/ConfirmEmailChangeForm.tsx';
import { ResendEmailChangeForm } from './components/ResendEmailChangeForm.tsx';
import { UndoEmailChangeForm } from './components/UndoEmailChangeForm.tsx';

const changeEmail = defineAct({
  name: 'changeEmail',
  title: 'settings.email.change',
  Form: ChangeEmailForm,
  document: ChangeEmailDocument,
  input: { email: text, password: textOrNull },
  labels: { email: 'settings.email.new', password: 'accounts.password' },
  done: ({ email }) => ({ say: { id: 'settings.said.emailAsked', values: { email: email ?? '' } }, to: settingsPath }),
});

const resendEmailChange = defineAct({
  name: 'resendEmailChange',
  title: 'settings.email.again',
  Form: ResendEmailChangeForm,
  document: ResendEmailChangeDocument,
  input: null,
  done: () => ({ say: { id: 'settings.said.emailAgain' }, to: settingsPath }),
});

const cancelEmailChange = defineAct({
  name: 'cancelEmailChange',
  title: 'settings.email.keep',
  Form: CancelEmailChangeForm,
  document: CancelEmailChangeDocument,
  input: null,
  done: () => ({ say: { id: 'settings.said.emailKept' }, to: settingsPath }),
});

const confirmEmailChange = defineAct({
  name: 'confirmEmailChange',
  title: 'settings.email.change',
  Form: ConfirmEmailChangeForm,
  isForGuests: true,
  document: ConfirmEmailChangeDocument,
  input: { token: text },
  done: ({ isChanged }, { viewer }) => ({
    say: { id: isChanged ? 'settings.said.emailChanged' : 'settings.said.emailHalf' },
    to: viewer === null ? signInPath() : settingsPath,
  }),
});

/** Whoever takes it back is signed out everywhere; the next thing is a password that nobody else knows. */
const undoEmailChange = defineAct({
  name: 'undoEmailChange',
  title: 'settings.email.undo',
  Form: UndoEmailChangeForm,
  isForGuests: true,
  document: UndoEmailChangeDocument,
  input: { token: text },
  done: ({ email }) => ({
    say: { id: 'settings.said.emailUndone', values: { email: email ?? '' } },
    to: forgotPasswordPath(),
  }),
});

export const emailActs = [changeEmail, resendEmailChange, cancelEmailChange, confirmEmailChange, undoEmailChange];
