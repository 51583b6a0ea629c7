import { createHash } from 'node:crypto';
import { uuidV7 } from '@cluster-commons/domain/kernel';

/** The site a dump was taken from, named by its host; the host is also what imported accounts keep as their source. */
export interface Site {
  readonly host: string;
}

/** Where an imported post comes from; the form in which posts keep it. */
export interface PostSource {
  siteName: string;
  url: string;
  authorName: string;
  authorUrl?: string;
  licence: string;
  licenceUrl?: string;
}

const host = /^(?=.{4,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
const ownDomains = new Set(['stackoverflow', 'superuser', 'serverfault', 'askubuntu', 'stackapps']);

/** A host as `--site` takes it: with or without https://, any case. Null for what is none. */
export function hostFrom(text: string): string | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
  return host.test(plain) ? plain : null;
}

/**
 * The host that a folder's name tells: `conlang.stackexchange.com`, `stackoverflow.com-Posts` or
 * `stackexchange-conlang`. Null where it tells none.
 */
export function hostOfFolder(folderName: string): string | null {
  const name = folderName.toLowerCase().replace(/\.com-.*$/, '.com');
  const short = /^stackexchange[-_.]([a-z0-9-]+)$/.exec(name)?.[1];
  if (short !== undefined) return `${short}.stackexchange.com`;
  if (ownDomains.has(name)) return `${name}.com`;
  return /\.(?:com|net|org)$/.test(name) ? hostFrom(name) : null;
}

/** The id of an imported thing: the same dump gives the same id again, and ids sort by the date of what they name. */
export function importedId(site: Site, kind: 'thread' | 'post' | 'comment' | 'member', id: string, at: number): string {
  return uuidV7(at, createHash('sha256').update(`stackexchange:${site.host}:${kind}:${id}`).digest());
}

const base = (site: Site): string => `https://${site.host}`;

export const questionAddress = (site: Site, id: string): string => `${base(site)}/questions/${id}`;
export const answerAddress = (site: Site, id: string): string => `${base(site)}/a/${id}`;
export const commentAddress = (site: Site, questionId: string, id: string, postId: string): string =>
  `${questionAddress(site, questionId)}#comment${id}_${postId}`;
export const userAddress = (site: Site, id: string): string => `${base(site)}/users/${id}`;

/** First days of the versions of the licence under which Stack Exchange takes contributions, in UTC. */
const version4From = Date.UTC(2018, 4, 2);
const version3From = Date.UTC(2011, 3, 8);

/**
 * The licence of a contribution: what the dump says, else by Stack Exchange's rule on its date
 * (https://stackoverflow.com/help/licensing).
 */
export function licenceOf(stated: string | null, at: number): { licence: string; licenceUrl?: string } {
  const byDate = at >= version4From ? '4.0' : at >= version3From ? '3.0' : '2.5';
  const licence = stated === null || stated === '' ? `CC BY-SA ${byDate}` : stated.slice(0, 60);
  const version = /^CC BY-SA (\d\.\d)$/.exec(licence)?.[1];
  return version === undefined
    ? { licence }
    : { licence, licenceUrl: `https://creativecommons.org/licenses/by-sa/${version}/` };
}
