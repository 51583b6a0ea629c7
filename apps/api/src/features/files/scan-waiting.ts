import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FileState } from '@cluster-commons/domain/files';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { FileFolders } from './file-folders.ts';
import { FILE_STORAGE, type FileStorage } from './storage/file-storage.ts';
import { SweepQueries } from './sweep.queries.ts';
import { TakeIn, type Brought } from './take-in.ts';

/** Files that came while the scanner was away: they are looked at as soon as it is back. */
@Injectable()
export class ScanWaiting implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly queries: SweepQueries,
    private readonly takeIn: TakeIn,
    private readonly folders: FileFolders,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('files-waiting', '* * * * *', () => this.run());
  }

  /** Ends at the first one that the scanner says nothing about: it is still away. */
  async run(): Promise<void> {
    let after: string | null = null;
    for (;;) {
      const files = await this.queries.waiting(after);
      for (const file of files) {
        if ((await this.scan({ ...file, state: 'waiting' })) === 'waiting') return;
      }
      after = files.at(-1)?.id ?? null;
      if (after === null) return;
    }
  }

  private async scan(file: Brought): Promise<FileState | null> {
    const opened = await this.storage.open(file.id, 'waiting');
    if (opened === null) return null;
    const path = join(await this.folders.makingOf(`${file.id}-waiting`), 'file');
    try {
      await pipeline(opened.stream, createWriteStream(path, { mode: 0o600 }));
      return await this.takeIn.run(file, path);
    } finally {
      await rm(join(path, '..'), { recursive: true, force: true });
    }
  }
}
