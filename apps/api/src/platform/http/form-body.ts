import type { IncomingMessage } from 'node:http';
import type { RequestHandler, Request, Response } from 'express';
import { mailInPath } from '@cluster-commons/paths';
import type { Config } from '../config/config.ts';
import { formFilesFolder, removeFiles, type WithFormFiles } from './form-files.ts';
import { FormTooLarge, readFormParts } from './form-parts.ts';
import { isSafeMethod } from './origin.ts';
import type { RequestContexts } from './request-contexts.ts';

/** A form's body is at most this large: the longest post, percent-encoded in a script of three bytes a character. */
const formBytes = 400_000;

export const formType = 'application/x-www-form-urlencoded';
/** Of forms that bring a file along. */
const fileFormType = 'multipart/form-data';

/** A form that is not read; the message says what would be. */
class FormRefused extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

const tooLarge = (): FormRefused =>
  new FormRefused(413, 'The form is larger than 400 kB. Shorten the text and send it again.');

const typeOf = (req: IncomingMessage): string =>
  ((req.headers['content-type'] ?? '').split(';')[0] ?? '').trim().toLowerCase();

/** A form that may bring files: these take as long as the line does. */
export const bringsFiles = (req: IncomingMessage): boolean => typeOf(req) === fileFormType;

/** @throws FormRefused */
async function readForm(req: IncomingMessage): Promise<Buffer> {
  if (typeOf(req) !== formType) {
    throw new FormRefused(415, `Forms are read as ${formType} or ${fileFormType} only. Programs use /graphql.`);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > formBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Files of nobody are read to nowhere. @throws FormRefused */
async function readWithFiles(req: WithFormFiles, res: Response, folder: string | null): Promise<void> {
  try {
    const { form, files } = await readFormParts(req, { folder, most: formBytes });
    req.body = form;
    req.formFiles = files;
    // Where nobody takes them: the request may be refused before.
    res.once('close', () => void removeFiles(files));
  } catch (error) {
    if (error instanceof FormTooLarge) throw tooLarge();
    // A line that was cut hears nothing any more; the rest was no form.
    throw new FormRefused(400, 'The form has not arrived as it was sent. Send it again.');
  }
}

/**
 * Reads the body of a form before any work is begun for it: one that arrives slowly holds nobody up. Whose it is is asked
 * first where it may bring files, since only members fill a disk.
 */
export function formBody(config: Config, contexts: RequestContexts): RequestHandler {
  const isOfMember = (req: Request, res: Response): Promise<boolean> =>
    contexts
      .ofHttp(req, res)
      .session()
      .then(
        (member) => member !== null && !member.isSuspended,
        () => false,
      );
  const read = async (req: WithFormFiles, res: Response): Promise<void> => {
    if (!bringsFiles(req)) req.body = await readForm(req);
    else await readWithFiles(req, res, (await isOfMember(req, res)) ? formFilesFolder(config) : null);
  };
  return (req: WithFormFiles, res, next) => {
    const isNoForm = req.method === 'PATCH' || req.path === '/graphql' || req.path === mailInPath;
    if (isSafeMethod(req.method) || isNoForm) return next();
    read(req, res).then(
      () => next(),
      (error: unknown) => {
        if (error instanceof FormRefused) res.status(error.status).type('text/plain').send(`${error.message}\n`);
        else next(error);
      },
    );
  };
}
