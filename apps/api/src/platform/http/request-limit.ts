import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { allowances } from '@cluster-commons/domain/kernel';
import { ApiError } from '../graphql/errors.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { answerError } from './answer-error.ts';
import type { RequestContexts } from './request-contexts.ts';

/** What machines of the operators ask; they must not be told to wait. */
const exempt = /^\/(healthz|readyz|metrics)$/;

/** Bounds what one client may make the process work: whatever is not a file or a finished page counts. */
export function limitRequests(limits: RateLimits, contexts: RequestContexts): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    if (exempt.test(req.path)) return next();
    limits.take(allowances.requestsByAddress, contexts.ofHttp(req, res).clientAddress).then(
      () => next(),
      (error: unknown) => {
        if (!(error instanceof ApiError)) return next(error);
        res.status(429).set('Retry-After', String(error.extensions['retryAfterSeconds']));
        if (req.path !== '/graphql') {
          return answerError(req, res, { error, request: contexts.ofHttp(req, res), report: () => undefined });
        }
        res.json({ errors: [{ message: error.message, extensions: { code: error.code } }] });
      },
    );
  };
}
