import { editProfilePath, homePath, secondFactorSettingsPath } from '@cluster-commons/paths';
import {
  ConfirmSecondFactorDocument,
  GiveSecondFactorDocument,
  KeepRecoveryCodesDocument,
  ProveDocument,
  RenewRecoveryCodesDocument,
  StartSecondFactorDocument,
  StopSecondFactorDocument,
} from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { text } from '../../platform/acts/field-readers.ts';
import { proofAct } from '../../platform/acts/proof.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { safePath } from '../../platform/routing/safe-path.ts';
import { CodeForm } from './components/CodeForm.tsx';
import { ConfirmForm } from './components/ConfirmForm.tsx';
import { KeepForm, RenewForm, StartForm, StopForm } from './components/PlainForms.tsx';
import { ProveForm } from './components/ProveForm.tsx';

const toSettings = secondFactorSettingsPath;

const startSecondFactor = defineAct({
  name: 'startSecondFactor',
  title: 'secondFactor.start',
  Form: StartForm,
  document: StartSecondFactorDocument,
  input: null,
  done: () => ({ say: { id: 'secondFactor.said.started' }, to: toSettings }),
});

const confirmSecondFactor = defineAct({
  name: 'confirmSecondFactor',
  title: 'secondFactor.step2',
  Form: ConfirmForm,
  document: ConfirmSecondFactorDocument,
  input: { code: text },
  labels: { code: 'secondFactor.code' },
  done: () => ({ say: { id: 'secondFactor.said.on' }, to: toSettings }),
});

const stopSecondFactor = defineAct({
  name: 'stopSecondFactor',
  title: 'secondFactor.stop',
  Form: StopForm,
  document: StopSecondFactorDocument,
  input: null,
  done: () => ({ say: { id: 'secondFactor.said.off' }, to: toSettings }),
});

const renewRecoveryCodes = defineAct({
  name: 'renewRecoveryCodes',
  title: 'secondFactor.renew',
  Form: RenewForm,
  document: RenewRecoveryCodesDocument,
  input: null,
  done: () => ({ say: { id: 'secondFactor.said.renewed' }, to: toSettings }),
});

const keepRecoveryCodes = defineAct({
  name: 'keepRecoveryCodes',
  title: 'secondFactor.codes',
  Form: KeepForm,
  document: KeepRecoveryCodesDocument,
  input: null,
  done: () => ({ say: { id: 'secondFactor.said.kept' }, to: toSettings }),
});

/** Ends the wait after signing in: leads to the page that was wanted, as signing in does. */
const giveSecondFactor = defineAct({
  name: 'giveSecondFactor',
  title: 'secondFactor.wait.title',
  Form: CodeForm,
  isForGuests: true,
  document: GiveSecondFactorDocument,
  input: { code: text },
  labels: { code: 'secondFactor.code' },
  done: ({ viewer }, { form }) => ({
    say: { id: 'accounts.said.signedIn' },
    to: safePath(textOf(form, 'next')) ?? (viewer?.isProfileComplete === false ? editProfilePath : homePath),
  }),
});

const prove = defineAct({
  name: proofAct,
  title: 'prove.title',
  Form: ProveForm,
  document: ProveDocument,
  input: { proof: text },
  done: (_, { form }) => ({ say: { id: 'prove.said' }, to: safePath(textOf(form, 'next')) ?? homePath }),
});

export const acts = [
  startSecondFactor,
  confirmSecondFactor,
  stopSecondFactor,
  renewRecoveryCodes,
  keepRecoveryCodes,
  giveSecondFactor,
  prove,
];
