import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@cluster-commons/domain/kernel';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';

/** The files of exports, in `DATA_DIR/exports`: one for each, by its id, and `.part` while it is written. */
@Injectable()
export class ExportFiles {
  readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = join(config.dataDir, 'exports');
  }

  pathOf(id: string): string {
    return join(this.folder, `${id}.zip`);
  }

  /** Of which exports there is a file, or the beginning of one. */
  async ids(): Promise<string[]> {
    const names = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return [...new Set(names.map((name) => name.split('.')[0] ?? ''))].filter(isUuid);
  }

  async remove(id: string): Promise<void> {
    for (const path of [this.pathOf(id), `${this.pathOf(id)}.part`]) await rm(path, { force: true });
  }
}
