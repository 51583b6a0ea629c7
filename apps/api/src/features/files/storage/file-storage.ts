import type { Readable } from 'node:stream';

/** Which bytes of a file: both ends are part of it. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface OpenedFile {
  readonly stream: Readable;
  /** Bytes that the stream gives. */
  readonly bytes: number;
}

/** The parts that a file may have in the storage: itself, what waits to be scanned, and the copies of a picture. */
export type FilePart = 'file' | 'waiting' | `${string}.${'avif' | 'webp'}`;

/** Where the bytes of files are kept. A key is the id of the file and one of its parts. */
export interface FileStorage {
  /**
   * Keeps a part, whole or not at all; one that is there already is replaced.
   * @param bytes how many the source gives
   * @throws where it gives fewer or more, and leaves nothing then
   */
  put(id: string, part: FilePart, source: Readable, bytes: number): Promise<void>;
  /** Null where there is no such part. */
  open(id: string, part: FilePart, range?: ByteRange): Promise<OpenedFile | null>;
  /** Takes away all parts of a file, and does nothing where there are none. */
  remove(id: string): Promise<void>;
  removePart(id: string, part: FilePart): Promise<void>;
  /**
   * Ids of files that have a part, in their order.
   * @param after an id that the list goes on behind; null begins it
   * @returns none at the end
   */
  list(after: string | null): Promise<string[]>;
}

export const FILE_STORAGE = Symbol('FileStorage');
