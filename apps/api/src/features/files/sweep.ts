import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { fileLimits, kindOfMedia } from '@cluster-commons/domain/files';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { formFilesFolder } from '../../platform/http/form-files.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { FileFolders } from './file-folders.ts';
import { FILE_STORAGE, type FilePart, type FileStorage } from './storage/file-storage.ts';
import { SweepQueries, type KeptRow } from './sweep.queries.ts';
import { Uploads } from './uploads.ts';

/** So many rows may be without their bytes at once; where it is more, the storage is away rather than the bytes. */
const lostMost = 50;

/** Takes away halves of files: bytes that no row knows of, rows without their bytes, and what was never used. */
@Injectable()
export class Sweep implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly queries: SweepQueries,
    private readonly uploads: Uploads,
    private readonly folders: FileFolders,
    private readonly logger: PinoLogger,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('files-sweep', '*/15 * * * *', () => this.run());
  }

  /** @param now milliseconds since the epoch, for what only the disk knows the age of */
  async run(now = Date.now()): Promise<void> {
    await this.giveUp();
    await this.compare();
    await this.endUploads();
    const tooOld = now - fileLimits.orphaned * 1000;
    for (const folder of [formFilesFolder(this.config), this.folders.making]) await removeOlder(folder, tooOld);
  }

  private async giveUp(): Promise<void> {
    for (;;) {
      const ids = await this.queries.giveUp();
      if (ids.length === 0) return;
      for (const id of ids) {
        await this.uploads.remove(id);
        await this.storage.remove(id);
      }
    }
  }

  /** Both sides in the order of their ids, portion by portion. */
  private async compare(): Promise<void> {
    const lost: string[] = [];
    let after: string | null = null;
    for (;;) {
      const kept = await this.storage.list(after);
      const last = kept.at(-1) ?? null;
      lost.push(...(await this.lostAmong(new Set(kept), after, last)));
      if (last === null) break;
      const known = await this.queries.known(kept);
      // A row stands before the first of its bytes does, so these will have none.
      for (const id of kept) if (!known.has(id)) await this.storage.remove(id);
      after = last;
    }
    if (lost.length > lostMost) {
      this.logger.error(
        { files: lost.length },
        'Files are not in the storage: is it the right one? Nothing was removed.',
      );
    } else if (lost.length > 0) {
      await this.queries.forget(lost);
      this.logger.warn({ files: lost }, 'Files were not in the storage and have been forgotten');
    }
  }

  /** Rows between two ids whose bytes are not there, neither when the list was made nor now. */
  private async lostAmong(kept: ReadonlySet<string>, after: string | null, last: string | null): Promise<string[]> {
    const lost: string[] = [];
    let from = after;
    for (;;) {
      const rows = await this.queries.keptBetween(from, last);
      for (const row of rows) if (!kept.has(row.id) && !(await this.hasBytes(row))) lost.push(row.id);
      const end = rows.at(-1);
      if (end === undefined) return lost;
      from = end.id;
    }
  }

  private async hasBytes(row: KeptRow): Promise<boolean> {
    const opened = await this.storage.open(row.id, mainPart(row));
    opened?.stream.destroy();
    return opened !== null;
  }

  /** Of uploads that are over, in whatever way, nothing stays on this machine. */
  private async endUploads(): Promise<void> {
    const ids = await this.uploads.ids();
    const going = await this.queries.receiving(ids);
    for (const id of ids) if (!going.has(id)) await this.uploads.remove(id);
  }
}

const mainPart = ({ state, mediaType }: KeptRow): FilePart =>
  state === 'waiting' ? 'waiting' : kindOfMedia(mediaType ?? '') === 'picture' ? 'large.webp' : 'file';

async function removeOlder(folder: string, than: number): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < than) await rm(path, { recursive: true, force: true });
  }
}
