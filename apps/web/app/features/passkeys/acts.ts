import { editProfilePath, homePath, passkeySettingsPath } from '@cluster-commons/paths';
import { AddPasskeyDocument, RemovePasskeyDocument, SignInWithPasskeyDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { text } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { safePath } from '../../platform/routing/safe-path.ts';
import { AddPasskeyForm, newPasskey } from './components/AddPasskeyForm.tsx';
import { PasskeySignInForm, passkeySignIn } from './components/PasskeySignInForm.tsx';
import { RemovePasskeyForm } from './components/RemovePasskeyForm.tsx';

/** An answer that was refused is not sent again: the device is asked once more. */
const afresh = { answer: () => undefined };

const signInWithPasskey = defineAct({
  name: 'signInWithPasskey',
  title: 'passkeys.signIn.title',
  Form: PasskeySignInForm,
  page: passkeySignIn,
  isForGuests: true,
  document: SignInWithPasskeyDocument,
  input: { answer: text },
  afresh,
  done: ({ viewer }, { form }) => ({
    say: { id: 'accounts.said.signedIn' },
    to: safePath(textOf(form, 'next')) ?? (viewer?.isProfileComplete === false ? editProfilePath : homePath),
  }),
});

const addPasskey = defineAct({
  name: 'addPasskey',
  title: 'passkeys.add',
  Form: AddPasskeyForm,
  page: newPasskey,
  document: AddPasskeyDocument,
  input: { name: text, answer: text },
  labels: { name: 'passkeys.name' },
  afresh,
  done: ({ passkey }) => ({
    say: { id: 'passkeys.said.added', values: { name: passkey?.name ?? '' } },
    to: passkeySettingsPath,
  }),
});

const removePasskey = defineAct({
  name: 'removePasskey',
  title: 'passkeys.removeTitle',
  Form: RemovePasskeyForm,
  document: RemovePasskeyDocument,
  input: { passkeyId: text },
  done: ({ passkey }) => ({
    say: { id: 'passkeys.said.removed', values: { name: passkey?.name ?? '' } },
    to: passkeySettingsPath,
  }),
});

export const acts = [signInWithPasskey, addPasskey, removePasskey];
