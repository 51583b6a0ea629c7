import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import {
  fileLimits,
  fileNameOf,
  mediaTypes,
  stateAfter,
  type FileHappening,
  type FileState,
  type MediaTypeName,
} from '@cluster-commons/domain/files';
import type { RefusalCode } from '@cluster-commons/domain/kernel';
import { FileFolders } from './file-folders.ts';
import { FileQueries, type FileRow, type Settled } from './file.queries.ts';
import { judgeContent } from './judge-content.ts';
import { Pictures } from './pictures/pictures.ts';
import { Scanner } from './scanner.ts';
import { FILE_STORAGE, type FilePart, type FileStorage } from './storage/file-storage.ts';

export type Brought = Pick<FileRow, 'id' | 'purpose' | 'name' | 'state'>;

/** What has become of a file: kept, put off or refused, and what its row says of it then. */
type Found = Omit<Settled, 'state' | 'name' | 'bytes' | 'refusal'> & {
  happening: FileHappening;
  refusal?: RefusalCode;
  bytes: number;
};

const nothing = { mediaType: null, sha256: null, width: null, height: null };
const refusedFor = (refusal: RefusalCode): Found => ({ ...nothing, happening: 'refused', refusal, bytes: 0 });

/** Looks at the bytes that were brought, and keeps them in the storage or says why not. */
@Injectable()
export class TakeIn {
  constructor(
    private readonly queries: FileQueries,
    private readonly scanner: Scanner,
    private readonly pictures: Pictures,
    private readonly folders: FileFolders,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
  ) {}

  /**
   * Done twice, it is done once. Ended in between, it can be done again: the row says `receiving` or `waiting` until all
   * is kept.
   * @param path of the bytes, which stay there
   * @returns the state of the file now; null where its row has gone meanwhile
   */
  async run(file: Brought, path: string): Promise<FileState | null> {
    const { happening, refusal, ...found } = await this.look(file, path);
    const state = stateAfter(file.state, happening);
    if (state === null) return file.state;
    const name = fileNameOf(file.name, found.mediaType);
    const isSettled = await this.queries.settle(file.id, { ...found, state, name, refusal: refusal ?? null });
    if (!isSettled) {
      await this.storage.remove(file.id);
      return null;
    }
    if (state === 'refused') await this.storage.remove(file.id);
    else if (file.state === 'waiting' && state === 'ready') await this.storage.removePart(file.id, 'waiting');
    return state;
  }

  private async look(file: Brought, path: string): Promise<Found> {
    const { size } = await stat(path);
    if (size === 0) return refusedFor('FILE_EMPTY');
    const judged = await judgeContent(path, file.name);
    if ('refusal' in judged) return refusedFor(judged.refusal);
    const { mediaType } = judged;
    const { kind } = mediaTypes[mediaType];
    if (!fileLimits.purposes[file.purpose].takes.includes(kind)) return refusedFor('FILE_TYPE');
    const scanned = await this.scanner.scan(path);
    if (scanned === 'infected') return refusedFor('FILE_INFECTED');
    const sha256 = await hashOf(path);
    if (scanned === 'away') {
      if (file.state !== 'waiting') await this.keep(file.id, 'waiting', path, size);
      return { ...nothing, happening: 'put off', mediaType, sha256, bytes: size };
    }
    if (kind === 'picture') return this.keepCopies(file, path, mediaType, sha256);
    await this.keep(file.id, 'file', path, size);
    return { ...nothing, happening: 'kept', mediaType, sha256, bytes: size };
  }

  private async keepCopies(file: Brought, path: string, mediaType: MediaTypeName, sha256: string): Promise<Found> {
    const folder = await this.folders.makingOf(file.id);
    try {
      const made = await this.pictures.copies(path, folder, file.purpose);
      if ('refusal' in made) return refusedFor(made.refusal);
      for (const { name, bytes } of made.parts) await this.keep(file.id, name as FilePart, join(folder, name), bytes);
      const bytes = made.parts.reduce((sum, part) => sum + part.bytes, 0);
      return { happening: 'kept', mediaType, sha256, width: made.width, height: made.height, bytes };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private keep(id: string, part: FilePart, path: string, bytes: number): Promise<void> {
    return this.storage.put(id, part, createReadStream(path), bytes);
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
