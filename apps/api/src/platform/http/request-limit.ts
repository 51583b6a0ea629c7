import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { allowances } from '@cluster-commons/domain/kernel';
import { ApiError } from '../graphql/errors.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { answerRefusal } from './answer-refusal.ts';
import type { RequestContexts } from './request-contexts.ts';

/** What machines of the operators ask; they must not be told to wait. */
export const isForOperators = (path: string): boolean => /^\/(healthz|readyz|metrics)$/.test(path);

/** A form of a page: who typed it gets it back. */
const isForm = (req: Request): boolean => req.method === 'POST' && req.path.startsWith('/acts/');

/** Bounds what one client may make the process work: whatever is not a file or a finished page counts. */
export function limitRequests(limits: RateLimits, contexts: RequestContexts): RequestHandler {
  return async (req: Request, res: Response, next: NextFunction) => {
    if (isForOperators(req.path)) return next();
    const request = contexts.ofHttp(req, res);
    try {
      await limits.take(allowances.requestsByAddress, request.clientAddress);
    } catch (error) {
      if (!(error instanceof ApiError)) return next(error);
      const isGivenBack = isForm(req) && (await mayHaveBack(limits, request.clientAddress));
      if (!isGivenBack) return answerRefusal(req, res, error, contexts);
      res.status(429).set('Retry-After', String(error.extensions['retryAfterSeconds']));
      request.isLimited = true;
    }
    next();
  };
}

const mayHaveBack = (limits: RateLimits, client: string): Promise<boolean> =>
  limits.take(allowances.formsBackByAddress, client).then(
    () => true,
    () => false,
  );
