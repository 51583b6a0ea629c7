import type { IncomingMessage } from 'node:http';
import { places, secondFactorPath } from '@cluster-commons/paths';
import { isSafeMethod } from '../http/origin.ts';

/** What a session that waits for the second factor may open: the page for it, and the forms of giving it and of the way out. */
const open = [secondFactorPath(), '/acts/giveSecondFactor', '/acts/signOut'];
const entrances = places.filter(({ isEntrance }) => isEntrance).map(({ path }) => path);

/**
 * Where a session that waits for the second factor is led instead of to a page; null where it may go. A form goes on to
 * its act, which is refused and gives it back with what was typed.
 */
export function placeOfWaiting({ method, url = '/' }: Pick<IncomingMessage, 'method' | 'url'>): string | null {
  const [path = '', query] = url.split('?');
  if (!isSafeMethod(method) || open.includes(path)) return null;
  // Whoever wanted a page when they were asked to sign in goes on to that one.
  return secondFactorPath(entrances.includes(path) ? new URLSearchParams(query).get('next') : url);
}
