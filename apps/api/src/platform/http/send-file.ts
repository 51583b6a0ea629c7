import type { Writable } from 'node:stream';
import type { Response } from 'express';

/** Sends a file to be kept, written as fast as the reader takes it; a reader who leaves ends it without an error. */
export async function sendFile(
  res: Response,
  { type, name }: { type: string; name: string },
  writeTo: (target: Writable) => Promise<void>,
): Promise<void> {
  res
    .type(type)
    .setHeader('Content-Disposition', `attachment; filename="${name}"`)
    .setHeader('Cache-Control', 'private, no-store');
  try {
    await writeTo(res);
  } catch (error) {
    if (!isLeft(error)) throw error;
  }
}

const isLeft = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
