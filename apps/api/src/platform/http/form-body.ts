import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { isSafeMethod } from './origin.ts';

/** A form's body is at most this large: the longest post, percent-encoded in a script of three bytes a character. */
const formBytes = 400_000;

export const formType = 'application/x-www-form-urlencoded';
/** Of forms that bring a file along. */
const fileFormType = 'multipart/form-data';

/** A form that is not read; the message says what would be. */
class FormRefused extends Error {
  constructor(
    readonly status: 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

/** @throws FormRefused */
async function readForm(req: IncomingMessage): Promise<Buffer> {
  const [type = ''] = (req.headers['content-type'] ?? '').split(';');
  if (![formType, fileFormType].includes(type.trim().toLowerCase())) {
    throw new FormRefused(415, `Forms are read as ${formType} or ${fileFormType} only. Programs use /graphql.`);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > formBytes) {
      throw new FormRefused(413, 'The form is larger than 400 kB. Shorten the text and send it again.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads the body of a form before any work is begun for it: one that arrives slowly holds nobody up. */
export function formBody(req: Request, res: Response, next: NextFunction): void {
  if (isSafeMethod(req.method) || req.path === '/graphql') return next();
  readForm(req).then(
    (body) => {
      req.body = body;
      next();
    },
    (error: unknown) => {
      if (error instanceof FormRefused) res.status(error.status).type('text/plain').send(`${error.message}\n`);
      else next(error);
    },
  );
}
