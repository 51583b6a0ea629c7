import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  directionOf,
  processLimits,
  type Language,
  type Problem,
  type RefusalCode,
} from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';
import { provePath, signInPath } from '@cluster-commons/paths';
import type { RequestContext } from '../auth/request-context.ts';
import { ApiError, isUnavailable, type ErrorCode } from '../graphql/errors.ts';
import { describe } from '../graphql/payload.ts';
import { escaped, formToSendAgain } from './send-again.ts';
import { RequestRefused } from './request-refused.ts';

/** Errors of the closed set that have a sentence in every language. */
const refusals: Partial<Record<ErrorCode, RefusalCode>> = {
  BAD_INPUT: 'NOT_A_VALUE',
  UNAUTHENTICATED: 'NOT_SIGNED_IN',
  FORBIDDEN: 'NOT_ALLOWED',
  PROOF_NEEDED: 'PROOF_NEEDED',
  NOT_FOUND: 'NOT_FOUND',
  RATE_LIMITED: 'RATE_LIMITED',
};
const statuses: Partial<Record<RefusalCode, number>> = {
  NOT_SIGNED_IN: 401,
  ACCOUNT_SUSPENDED: 403,
  NOT_ALLOWED: 403,
  PROOF_NEEDED: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
};
interface Said {
  status: number;
  code: RefusalCode | ErrorCode;
  message: string;
  /** Above the message where it is a page. */
  title?: string;
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
  const t = textFor(request.language);
  return isUnavailable(error)
    ? {
        status: 503,
        code: 'UNAVAILABLE',
        title: t('errors.busy.title'),
        message: t('errors.busy.text'),
        retryAfter: processLimits.comeBackSeconds,
      }
    : { status: 500, code: 'INTERNAL', title: t('errors.failed.title'), message: t('errors.failed.text') };
}

/** A page of one sentence, without anything that would have to be loaded or asked for, and what was typed. */
const pageOf = ({ message, title = message }: Said, language: Language, typed: string): string =>
  `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">` +
  '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">' +
  `<title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1><p>${escaped(message)}</p>${typed}</main></body></html>\n`;

/**
 * Answers a request over HTTP that cannot be granted: a sentence in the language of the request, for browsers as a page
 * (with the form that was sent, to be sent again), for programs that ask for JSON in the form that operations have. A
 * signed-out browser is redirected to sign in, one whose proof is too old to where it is given anew.
 * @param report is told of bugs and outages, never of the caller's mistakes
 */
export function answerError(
  req: IncomingMessage & { originalUrl?: string },
  res: ServerResponse,
  { error, request, report }: { error: unknown; request: RequestContext; report: (error: unknown) => void },
): void {
  const said = saidOf(error, request);
  const { status, code, message, retryAfter } = said;
  if (status >= 500 && !(error instanceof ApiError)) report(error);
  // Half of an answer must not look like a whole one.
  if (res.headersSent) return void res.destroy();
  for (const name of ['Content-Disposition', 'Content-Type']) res.removeHeader(name);
  res.setHeader('Cache-Control', 'private, no-store');
  if (retryAfter !== undefined) res.setHeader('Retry-After', String(retryAfter));
  const accepted = req.headers.accept ?? '';
  const send = (type: string, body: string): void => {
    res.statusCode = status;
    res.setHeader('Content-Type', `${type}; charset=utf-8`);
    res.end(req.method === 'HEAD' ? undefined : body);
  };
  if (code === 'PROOF_NEEDED' && accepted.includes('text/html')) {
    res.writeHead(303, { Location: provePath(req.originalUrl ?? req.url ?? '/') }).end();
  } else if (code === 'NOT_SIGNED_IN' && accepted.includes('text/html')) {
    res.writeHead(303, { Location: signInPath(req.originalUrl ?? req.url ?? '/') }).end();
  } else if (accepted.includes('json')) {
    send('application/json', JSON.stringify({ errors: [{ message, extensions: { code } }] }));
  } else if (accepted.includes('text/html')) {
    send('text/html', pageOf(said, request.language, formToSendAgain(req, request.language)));
  } else {
    send('text/plain', `${message}\n`);
  }
}
