import { payloadOf } from '../../platform/graphql/payload.ts';
import { Connection } from './connection.model.ts';

const connection = { type: () => Connection, is: 'The request' };

export const RequestConnectionPayload = payloadOf('RequestConnection', 'The request, or why not.', { connection });
export const AnswerConnectionPayload = payloadOf('AnswerConnection', 'The answered request, or why not.', {
  connection,
});
