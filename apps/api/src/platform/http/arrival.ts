import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileLimits } from '@cluster-commons/domain/files';
import { bringsFiles } from './form-body.ts';

/** Seconds that a request may take to arrive; answers may take longer. */
export const wholeAfter = 30;

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

/** Parts of a file, or a form that may bring some: as long as the line goes on giving something, they may go on. */
const isLong = (req: IncomingMessage): boolean => req.method === 'PATCH' || bringsFiles(req);

/**
 * Cuts a request that does not become whole in time: half-open ones would hold their connections. Of files each silence
 * is bounded, and the server bounds the whole.
 */
export function boundArrival(req: IncomingMessage, res: ServerResponse): void {
  if (!hasBody(req)) return;
  if (isLong(req)) {
    req.setTimeout(fileLimits.silence * 1000, () => req.destroy());
    // What is done with it may take longer than a silence.
    req.once('end', () => req.setTimeout(0));
    return;
  }
  const cut = setTimeout(() => {
    if (!res.headersSent) res.writeHead(408, { Connection: 'close' }).end();
    req.destroy();
  }, wholeAfter * 1000).unref();
  for (const event of ['end', 'close']) req.once(event, () => clearTimeout(cut));
}
