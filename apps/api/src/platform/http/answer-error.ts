import type { Request, Response } from 'express';
import type { Problem, RefusalCode } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';
import { signInPath } from '@cluster-commons/paths';
import type { RequestContext } from '../auth/request-context.ts';
import { ApiError, isUnavailable, type ErrorCode } from '../graphql/errors.ts';
import { describe } from '../graphql/payload.ts';
import { RequestRefused } from './request-refused.ts';

/** Errors of the closed set that have a sentence in every language. */
const refusals: Partial<Record<ErrorCode, RefusalCode>> = {
  BAD_INPUT: 'NOT_A_VALUE',
  UNAUTHENTICATED: 'NOT_SIGNED_IN',
  FORBIDDEN: 'NOT_ALLOWED',
  NOT_FOUND: 'NOT_FOUND',
  RATE_LIMITED: 'RATE_LIMITED',
};
const statuses: Partial<Record<RefusalCode, number>> = {
  NOT_SIGNED_IN: 401,
  ACCOUNT_SUSPENDED: 403,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
};
/** Seconds after which to come back when the service cannot answer. */
const comeBack = 5;

interface Said {
  status: number;
  code: RefusalCode | ErrorCode;
  message: string;
  retryAfter?: number;
}

const problemOf = (error: unknown): Problem | null => {
  if (error instanceof RequestRefused) return error.problem;
  const code = error instanceof ApiError ? refusals[error.code] : undefined;
  return code === undefined ? null : { code, path: [] };
};

function saidOf(error: unknown, request: RequestContext): Said {
  const problem = problemOf(error);
  if (problem !== null) {
    const retryAfter = error instanceof ApiError ? error.extensions['retryAfterSeconds'] : undefined;
    return {
      status: statuses[problem.code] ?? 400,
      code: problem.code,
      message: describe(problem, request).message,
      ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    };
  }
  const message = textFor(request.language)('errors.failed.text');
  return isUnavailable(error)
    ? { status: 503, code: 'UNAVAILABLE', message, retryAfter: comeBack }
    : { status: 500, code: 'INTERNAL', message };
}

/**
 * Answers a request over HTTP that cannot be granted: a sentence in the language of the request, for programs that ask
 * for JSON in the form that operations have. A signed-out browser is redirected to sign in.
 * @param report is told of bugs and outages, never of the caller's mistakes
 */
export function answerError(
  req: Request,
  res: Response,
  { error, request, report }: { error: unknown; request: RequestContext; report: (error: unknown) => void },
): void {
  const { status, code, message, retryAfter } = saidOf(error, request);
  if (status >= 500) report(error);
  // Half of an answer must not look like a whole one.
  if (res.headersSent) return void res.destroy();
  for (const name of ['Content-Disposition', 'Content-Type']) res.removeHeader(name);
  res.setHeader('Cache-Control', 'private, no-store');
  if (retryAfter !== undefined) res.setHeader('Retry-After', String(retryAfter));
  const accepted = req.headers.accept ?? '';
  if (code === 'NOT_SIGNED_IN' && accepted.includes('text/html')) {
    res.redirect(303, signInPath(req.originalUrl));
  } else if (accepted.includes('json')) {
    res.status(status).json({ errors: [{ message, extensions: { code } }] });
  } else {
    res.status(status).type('text/plain').send(`${message}\n`);
  }
}
