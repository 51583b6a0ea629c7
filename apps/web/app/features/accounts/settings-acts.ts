import { sessionsPath, signInSettingsPath } from '@cluster-commons/paths';
import { ChangePasswordDocument, EndOtherSessionsDocument, EndSessionDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { text } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { ChangePasswordForm } from './components/ChangePasswordForm.tsx';
import { EndOtherSessionsForm } from './components/EndOtherSessionsForm.tsx';
import { EndSessionForm } from './components/EndSessionForm.tsx';

const changePassword = defineAct({
  name: 'changePassword',
  title: 'settings.password.change',
  Form: ChangePasswordForm,
  document: ChangePasswordDocument,
  input: { oldPassword: text, password: text },
  labels: { oldPassword: 'settings.password.old', password: 'accounts.newPassword' },
  done: () => ({ say: { id: 'settings.said.passwordChanged' }, to: signInSettingsPath }),
});

const endSession = defineAct({
  name: 'endSession',
  title: 'settings.sessions.end',
  Form: EndSessionForm,
  document: EndSessionDocument,
  input: { sessionId: text },
  done: (_, { form }) => ({
    say: { id: 'settings.said.sessionEnded', values: { device: textOf(form, 'device') } },
    to: sessionsPath,
  }),
});

const endOtherSessions = defineAct({
  name: 'endOtherSessions',
  title: 'settings.sessions.endOthers',
  Form: EndOtherSessionsForm,
  document: EndOtherSessionsDocument,
  input: null,
  done: ({ endedCount }) => ({
    say: { id: 'settings.said.othersEnded', values: { count: endedCount ?? 0 } },
    to: sessionsPath,
  }),
});

export const settingsActs = [changePassword, endSession, endOtherSessions];
