import type { LoadRequest } from './load-process.ts';
import type { Server } from './servers.ts';
import type { Subjects } from './subjects.ts';

/** Requests of each connection. */
export type Requests = readonly (readonly LoadRequest[])[];

export interface Prepared {
  product: Requests;
  limit: Requests;
  /** Looks at the database afterwards: did the answered requests do what they said? */
  check?: (answered: number) => Promise<void>;
}

/** One line of the table: something the product does, and the least a server could do for the same answer. */
export interface Case {
  name: string;
  title: string;
  /** Least share of the limit's requests a second. */
  goal: number;
  /** Makes the requests after checking each kind of answer once. A sentence instead: why it cannot be measured. */
  prepare: (subjects: Subjects) => Promise<Prepared | string>;
}

export interface Answer {
  headers: Headers;
  body: string;
}

/** @throws when the answer is not a 200 */
export async function ask(server: Server, request: LoadRequest): Promise<Answer> {
  const { method, headers, path, body } = request;
  const answer = await fetch(server.origin + path, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path.slice(0, 80)} answered ${answer.status}: ${text.slice(0, 300)}`);
  return { headers: answer.headers, body: text };
}

export function insist(condition: boolean, complaint: string): void {
  if (!condition) throw new Error(complaint);
}

export const get = (path: string, headers: Record<string, string> = {}): LoadRequest => ({
  method: 'GET',
  path,
  headers,
});

/** A session cookie with a wrong signature passes by the cache of finished pages, and the reader is a visitor all the same. */
export const passesCache = { cookie: '__Host-cc.session=none' };
