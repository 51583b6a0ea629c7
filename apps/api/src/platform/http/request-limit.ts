import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { allowances } from '@cluster-commons/domain/kernel';
import { ApiError } from '../graphql/errors.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { answerError } from './answer-error.ts';
import type { RequestContext } from '../auth/request-context.ts';
import type { RequestContexts } from './request-contexts.ts';

/** What machines of the operators ask; they must not be told to wait. */
const exempt = /^\/(healthz|readyz|metrics)$/;

/** A form of a page: who typed it gets it back. */
const isForm = (req: Request): boolean => req.method === 'POST' && req.path.startsWith('/acts/');

function refuse(req: Request, res: Response, error: ApiError, request: RequestContext): void {
  if (req.path !== '/graphql') return answerError(req, res, { error, request, report: () => undefined });
  res.json({ errors: [{ message: error.message, extensions: { code: error.code } }] });
}

/** Bounds what one client may make the process work: whatever is not a file or a finished page counts. */
export function limitRequests(limits: RateLimits, contexts: RequestContexts): RequestHandler {
  return async (req: Request, res: Response, next: NextFunction) => {
    if (exempt.test(req.path)) return next();
    const request = contexts.ofHttp(req, res);
    try {
      await limits.take(allowances.requestsByAddress, request.clientAddress);
    } catch (error) {
      if (!(error instanceof ApiError)) return next(error);
      res.status(429).set('Retry-After', String(error.extensions['retryAfterSeconds']));
      const isGivenBack = isForm(req) && (await mayHaveBack(limits, request.clientAddress));
      if (!isGivenBack) return refuse(req, res, error, request);
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
