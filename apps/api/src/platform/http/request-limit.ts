import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { allowances } from '@cluster-commons/domain/kernel';
import { ApiError } from '../graphql/errors.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { answerRefusal } from './answer-refusal.ts';
import type { RequestContexts } from './request-contexts.ts';

/** What machines of the operators ask; they must not be told to wait. */
export const isForOperators = (path: string): boolean => /^\/(healthz|readyz|metrics)$/.test(path);

/** Bounds what one client may make the process work: whatever is not a file or a finished page counts. */
export function limitRequests(limits: RateLimits, contexts: RequestContexts): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    if (isForOperators(req.path)) return next();
    limits.take(allowances.requestsByAddress, contexts.ofHttp(req, res).clientAddress).then(
      () => next(),
      (error: unknown) => {
        if (!(error instanceof ApiError)) return next(error);
        answerRefusal(req, res, error, contexts);
      },
    );
  };
}
