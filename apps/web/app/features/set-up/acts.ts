import { signUpModes } from '@cluster-commons/domain/network';
import { secondFactorSettingsPath } from '@cluster-commons/paths';
import { SetUpNetworkDocument, type SignUpMode } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { isOn, oneOf, text } from '../../platform/acts/field-readers.ts';
import { SetUpForm } from './components/SetUpForm.tsx';

const modes = signUpModes.map((mode) => mode.toUpperCase() as SignUpMode);

/** Leads to the second factor, which administrators need. */
const setUpNetwork = defineAct({
  name: 'setUpNetwork',
  title: 'setUp.title',
  Form: SetUpForm,
  isForGuests: true,
  document: SetUpNetworkDocument,
  input: {
    token: text,
    networkName: text,
    language: text,
    signUpMode: (form, name) => oneOf(modes)(form, name) ?? 'CLOSED',
    name: text,
    email: text,
    password: text,
    agreesToTerms: isOn,
  },
  labels: {
    networkName: 'admin.settings.name',
    language: 'admin.settings.first',
    signUpMode: 'admin.settings.signUp',
    name: 'accounts.name',
    email: 'accounts.email',
    password: 'accounts.password',
    agreesToTerms: 'terms.agreement',
  },
  done: () => ({ say: { id: 'setUp.said' }, to: secondFactorSettingsPath }),
});

export const acts = [setUpNetwork];
