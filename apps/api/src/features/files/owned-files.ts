import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { fileLimits, fileNameOf, kindOfMedia } from '@cluster-commons/domain/files';
import { maybe, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { FILE_STORAGE, type FileStorage } from './storage/file-storage.ts';

const ready = statement(
  'files_owned',
  `select f.id, f.name, f.media_type as "mediaType" from file f
    where f.owner_id = $1 and f.state = 'ready' and ($2::uuid is null or f.id > $2::uuid)
    order by f.id limit ${fileLimits.portion}`,
  { id: text(), name: text(), mediaType: maybe(text()) },
);

/** The files of a member with their bytes, one after the other. */
@Injectable()
export class OwnedFiles {
  constructor(
    private readonly database: Database,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
  ) {}

  /** Pictures as their largest copy. @returns each with a path that no other of them has */
  async *of(ownerId: string): AsyncGenerator<{ path: string; stream: Readable }> {
    let after: string | null = null;
    for (;;) {
      const rows: { id: string; name: string; mediaType: string | null }[] = await this.database.all(ready, [
        ownerId,
        after,
      ]);
      for (const { id, name, mediaType } of rows) {
        const isPicture = kindOfMedia(mediaType ?? '') === 'picture';
        const opened = await this.storage.open(id, isPicture ? 'large.webp' : 'file');
        const shown = isPicture ? fileNameOf(name, 'image/webp') : name;
        if (opened !== null) yield { path: `${id}/${shown}`, stream: opened.stream };
      }
      after = rows.at(-1)?.id ?? null;
      if (after === null) return;
    }
  }
}
