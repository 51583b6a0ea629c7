import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';

/** Ways to send a text smaller, the one that costs least for its size first. */
const codings = ['zstd', 'br', 'gzip'] as const;
export type Coding = (typeof codings)[number];

/**
 * The first of the offered codings that an Accept-Encoding header allows; null for none.
 * `q=0` refuses a coding, `*` allows all that are not named.
 */
export function codingFor<Offered extends Coding>(
  header: string | string[] | undefined,
  offered: readonly Offered[],
): Offered | null {
  const weights = new Map(
    String(header ?? '')
      .split(',')
      .map((part): [string, number] => {
        const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
        const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
        return [name.trim(), weight === undefined ? 1 : Number(weight)];
      }),
  );
  const weightOf = (coding: string): number => weights.get(coding) ?? weights.get('*') ?? 0;
  return offered.find((coding) => weightOf(coding) > 0) ?? null;
}

/** Levels for texts that are made for one answer: a little slower than sending, much smaller than not compressed. */
const compress: Readonly<Record<Coding, (body: Buffer) => Buffer>> = {
  zstd: (body) => zstdCompressSync(body, { params: { [constants.ZSTD_c_compressionLevel]: 3 } }),
  br: (body) =>
    brotliCompressSync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body) => gzipSync(body, { level: 1 }),
};

/** Below this many bytes a compressed text saves no packet. */
const least = 1_000;

/** A text as it is sent to a client that accepts these codings. */
export function encoded(body: Buffer, header: string | string[] | undefined): { body: Buffer; coding: Coding | null } {
  const coding = body.length < least ? null : codingFor(header, codings);
  return coding === null ? { body, coding } : { body: compress[coding](body), coding };
}
