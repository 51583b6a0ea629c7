import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Language } from '@cluster-commons/domain/kernel';
import { codingFor } from '../http/encodings.ts';
import type { CachedPages, PageVersions } from './page-versions.ts';
import { isFirstView } from './page-styles.ts';

const brotli = promisify(brotliCompress);
const unpacked = promisify(brotliDecompress);
const gzipped = promisify(gzip);

/** Bytes of their own: what a compressor gives is the beginning of a block that is several times as large. */
function exactly(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** What an entry takes beside its bodies: version, tag, headers and places in maps. */
const bytesBeside = 2_000;

/** A page finished for a signed-out reader. */
export interface FinishedPage {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

interface Entry {
  version: string | null;
  storedAt: number;
  etag: string;
  headers: Record<string, string>;
  /** A reader who takes neither, which no browser is, has the first unpacked. */
  bodies: { br: Buffer; gzip: Buffer };
}

/** Names inside a page (renamed members) may lag this long, in milliseconds. */
const oldest = 60_000;

/** A page is written once for each of these. */
const codings = ['br', 'gzip'] as const;

/**
 * Finished and compressed pages for signed-out readers, in front of everything. Each hit is checked against the
 * version of what it shows in one prepared select, so several nodes need no bus; lists may be as old as their kind says.
 * Private content never enters: only requests without a session are rendered for it.
 */
export class HtmlCache {
  readonly #entries: LRUCache<string, Entry>;
  readonly #filling = new Map<string, Promise<Entry | FinishedPage | null>>();

  constructor(
    private readonly versions: PageVersions,
    private readonly render: (req: IncomingMessage, language: Language, isFirst: boolean) => Promise<FinishedPage>,
    maxBytes: number,
    /** Takes what making a page costs from the allowance of its client; false where nothing is left. */
    private readonly pay: (req: IncomingMessage) => Promise<boolean>,
    private readonly now: () => number = Date.now,
  ) {
    this.#entries = new LRUCache({
      maxSize: maxBytes,
      // One huge page does not push out all others.
      maxEntrySize: Math.floor(maxBytes / 4),
      sizeCalculation: ({ bodies }, key) => bodies.br.length + bodies.gzip.length + 2 * key.length + bytesBeside,
    });
  }

  /**
   * Answers from the cache, filling it when needed. False: not a page for the cache, or the client has no allowance
   * left to have it made; nothing was sent.
   */
  async answer(req: IncomingMessage, res: ServerResponse, language: Language): Promise<boolean> {
    const [path = '', search = ''] = (req.url ?? '').split('?', 2);
    const found = this.versions.match(path);
    if (found === null) return false;
    const query = allowedQuery(search, found.kind.query);
    if (query === null) return false;

    // A first view carries its style, which later ones have: two texts of one page.
    const key = `${isFirstView(req) ? 'first' : 'later'} ${language} ${path}?${query}`;
    const entry = (await this.fresh(key, found)) ?? (await this.fill(key, found, req, language));
    if (entry === null) return false;
    if ('body' in entry) send(req, res, entry.status, entry.headers, entry.body);
    else await sendEntry(req, res, entry);
    return true;
  }

  private async fresh(key: string, found: Found): Promise<Entry | null> {
    const entry = this.#entries.get(key);
    if (entry === undefined) return null;
    const age = this.now() - entry.storedAt;
    const isFresh =
      age < oldest &&
      (found.kind.maxAge * 1000 > age || found.kind.maxAge === 0) &&
      (await found.kind.version(found.parameters)) === entry.version;
    if (isFresh) return entry;
    this.#entries.delete(key);
    return null;
  }

  /** Renders once, however many ask at the same time: the first of them pays, or the next where that one cannot. */
  private async fill(
    key: string,
    found: Found,
    req: IncomingMessage,
    language: Language,
  ): Promise<Entry | FinishedPage | null> {
    for (let running = this.#filling.get(key); running !== undefined; running = this.#filling.get(key)) {
      const made = await running;
      if (made !== null) return made;
    }
    const filling = this.pay(req)
      .then((isPaid) => (isPaid ? this.make(key, found, req, language) : null))
      .finally(() => this.#filling.delete(key));
    this.#filling.set(key, filling);
    return filling;
  }

  private async make(
    key: string,
    found: Found,
    req: IncomingMessage,
    language: Language,
  ): Promise<Entry | FinishedPage> {
    // Read before rendering: a change in between makes the entry look old, never new.
    const version = await found.kind.version(found.parameters);
    const finished = await this.render(req, language, isFirstView(req));
    if (finished.status !== 200) return finished;
    const [br, gz] = await Promise.all([
      brotli(finished.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      gzipped(finished.body),
    ]);
    const entry: Entry = {
      version,
      storedAt: this.now(),
      etag: `W/"${createHash('sha1').update(finished.body).digest('base64url')}"`,
      headers: finished.headers,
      bodies: { br: exactly(br), gzip: exactly(gz) },
    };
    this.#entries.set(key, entry);
    return entry;
  }
}

interface Found {
  kind: CachedPages;
  parameters: Readonly<Record<string, string>>;
}

/** The query in one order, known parameters only; null when it holds another one, or one twice. */
function allowedQuery(search: string, allowed: readonly string[]): string | null {
  if (search === '') return '';
  const parameters = new URLSearchParams(search);
  const names = [...parameters.keys()];
  if (new Set(names).size !== names.length || names.some((name) => name !== 'lang' && !allowed.includes(name)))
    return null;
  parameters.sort();
  return parameters.toString();
}

async function sendEntry(req: IncomingMessage, res: ServerResponse, entry: Entry): Promise<void> {
  const headers: Record<string, string> = { ...entry.headers, ETag: entry.etag, 'Cache-Control': 'public, no-cache' };
  if (req.headers['if-none-match'] === entry.etag) {
    delete headers['Content-Type'];
    res.writeHead(304, headers);
    res.end();
    return;
  }
  const coding = codingFor(req.headers['accept-encoding'], codings);
  if (coding !== null) headers['Content-Encoding'] = coding;
  send(req, res, 200, headers, coding === null ? await unpacked(entry.bodies.br) : entry.bodies[coding]);
}

function send(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: Buffer,
): void {
  res.writeHead(status, { ...headers, 'Content-Length': String(body.length) });
  res.end(req.method === 'HEAD' ? undefined : body);
}
