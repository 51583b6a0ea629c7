import { connectionsPath } from '@cluster-commons/paths';
import { AnswerConnectionDocument, RequestConnectionDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, text } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { AnswerForm } from './components/AnswerForm.tsx';
import { ConnectForm } from './components/ConnectForm.tsx';

const requestConnection = defineAct({
  name: 'requestConnection',
  title: 'connections.ask',
  Form: ConnectForm,
  document: RequestConnectionDocument,
  input: { memberId: text, reason: text },
  labels: { reason: 'connections.reason' },
  done: ({ connection }, { back }) => ({
    say: { id: 'connections.said.asked', values: { name: connection?.other.name ?? '' } },
    to: backTo(back, connectionsPath),
  }),
});

const answerConnection = defineAct({
  name: 'answerConnection',
  title: 'connections.title',
  Form: AnswerForm,
  document: AnswerConnectionDocument,
  input: { connectionId: text, accept: isOn },
  done: ({ connection }, { form, back }) => ({
    say: {
      id: textOf(form, 'accept') === 'true' ? 'connections.said.accepted' : 'connections.said.declined',
      values: { name: connection?.other.name ?? '' },
    },
    to: backTo(back, connectionsPath),
  }),
});

export const acts = [requestConnection, answerConnection];
