import { isLanguage } from '@cluster-commons/domain/kernel';
import { signUpModes } from '@cluster-commons/domain/network';
import { adminJobsPath, adminSettingsPath } from '@cluster-commons/paths';
import { RetryDeadLetterDocument, UpdateNetworkSettingsDocument, type SignUpMode } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { choices, isOn, lines, oneOf, text } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { clusterActs } from './cluster-acts.ts';
import { NetworkSettingsForm } from './components/NetworkSettingsForm.tsx';
import { RetryForm } from './components/RetryForm.tsx';
import { wordActsOfAdmin } from './word-acts.ts';
import { settingsPage } from './settings.ts';

const modes = signUpModes.map((mode) => mode.toUpperCase() as SignUpMode);

const updateNetworkSettings = defineAct({
  name: 'updateNetworkSettings',
  title: 'admin.settings.title',
  Form: NetworkSettingsForm,
  page: settingsPage,
  document: UpdateNetworkSettingsDocument,
  input: {
    name: text,
    // The first one leads, whether or not it was ticked as well.
    languages: (form, name) => [...new Set([textOf(form, 'first'), ...choices(form, name)])].filter(isLanguage),
    signUpMode: oneOf(modes),
    trustedDomains: lines,
    questions: lines,
    staffSecondFactor: isOn,
  },
  labels: {
    name: 'admin.settings.name',
    languages: 'admin.settings.languages',
    signUpMode: 'admin.settings.signUp',
    trustedDomains: 'admin.settings.domains',
    questions: 'admin.settings.questions',
    staffSecondFactor: 'admin.settings.factor',
  },
  done: () => ({ say: { id: 'admin.settings.saved' }, to: adminSettingsPath }),
});

const retryDeadLetter = defineAct({
  name: 'retryDeadLetter',
  title: 'jobs.retryTitle',
  Form: RetryForm,
  document: RetryDeadLetterDocument,
  input: { id: text },
  done: ({ deadLetter }) => ({
    say: { id: 'jobs.said.retried', values: { handler: deadLetter?.handler ?? '' } },
    to: adminJobsPath,
  }),
});

export const acts = [updateNetworkSettings, ...clusterActs, retryDeadLetter, ...wordActsOfAdmin];
