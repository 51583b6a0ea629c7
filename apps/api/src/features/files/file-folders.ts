import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';

/** Where files are on this machine before they are in the storage, all in `DATA_DIR/files`. */
@Injectable()
export class FileFolders {
  /** Uploads that go on, by the id of their file. */
  readonly uploads: string;
  /** Copies of pictures while they are made. */
  readonly making: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.uploads = join(config.dataDir, 'files', 'uploads');
    this.making = join(config.dataDir, 'files', 'making');
  }

  async makingOf(id: string): Promise<string> {
    const folder = join(this.making, id);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }
}
