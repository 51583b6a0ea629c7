import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { operationLimits } from '../graphql/limits.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

const sayNo = (res: Response, status: number, code: string, message: string): void => {
  res.status(status).json({ errors: [{ message, extensions: { code } }] });
};

/** Reads the body of a GraphQL request: JSON, at most 100 kB, strict UTF-8, not compressed. */
export function graphqlBody(): RequestHandler[] {
  const bytes = express.raw({ type: () => true, limit: operationLimits.bodyBytes, inflate: false });
  return [
    (req, res, next) => {
      res.setHeader('Cache-Control', 'no-store');
      if (req.method !== 'POST') return next();
      bytes(req, res, (error?: unknown) => {
        if (error === undefined) return next();
        const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 400;
        const message =
          status === 413
            ? `The request is larger than ${operationLimits.bodyBytes} bytes.`
            : 'The body of the request could not be read. Send JSON, not compressed.';
        sayNo(res, status, 'BAD_INPUT', message);
      });
    },
    (req: Request, res: Response, next: NextFunction) => {
      if (!Buffer.isBuffer(req.body)) return next();
      if (!req.is('application/json')) {
        req.body = {};
        return next();
      }
      try {
        req.body = JSON.parse(strictUtf8.decode(req.body)) as unknown;
        next();
      } catch {
        sayNo(res, 400, 'BAD_INPUT', 'The body of the request is not JSON in UTF-8.');
      }
    },
  ];
}
