import type { FileKind, FileState } from '@cluster-commons/domain/files';
import { kindOfMedia } from '@cluster-commons/domain/files';
import type { FileModel } from './files.model.ts';

/** A file as statements of posts give it. */
export interface ShownFile {
  id: string;
  name: string;
  mediaType: string | null;
  bytes: number;
  state: FileState;
  width: number | null;
  height: number | null;
  alt: string;
}

/** A file `f` as JSON. */
const fileJson = `json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
  'state', f.state, 'width', f.width, 'height', f.height, 'alt', f.alt)`;

/** The files of a post in their order, as a JSON list; null where it has none. */
export const filesOfPost = (postId: string): string =>
  `(select json_agg(${fileJson} order by f.position, f.id) from file f where f.post_id = ${postId})`;

/**
 * Locks the files that a post is to have, as a part of its statement: those of its author that can be used and stand
 * nowhere. Whoever takes one of them at the same moment waits, and finds it taken.
 * @param ids a parameter: a list of ids, each once
 */
export const usableFiles = (ids: string, owner: string): string =>
  `select f.id from file f where f.id = any(${ids}::uuid[]) and f.owner_id = ${owner} and f.purpose = 'post'
      and f.post_id is null and f.state in ('ready', 'waiting') for update`;

/** Whether these are all: a post is written with each of its files or not at all. */
export const areAllUsable = (usable: string, ids: string): string =>
  `(select count(*) from ${usable}) = cardinality(${ids}::uuid[])`;

/** Puts them under the post, in the order of the ids; gives them back as JSON. */
export const attachFiles = (usable: string, ids: string, post: string): string =>
  `update file set post_id = ${post}, position = array_position(${ids}::uuid[], file.id)
     from ${usable} where file.id = ${usable}.id and exists (select 1 from t)
   returning file.id, file.name, file.media_type, file.bytes, file.state, file.width, file.height, file.alt, file.position`;

/** The same files as JSON, of the part of the statement that put them there. */
export const attachedFiles = (attached: string): string =>
  `(select json_agg(${fileJson} order by f.position, f.id) from ${attached} f)`;

/** Files as a page shows them. */
export const filesFrom = (files: readonly ShownFile[] | null): FileModel[] =>
  (files ?? []).map((file) => ({
    ...file,
    mediaType: file.mediaType ?? '',
    kind: file.mediaType === null ? null : (kindOfMedia(file.mediaType) satisfies FileKind | null),
  }));
