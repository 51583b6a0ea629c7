import type { ByteRange } from './storage/file-storage.ts';

/**
 * The one range that a header `Range` asks for.
 * @returns null where all is to be sent: nothing is asked for, or several ranges, or what is no range; `beyond` where the
 * file has no such bytes
 */
export function byteRange(header: string | undefined, bytes: number): ByteRange | 'beyond' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const last = bytes - 1;
  if (from === '') return Number(to) === 0 ? 'beyond' : { start: Math.max(0, bytes - Number(to)), end: last };
  if (to !== '' && Number(to) < Number(from)) return null;
  if (Number(from) > last) return 'beyond';
  return { start: Number(from), end: to === '' ? last : Math.min(Number(to), last) };
}
