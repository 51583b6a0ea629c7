import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import { processLimits } from '@cluster-commons/domain/kernel';
import { statusForNow } from './errors.ts';

/** Errors of one answer that say something new; a document may hold hundreds of the same. */
const mostErrors = 3;
/** Media type of answers whose status says what became of the request; with plain JSON it is 200 as ever. */
const ofGraphql = 'application/graphql-response+json';

/** True where the request never ran: what was sent could not be read, does not fit the schema or its variables. */
const isRequestError = ({ data, errors = [] }: FormattedExecutionResult): boolean =>
  data === undefined && errors.length > 0;

const isAway = ({ extensions }: GraphQLFormattedError): boolean => extensions?.['code'] === 'UNAVAILABLE';

/** Seconds after which to come back, as the error says that refused. */
function comeBackOf({ errors = [] }: FormattedExecutionResult): number {
  const said = errors
    .map(({ extensions }) => extensions?.['retryAfterSeconds'])
    .find((each) => typeof each === 'number');
  return said ?? processLimits.comeBackSeconds;
}

/**
 * The status and the headers of answers over HTTP, by the GraphQL over HTTP specification: what the caller sent wrongly
 * is 400 with the media type of GraphQL and 200 with plain JSON; never a fault of ours.
 */
export const answers: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http }, request, operation }) => {
      http.headers.set('cache-control', 'no-store');
      if (body.kind !== 'single') return;
      const { singleResult: result } = body;
      // What of a query could not be answered is asked again with the rest: a part would look like the whole.
      if (operation?.operation === OperationTypeNode.QUERY && result.errors?.some(isAway)) delete result.data;
      if (result.errors && result.errors.length > mostErrors) result.errors = result.errors.slice(0, mostErrors);
      const forNow = statusForNow(result);
      // A mutation by GET, or a method that there is not.
      if (http.status === 405) return;
      const isPlain = !(request.http?.headers.get('accept') ?? '').includes(ofGraphql);
      const status = forNow ?? (isRequestError(result) ? (isPlain ? 200 : 400) : undefined);
      if (status === undefined) return;
      // Nest puts 200 here in this same turn of all plugins.
      await Promise.resolve();
      http.status = status;
      if (forNow !== undefined) http.headers.set('retry-after', String(comeBackOf(result)));
    },
  }),
};
