import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isUuid } from '@cluster-commons/domain/kernel';
import { fileLimits } from '@cluster-commons/domain/files';
import { newId } from '../../../platform/database/new-id.ts';
import { countedTo } from './counted.ts';
import type { ByteRange, FilePart, FileStorage, OpenedFile } from './file-storage.ts';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Files in a folder of this machine: one folder for each by its id, a part in each file. */
export class FolderStorage implements FileStorage {
  constructor(private readonly folder: string) {}

  /** Under another name until it is whole and on the disk. */
  async put(id: string, part: FilePart, source: Readable, bytes: number): Promise<void> {
    const folder = join(this.folder, id);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const unfinished = join(folder, `${part}.${newId()}.part`);
    try {
      await pipeline(source, countedTo(bytes), createWriteStream(unfinished, { mode: 0o600, flush: true }));
      await rename(unfinished, this.pathOf(id, part));
      await synced(folder);
    } catch (error) {
      await rm(unfinished, { force: true });
      // Where it has other parts it stays.
      await rmdir(folder).catch(() => undefined);
      throw error;
    }
  }

  async open(id: string, part: FilePart, range?: ByteRange): Promise<OpenedFile | null> {
    const path = this.pathOf(id, part);
    try {
      const { size } = await stat(path);
      const { start, end } = range ?? { start: 0, end: size - 1 };
      return { stream: createReadStream(path, { start, end }), bytes: end - start + 1 };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async remove(id: string): Promise<void> {
    if (isUuid(id)) await rm(join(this.folder, id), { recursive: true, force: true });
  }

  removePart(id: string, part: FilePart): Promise<void> {
    return rm(this.pathOf(id, part), { force: true });
  }

  async list(after: string | null): Promise<string[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    return names
      .filter((name) => isUuid(name) && (after === null || name > after))
      .sort()
      .slice(0, fileLimits.portion);
  }

  private pathOf(id: string, part: FilePart): string {
    return join(this.folder, id, part);
  }
}

/** A name is on the disk once its folder is. */
async function synced(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
