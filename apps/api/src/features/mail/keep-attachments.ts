import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { fileLimits } from '@cluster-commons/domain/files';
import { problem, type MemberViewer, type Problem } from '@cluster-commons/domain/kernel';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { newId } from '../../platform/database/new-id.ts';
import { formFilesFolder } from '../../platform/http/form-files.ts';
import { KeepFile } from '../files/index.ts';
import type { BroughtFile } from './read-mail.ts';

/** A file that a mail brought and that is not taken, with the reason. */
export interface LeftOutFile {
  readonly name: string;
  readonly problem: Problem;
}

export interface KeptAttachments {
  readonly ids: readonly string[];
  readonly leftOut: readonly LeftOutFile[];
}

/** Makes files of what hangs on a mail, by the rules of those that a form brings. */
@Injectable()
export class KeepAttachments {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly keep: KeepFile,
  ) {}

  async run(viewer: MemberViewer, files: readonly BroughtFile[]): Promise<KeptAttachments> {
    const [ids, leftOut] = [[] as string[], [] as LeftOutFile[]];
    const { most } = fileLimits.purposes.post;
    for (const file of files) {
      const problems =
        ids.length < most ? await this.one(viewer, file, ids) : [{ ...problem('TOO_MANY'), limit: most }];
      leftOut.push(...problems.slice(0, 1).map((found) => ({ name: file.name, problem: found })));
    }
    return { ids, leftOut };
  }

  private async one(viewer: MemberViewer, { name, content }: BroughtFile, ids: string[]): Promise<readonly Problem[]> {
    const folder = formFilesFolder(this.config);
    const path = join(folder, newId());
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      await writeFile(path, content, { mode: 0o600 });
      const kept = await this.keep.run(viewer, { purpose: 'post', name, bytes: content.length }, path);
      if (!kept.ok) return kept.problems;
      ids.push(kept.value.id);
      return [];
    } finally {
      await rm(path, { force: true });
    }
  }
}
