import type { Request, RequestHandler, Response } from 'express';
import { processLimits } from '@cluster-commons/domain/kernel';
import { ApiError } from '../graphql/errors.ts';
import type { Work } from '../limits/work.ts';
import { answerRefusal } from './answer-refusal.ts';
import type { RequestContexts } from './request-contexts.ts';
import { isForOperators } from './request-limit.ts';

/** Calls `end` when the work for an answer is done: then its head is written, however slowly it is read. */
function whenDone(res: Response, end: () => void): void {
  const [writeHead, close] = [res.writeHead.bind(res), res.end.bind(res)];
  res.writeHead = ((...args: Parameters<typeof res.writeHead>) => {
    end();
    return writeHead(...args);
  }) as typeof res.writeHead;
  res.end = ((...args: Parameters<typeof res.end>) => {
    end();
    return close(...args);
  }) as typeof res.end;
  // Work for one who left goes on to its end, which shows here only where something would be sent.
  res.once('close', () => setTimeout(end, processLimits.abandonedSeconds * 1000).unref());
}

/** Takes so much work at once and refuses the rest before it costs anything. Stands behind what reads bodies. */
export function admit(work: Work, contexts: RequestContexts): RequestHandler {
  return (req: Request, res: Response, next) => {
    // Parts of files arrive slowly and cost little.
    if (isForOperators(req.path) || req.method === 'PATCH') return next();
    try {
      whenDone(res, work.begin());
    } catch (error) {
      if (error instanceof ApiError) return answerRefusal(req, res, error, contexts);
      throw error;
    }
    next();
  };
}
