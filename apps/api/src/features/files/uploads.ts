import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { FileStore } from '@tus/file-store';
import { Server, Upload } from '@tus/server';
import { isUuid } from '@cluster-commons/domain/kernel';
import type { FileState } from '@cluster-commons/domain/files';
import { uploadsPath } from '@cluster-commons/paths';
import { FileFolders } from './file-folders.ts';
import { FileQueries } from './file.queries.ts';
import { TakeIn } from './take-in.ts';

/** Uploads that can be cut and taken up again (tus): the bytes on this machine until all of them are here. */
@Injectable()
export class Uploads {
  #server: Server | null = null;
  /** Those that are taken in at this moment: whoever asks meanwhile waits for the same. */
  readonly #finishing = new Map<string, Promise<FileState | null>>();

  constructor(
    private readonly folders: FileFolders,
    private readonly queries: FileQueries,
    private readonly takeIn: TakeIn,
  ) {}

  private get server(): Server {
    this.#server ??= new Server({
      path: uploadsPath,
      relativeLocation: true,
      allowedOrigins: [],
      datastore: new FileStore({ directory: this.folders.uploads }),
      // What fails here leaves all bytes where they are; the next question about the upload finishes it.
      onUploadFinish: async (_req, { id }) => {
        await this.finish(id);
        return {};
      },
    });
    return this.#server;
  }

  /** Makes room for so many bytes of a file. */
  async begin(id: string, bytes: number): Promise<void> {
    await this.server.datastore.create(new Upload({ id, size: bytes, offset: 0 }));
  }

  /** Answers a request about an upload of the member who asks. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    return this.server.handle(req, res);
  }

  /** Whether all bytes are here and are still to be taken in: the process was ended before it could. */
  async isWhole(id: string, bytes: number): Promise<boolean> {
    const found = await stat(this.pathOf(id)).catch(() => null);
    return found?.size === bytes;
  }

  /** Takes an upload in that is whole, once. @returns the state of its file; null where its row has gone */
  finish(id: string): Promise<FileState | null> {
    const under = this.#finishing.get(id);
    if (under !== undefined) return under;
    const finishing = this.takeInUpload(id).finally(() => this.#finishing.delete(id));
    this.#finishing.set(id, finishing);
    return finishing;
  }

  async remove(id: string): Promise<void> {
    for (const path of [this.pathOf(id), `${this.pathOf(id)}.json`]) await rm(path, { force: true });
  }

  /** Ids of those that have bytes, or a beginning, on this machine. */
  async ids(): Promise<string[]> {
    const names = await readdir(this.folders.uploads).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return [...new Set(names.map((name) => name.split('.')[0] ?? ''))].filter(isUuid);
  }

  private async takeInUpload(id: string): Promise<FileState | null> {
    const file = await this.queries.byId(id);
    const state = file === null ? null : await this.takeIn.run(file, this.pathOf(id));
    await this.remove(id);
    return state;
  }

  private pathOf(id: string): string {
    return join(this.folders.uploads, id);
  }
}
