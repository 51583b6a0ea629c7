import type { Request, Response } from 'express';
import type { ApiError } from '../graphql/errors.ts';
import { answerError } from './answer-error.ts';
import type { RequestContexts } from './request-contexts.ts';

/** Answers a request that is refused before anything was done for it: an operation as such, all else as a page. */
export function answerRefusal(req: Request, res: Response, error: ApiError, contexts: RequestContexts): void {
  if (req.path !== '/graphql') {
    return answerError(req, res, { error, request: contexts.ofHttp(req, res), report: () => undefined });
  }
  const { code, http } = error.extensions as { code: string; http: { status: number; headers: Map<string, string> } };
  res.status(http.status).setHeaders(http.headers);
  res.json({ errors: [{ message: error.message, extensions: { code } }] });
}
