import { Injectable } from '@nestjs/common';
import type { FilePurpose, FileState } from '@cluster-commons/domain/files';
import type { RefusalCode } from '@cluster-commons/domain/kernel';
import { flag, integer, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';

/** A file `f` as rules and acts see it. */
const fileRow = {
  id: text('f.id'),
  ownerId: text('f.owner_id'),
  purpose: text<FilePurpose>('f.purpose'),
  name: text('f.name'),
  mediaType: maybe(text('f.media_type')),
  bytes: integer('f.bytes'),
  sha256: maybe(text('f.sha256')),
  state: text<FileState>('f.state'),
  refusal: maybe(text<RefusalCode>('f.refusal')),
  width: maybe(integer('f.width')),
  height: maybe(integer('f.height')),
  alt: text('f.alt'),
  postId: maybe(text('f.post_id')),
  isUsed: flag('f.post_id is not null or exists (select 1 from profile p where p.picture_id = f.id)'),
};
export type FileRow = RowOf<typeof fileRow>;

const fileById = statement('file_by_id', `select ${select(fileRow)} from file f where f.id = $1`, fileRow);

const filesByIds = statement(
  'files_by_ids',
  `select ${select(fileRow)} from file f where f.id = any($1::uuid[]) and f.owner_id = $2
    order by array_position($1::uuid[], f.id)`,
  fileRow,
);

/** Without a row the files of its owner have no room for it. What several bring at the same moment may pass the bound once. */
const addFile = statement(
  'file_add',
  `insert into file (id, owner_id, purpose, name, bytes, alt)
   select $1::uuid, $2::uuid, $3::file_purpose, $4, $5::int, $6
    where (select coalesce(sum(x.bytes), 0) from file x where x.owner_id = $2::uuid and x.state <> 'refused')
          + $5::int <= $7::bigint
   returning id`,
  { id: text() },
);

/** What is under a post already changes the page of its thread. */
const settleFile = statement(
  'file_settle',
  `with f as (
     update file set state = $2::file_state, refusal = $3, name = $4, media_type = $5, bytes = $6::int, sha256 = $7,
                     width = $8::int, height = $9::int
      where id = $1 and state in ('receiving', 'waiting')
     returning id, post_id
   ), t as (
     update thread set version = version + 1
       from f, post o where o.id = f.post_id and thread.id = o.thread_id
   )
   select f.id from f`,
  { id: text() },
);

const describeFile = statement(
  'file_describe',
  `with f as (
     update file set alt = $3 where id = $1 and owner_id = $2 and alt <> $3 returning post_id
   ), t as (
     update thread set version = version + 1
       from f, post o where o.id = f.post_id and thread.id = o.thread_id
   )
   select 1 as done`,
);

/** What is used stays with what it hangs on. */
const removeFile = statement(
  'file_remove',
  `delete from file f where f.id = $1 and f.owner_id = $2 and f.post_id is null
      and not exists (select 1 from profile p where p.picture_id = f.id)
   returning f.id`,
  { id: text() },
);

/** What is known of a file once its bytes have been looked at. */
export interface Settled {
  state: FileState;
  refusal: RefusalCode | null;
  name: string;
  mediaType: string | null;
  bytes: number;
  sha256: string | null;
  width: number | null;
  height: number | null;
}

export interface AddedFile {
  id: string;
  ownerId: string;
  purpose: FilePurpose;
  name: string;
  bytes: number;
  alt: string;
}

@Injectable()
export class FileQueries {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<FileRow | null> {
    return this.database.one(fileById, [id]);
  }

  /** Those of them that are the owner's, in the order of the ids. */
  ofOwner(ids: readonly string[], ownerId: string): Promise<FileRow[]> {
    return this.database.all(filesByIds, [ids, ownerId]);
  }

  /**
   * @param quota bytes that all files of the owner may take
   * @returns false where it does not fit in any more
   */
  async add({ id, ownerId, purpose, name, bytes, alt }: AddedFile, quota: number): Promise<boolean> {
    return (await this.database.one(addFile, [id, ownerId, purpose, name, bytes, alt, quota])) !== null;
  }

  /** @returns false where it has gone meanwhile, or was settled already */
  async settle(id: string, settled: Settled): Promise<boolean> {
    const { state, refusal, name, mediaType, bytes, sha256, width, height } = settled;
    const values = [id, state, refusal, name, mediaType, bytes, sha256, width, height];
    return (await this.database.one(settleFile, values)) !== null;
  }

  async describe(id: string, ownerId: string, alt: string): Promise<void> {
    await this.database.one(describeFile, [id, ownerId, alt]);
  }

  /** @returns false where there is none that can go */
  async remove(id: string, ownerId: string): Promise<boolean> {
    return (await this.database.one(removeFile, [id, ownerId])) !== null;
  }
}
