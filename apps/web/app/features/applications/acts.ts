import { adminApplicationsPath, applicationPath, applyPath, withQuery } from '@cluster-commons/paths';
import { ApplyToJoinDocument, ConfirmApplicationDocument, DecideApplicationDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, text, textOrNull, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { safePath } from '../../platform/routing/safe-path.ts';
import { wantedCookie, wantedSeconds } from '../accounts/index.ts';
import { applyPage } from './apply-page.ts';
import { ApplyForm } from './components/ApplyForm.tsx';
import { ConfirmApplicationForm } from './components/ConfirmApplicationForm.tsx';
import { DecideForm } from './components/DecideForm.tsx';

/** Each question of the form with what was typed below it. */
const answers: FieldReader<{ question: string; answer: string }[]> = (form, name) =>
  form.getAll('question').map((question, place) => ({
    question: typeof question === 'string' ? question : '',
    answer: textOf(form, `${name}.${place}`),
  }));

/** Asks to be let in; the page that follows says what to do with the mail. */
const applyToJoin = defineAct({
  name: 'applyToJoin',
  title: 'applications.apply.title',
  Form: ApplyForm,
  page: applyPage,
  isForGuests: true,
  document: ApplyToJoinDocument,
  input: { name: text, email: text, password: text, answers, locale: textOrNull, agreesToTerms: isOn },
  labels: {
    name: 'accounts.name',
    email: 'accounts.email',
    password: 'accounts.password',
    'answers.0': 'applications.answer.0',
    'answers.1': 'applications.answer.1',
    'answers.2': 'applications.answer.2',
    agreesToTerms: 'terms.agreement',
  },
  done: ({ email }, { form }) => ({
    say: { id: 'applications.sent', values: { email: email ?? '' } },
    to: withQuery(applyPath(), { sent: 'yes' }),
    headers: wantedCookie(safePath(textOf(form, 'next')), wantedSeconds),
  }),
});

/** The application goes to the staff. */
const confirmApplication = defineAct({
  name: 'confirmApplication',
  title: 'applications.confirm.title',
  Form: ConfirmApplicationForm,
  isForGuests: true,
  document: ConfirmApplicationDocument,
  input: { token: text },
  done: () => ({ say: { id: 'applications.said.confirmed' }, to: applicationPath() }),
});

const decideApplication = defineAct({
  name: 'decideApplication',
  title: 'applications.title',
  Form: DecideForm,
  document: DecideApplicationDocument,
  input: { applicationId: text, isAccepted: isOn, reason: textOrNull },
  labels: { reason: 'applications.reason' },
  done: ({ application }, { back }) => ({
    say: {
      id: application?.isAccepted ? 'applications.said.accepted' : 'applications.said.refused',
      values: { name: application?.name ?? '' },
    },
    to: backTo(back, adminApplicationsPath),
  }),
});

export const acts = [applyToJoin, confirmApplication, decideApplication];
