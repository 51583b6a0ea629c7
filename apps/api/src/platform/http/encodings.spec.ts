import { describe, expect, it } from '@jest/globals';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { codingFor, encoded } from './encodings.ts';

describe('the coding of an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'zstd'],
    ['gzip, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['BR', 'br'],
    ['*', 'zstd'],
    ['zstd;q=0, *', 'br'],
    ['identity', null],
    ['gzip;q=0', null],
    ['', null],
    ['brotli', null],
    [undefined, null],
  ])('for %s is %s', (header, coding) => {
    expect(codingFor(header, ['zstd', 'br', 'gzip'])).toBe(coding);
  });

  it('holds the same text', () => {
    const text = Buffer.from('Two firms bought yarn outside the pool. '.repeat(100));
    const [zstd, br, gzip] = ['zstd', 'br', 'gzip'].map((coding) => encoded(text, coding).body);
    expect(zstdDecompressSync(zstd ?? '')).toEqual(text);
    expect(brotliDecompressSync(br ?? '')).toEqual(text);
    expect(gunzipSync(gzip ?? '')).toEqual(text);
  });

  it('is none for a text of a few words', () => {
    expect(encoded(Buffer.from('ok'), 'br')).toEqual({ body: Buffer.from('ok'), coding: null });
  });
});
