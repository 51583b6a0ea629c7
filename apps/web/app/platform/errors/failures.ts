import type { RunResult } from '@cluster-commons/bridge';
import { provePath, signInPath } from '@cluster-commons/paths';
import { data, redirect } from '../routing/routing.ts';

/** The body of a thrown answer; the error page reads the status. */
const failure = (status: number) => data(null, { status });

export const notFound = () => failure(404);

const statusOfCode: Readonly<Record<string, number>> = {
  BAD_INPUT: 404,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** The closed code of the first error; undefined when the fault is ours. */
export const codeOf = (result: Pick<RunResult<unknown>, 'errors'>): string | undefined => {
  const code = result.errors[0]?.extensions?.code;
  return typeof code === 'string' ? code : undefined;
};

const pathOf = (url: URL): string => url.pathname + url.search;

export const toSignIn = (url: URL) => redirect(signInPath(pathOf(url)), 303);

/**
 * The data of a query that answered.
 * @throws a redirect to sign in or to show who asks, or an answer with status 403, 404, 429, 500 or 503
 */
export function dataOf<Result>(result: RunResult<Result>, url: URL): Result {
  if (result.data !== null && result.errors.length === 0) return result.data;
  const code = codeOf(result);
  if (code === 'UNAUTHENTICATED') throw toSignIn(url);
  if (code === 'PROOF_NEEDED') throw redirect(provePath(pathOf(url)), 303);
  const status = code === undefined ? undefined : statusOfCode[code];
  if (status !== undefined) throw failure(status);
  throw new Error(`The query failed: ${result.errors.map((error) => error.message).join('; ') || 'no data'}`);
}
