import { Upload, type DetailedError } from 'tus-js-client';

/** Bytes that are sent at once: on a slow line a few seconds' worth, so that little is sent again after a cut. */
const portion = 256 * 1024;
/** Milliseconds between tries: a line may be away for a minute; after that the browser says when it is back. */
const pauses = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];

interface Hearing {
  progress: (bytes: number) => void;
  done: () => void;
  /** The line is away and goes on being away; it is taken up again when the browser has one. */
  failed: (status: number | null) => void;
}

export interface Sending {
  pause: () => void;
  resume: () => void;
}

/** Sends a file to its address, and goes on after cuts where it was. */
export function sendFile(file: File, address: string, { progress, done, failed }: Hearing): Sending {
  const statusOf = (error: Error | DetailedError): number | null =>
    'originalResponse' in error ? (error.originalResponse?.getStatus() ?? null) : null;
  const upload = new Upload(file, {
    uploadUrl: address,
    chunkSize: portion,
    retryDelays: pauses,
    // Also while the browser says that there is no line: a short cut is over before anybody hears of it.
    onShouldRetry: (error) => [409, 423].includes(statusOf(error) ?? 0) || (statusOf(error) ?? 500) >= 500,
    storeFingerprintForResuming: false,
    onProgress: progress,
    onSuccess: done,
    onError: (error) => failed(statusOf(error)),
  });
  upload.start();
  return { pause: () => void upload.abort(), resume: () => upload.start() };
}
