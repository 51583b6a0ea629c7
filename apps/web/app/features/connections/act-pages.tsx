import type { ActPage } from '../../platform/acts/act-route.tsx';
import { answerConnection, requestConnection } from './acts.ts';
import { AnswerForm } from './components/AnswerForm.tsx';
import { ConnectForm } from './components/ConnectForm.tsx';

/** The acts of connections with their forms. */
export const connectionActs: readonly ActPage[] = [
  { act: requestConnection, Form: ConnectForm },
  { act: answerConnection, Form: AnswerForm },
];
