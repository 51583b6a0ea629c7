import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import type { FilePurpose } from '@cluster-commons/domain/files';
import type { RequestContext } from '../auth/request-context.ts';
import type { Config } from '../config/config.ts';
import type { RequestContexts } from './request-contexts.ts';

/** A file that a form has brought: its bytes lie in a folder of this machine until the request is over. */
export interface FormFile {
  readonly purpose: FilePurpose;
  /** As the browser calls it. */
  readonly name: string;
  readonly path: string;
  /** As many as were read. */
  readonly bytes: number;
  /** It is larger than any file may be, and may not have been read to its end. */
  readonly isCut: boolean;
}

/** Takes the files of a form, and puts into it what is to stand there in their place. */
export type TakeFormFiles = (context: RequestContext, form: FormData, files: readonly FormFile[]) => Promise<void>;

/** Where the files of forms lie until they are taken. */
export const formFilesFolder = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'files', 'forms');

/** A request whose form has been read. */
export type WithFormFiles = Request & { formFiles?: readonly FormFile[] };

/** Who takes the files of forms: the feature that keeps files says so when it starts. */
@Injectable()
export class FormFiles {
  #take: TakeFormFiles | null = null;

  register(take: TakeFormFiles): void {
    this.#take = take;
  }

  async handOver(context: RequestContext, form: FormData, files: readonly FormFile[]): Promise<void> {
    try {
      await this.#take?.(context, form, files);
    } finally {
      await removeFiles(files);
    }
  }
}

export const removeFiles = async (files: readonly FormFile[]): Promise<void> => {
  for (const { path } of files) await rm(path, { force: true });
};

/** Hands the files of a form over before its act reads it. */
export function takeFormFiles(taker: FormFiles, contexts: RequestContexts): RequestHandler {
  return (req: WithFormFiles, res: Response, next) => {
    const { formFiles: files = [] } = req;
    if (files.length === 0 || !(req.body instanceof FormData)) return next();
    taker.handOver(contexts.ofHttp(req, res), req.body, files).then(() => next(), next);
  };
}
