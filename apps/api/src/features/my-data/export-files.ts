import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
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

  async remove(id: string): Promise<void> {
    for (const path of [this.pathOf(id), `${this.pathOf(id)}.part`]) await rm(path, { force: true });
  }
}
