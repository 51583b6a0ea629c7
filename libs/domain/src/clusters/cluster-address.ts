import { slugMaxLength, slugOf } from '../kernel/index.ts';

/** What stands, or may come to stand, at a fixed address below `/clusters`. */
const reserved: ReadonlySet<string> = new Set([
  'new',
  'edit',
  'map',
  'all',
  'archive',
  'archived',
  'search',
  'feed',
  'admin',
]);

/** Room for the number of a cluster that is called as others are. */
const mostBeforeNumber = slugMaxLength - 5;

const cut = (slug: string): string => Array.from(slug).slice(0, mostBeforeNumber).join('').replace(/-+$/, '');

/** The part of the address that a cluster of this name would like to have; never a fixed one. */
export function clusterSlugBase(name: string): string {
  const slug = cut(slugOf(name, 'cluster'));
  return reserved.has(slug) ? `${slug}-cluster` : slug;
}

/** The first free part of the address beside those that are taken: `kisumu`, `kisumu-2`, `kisumu-3`. */
export function freeClusterSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** Whether an address is one that a cluster of this name has: as its name says, or with a number behind it. */
export const isSlugOfName = (slug: string, name: string): boolean => {
  const base = clusterSlugBase(name);
  return slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1)));
};
