import { GraphQLError, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';

/** The closed set of `extensions.code`: what the caller cannot mend inside the form. */
export const errorCodes = [
  'BAD_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'TOO_COSTLY',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'PROOF_NEEDED',
  'NOT_FOUND',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

const sentences: Record<ErrorCode, string> = {
  BAD_INPUT: 'A value is not of the form this operation takes.',
  GRAPHQL_PARSE_FAILED: 'The query could not be read.',
  GRAPHQL_VALIDATION_FAILED: 'The query does not fit the schema.',
  PERSISTED_QUERY_NOT_FOUND: 'PersistedQueryNotFound',
  TOO_COSTLY: 'The query asks for too much at once. Ask for fewer items or fewer levels.',
  UNAUTHENTICATED: 'Sign in to do this.',
  FORBIDDEN: 'Your account may not do this.',
  PROOF_NEEDED: 'Show once more that it is you: by the second factor, or without one by your password.',
  NOT_FOUND: 'This is not here.',
  RATE_LIMITED: 'That was too often. Wait a little and try again.',
  UNAVAILABLE: 'The service cannot answer right now. Look whether what you sent has arrived before you send it again.',
  INTERNAL: 'Something went wrong on our side. Look whether what you sent has arrived before you send it again.',
};

/** Statuses over HTTP of what concerns the whole request; all else is an answer of status 200 with errors in it. */
const httpStatus: Partial<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  TOO_COSTLY: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** The status of an operation of which nothing was done for now, so that proxies and clients come back; else none. */
export function statusForNow({ data, errors = [] }: FormattedExecutionResult): number | undefined {
  if (data !== null && data !== undefined) return undefined;
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  const forNow = (['UNAVAILABLE', 'RATE_LIMITED'] as const).find((code) => codes.includes(code));
  return forNow && httpStatus[forNow];
}

const retryAfter = (seconds: number | undefined): Map<string, string> =>
  new Map(seconds === undefined ? [] : [['retry-after', String(seconds)]]);

/** An expected error of the closed set. */
export class ApiError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    extra: { message?: string; retryAfterSeconds?: number } = {},
  ) {
    const { retryAfterSeconds } = extra;
    const status = httpStatus[code];
    super(extra.message ?? sentences[code], {
      extensions: {
        code,
        ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
        ...(status === undefined ? {} : { http: { status, headers: retryAfter(retryAfterSeconds) } }),
      },
    });
  }
}

const connectionLost = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P03',
  '53300',
  '08006',
  '08001',
  // Prisma: no connection was free in time, or no transaction could begin.
  'P2024',
  'P2028',
]);

/** Is the process full, or the database away, full or slow, rather than the request wrong? */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof ApiError) return error.code === 'UNAVAILABLE';
  if (error instanceof DriverAdapterError) return error.message === 'DatabaseNotReachable';
  if (!Error.isError(error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    connectionLost.has(code) ||
    code === '57014' ||
    /timeout exceeded when trying to connect|Connection terminated|Query read timeout/.test(error.message)
  );
}

const fromGraphql: Record<string, ErrorCode> = {
  BAD_REQUEST: 'BAD_INPUT',
  BAD_USER_INPUT: 'BAD_INPUT',
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  OPERATION_RESOLUTION_FAILURE: 'BAD_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_FOUND',
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_FOUND',
};

const retryOf = (error: unknown): { retryAfterSeconds?: unknown } =>
  error instanceof ApiError && 'retryAfterSeconds' in error.extensions
    ? { retryAfterSeconds: error.extensions['retryAfterSeconds'] }
    : {};

const isKnown = (code: unknown): code is ErrorCode => errorCodes.includes(code as ErrorCode);

/** Everything after a sentence's hint would tell names of the schema that the caller did not know. */
const withoutHints = (message: string): string => message.replace(/ Did you mean .*$/s, '');

/** What was thrown, out of the errors that GraphQL puts around it. */
const originOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;

/**
 * The one place where an error becomes an answer: a code of the closed set, a clear sentence, never a stack.
 * @param report is told of bugs and outages, never of the caller's mistakes
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const original = originOf(error);
  const given =
    formatted.extensions?.['code'] ?? (error instanceof GraphQLError ? error.extensions['code'] : undefined);
  const answer = (code: ErrorCode, message: string): GraphQLFormattedError => ({
    message,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code, ...retryOf(original) },
  });

  if (original instanceof ApiError) return answer(original.code, original.message);
  if (isUnavailable(original)) {
    report(original);
    return answer('UNAVAILABLE', sentences.UNAVAILABLE);
  }
  // The limits report as errors of syntax, under the code of validation.
  if (formatted.path === undefined && formatted.message.startsWith('Syntax Error')) {
    const isLimit = /limit of \d+ exceeded|more that \d+ tokens/i.test(formatted.message);
    return isLimit ? answer('TOO_COSTLY', sentences.TOO_COSTLY) : answer('GRAPHQL_PARSE_FAILED', formatted.message);
  }
  if (isKnown(given) && given !== 'INTERNAL') return answer(given, withoutHints(formatted.message));
  const translated = typeof given === 'string' ? fromGraphql[given] : undefined;
  if (translated !== undefined) return answer(translated, withoutHints(formatted.message));
  // Without a path the operation never ran: it was refused by validation.
  if (original instanceof GraphQLError && given === undefined && formatted.path === undefined) {
    return answer('GRAPHQL_VALIDATION_FAILED', withoutHints(formatted.message));
  }
  report(original);
  return answer('INTERNAL', sentences.INTERNAL);
}
