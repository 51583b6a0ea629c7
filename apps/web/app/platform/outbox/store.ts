import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Typed } from '../browser/typed.ts';

/** Something that was sent without a line, as this device keeps it. */
export interface WaitingPost {
  /** The key that its form brought: what is sent twice acts once. */
  key: string;
  /** Id of the member who sent it; nobody else ever sends it. */
  member: string;
  /** Where its form is sent, and what it sends. */
  address: string;
  body: string;
  /** What was typed, and the name under which its form keeps a draft on this device. */
  typed: Typed;
  keptUnder: string;
  /** The page it was written on, and what that is called. */
  from: string;
  title: string;
  /** Why the server did not take it, in its words. */
  problem: string | null;
}

/** Its number is its turn. */
export type NumberedPost = WaitingPost & { number: number };

interface Outbox extends DBSchema {
  posts: { key: number; value: WaitingPost & { number?: number }; indexes: { key: string } };
}

let opened: Promise<IDBPDatabase<Outbox>> | null = null;

const database = (): Promise<IDBPDatabase<Outbox>> =>
  (opened ??= openDB<Outbox>('outbox', 1, {
    upgrade: (db) => {
      const posts = db.createObjectStore('posts', { keyPath: 'number', autoIncrement: true });
      posts.createIndex('key', 'key', { unique: true });
    },
  }));

/** Keeps it behind all others. What waits already under its key stays as it is. */
export async function addWaiting(post: WaitingPost): Promise<void> {
  const posts = (await database()).transaction('posts', 'readwrite').store;
  if ((await posts.index('key').getKey(post.key)) === undefined) await posts.add(post);
}

/** All that waits on this device, whoever sent it, in order. */
export const allWaiting = async (): Promise<NumberedPost[]> =>
  (await (await database()).getAll('posts')) as NumberedPost[];

export const removeWaiting = async ({ number }: NumberedPost): Promise<void> =>
  (await database()).delete('posts', number);

export const noteProblem = async (post: NumberedPost, problem: string): Promise<void> =>
  void (await (await database()).put('posts', { ...post, problem }));
