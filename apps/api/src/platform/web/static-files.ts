import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, posix, sep } from 'node:path';
import { codingFor } from '../http/encodings.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
};

const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

interface StaticFile {
  path: string;
  type: string;
  isHashed: boolean;
  variants: readonly { name: 'br' | 'gzip'; path: string; bytes: number }[];
  bytes: number;
}

/** The path as a file's name; null where it is no such thing. One file has many spellings and one name. */
function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split('?')[0] ?? '');
    return path.includes('\0') || path !== posix.normalize(path) ? null : path;
  } catch {
    return null;
  }
}

/** Files of the web build with their precompressed twins; those named by a hash never change. */
export class StaticFiles {
  readonly #known = new Map<string, StaticFile | null>();

  constructor(private readonly root: string) {}

  /** True when the address is a file here and has been answered. */
  answer(req: IncomingMessage, res: ServerResponse): boolean {
    const path = decodedPath(req.url ?? '');
    if (path === null || !/\.[a-z0-9]+$/i.test(path)) return false;
    const file = this.find(path);
    if (file === null) return false;

    const written = file.variants.map(({ name }) => name);
    const coding = codingFor(req.headers['accept-encoding'], written);
    const variant = file.variants.find(({ name }) => name === coding);
    const etag = `"${file.bytes.toString(36)}-${statSync(file.path).mtimeMs.toString(36)}"`;
    res.setHeader('Cache-Control', file.isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    res.setHeader('Content-Type', file.type);
    res.setHeader('Vary', 'Accept-Encoding');
    res.setHeader('ETag', etag);
    if (req.headers['if-none-match'] === etag) {
      res.statusCode = 304;
      res.end();
      return true;
    }
    if (variant !== undefined) res.setHeader('Content-Encoding', variant.name);
    res.setHeader('Content-Length', variant?.bytes ?? file.bytes);
    if (req.method === 'HEAD') res.end();
    else createReadStream(variant?.path ?? file.path).pipe(res);
    return true;
  }

  private find(path: string): StaticFile | null {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const file = this.look(path);
    // Unknown names are not remembered: their number is the stranger's to choose.
    if (file !== null) this.#known.set(path, file);
    return file;
  }

  private look(path: string): StaticFile | null {
    const full = normalize(join(this.root, path));
    if (!full.startsWith(this.root + sep) || !existsSync(full) || !statSync(full).isFile()) return null;
    const variants = encodings
      .map(({ name, suffix }) => ({ name, path: full + suffix }))
      .filter((variant) => existsSync(variant.path))
      .map((variant) => ({ ...variant, bytes: statSync(variant.path).size }));
    return {
      path: full,
      type: types[extname(full)] ?? 'application/octet-stream',
      isHashed: path.startsWith('/assets/'),
      variants,
      bytes: statSync(full).size,
    };
  }
}
