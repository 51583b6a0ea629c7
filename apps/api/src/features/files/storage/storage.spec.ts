import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { newId } from '../../../platform/database/new-id.ts';
import { testConfig } from '../../../platform/testing/index.ts';
import type { FilePart, FileStorage } from './file-storage.ts';
import { FolderStorage } from './folder-storage.ts';
import { S3Storage } from './s3-storage.ts';

interface Kind {
  storage: FileStorage;
  end: () => Promise<unknown>;
}

async function inFolder(): Promise<Kind> {
  const folder = await mkdtemp(join(tmpdir(), 'storage-'));
  return { storage: new FolderStorage(folder), end: () => rm(folder, { recursive: true }) };
}

async function inStore(): Promise<Kind> {
  const folder = await mkdtemp(join(tmpdir(), 's3-'));
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory: folder });
  const { port } = await server.run();
  // The keys that it knows; it looks at neither.
  const { s3 } = testConfig('postgresql://nowhere', { S3_URL: `http://S3RVER:S3RVER@127.0.0.1:${port}/commons` });
  if (s3 === null) throw new Error('No store is configured');
  const storage = new S3Storage(s3);
  return {
    storage,
    end: async () => {
      storage.onApplicationShutdown();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

describe.each([
  ['a folder', inFolder],
  ['an object store', inStore],
])('files in %s', (_where, begin) => {
  let kind: Kind;
  let storage: FileStorage;
  beforeAll(async () => {
    kind = await begin();
    storage = kind.storage;
  });
  afterAll(() => kind.end());

  const put = (id: string, part: FilePart, text: string, bytes = Buffer.byteLength(text)) =>
    storage.put(id, part, Readable.from([Buffer.from(text)]), bytes);
  const read = async (id: string, part: FilePart, range?: { start: number; end: number }) => {
    const opened = await storage.open(id, part, range);
    return opened === null ? null : { text: String(await buffer(opened.stream)), bytes: opened.bytes };
  };

  it('begin empty', async () => {
    expect(await storage.list(null)).toEqual([]);
    expect(await read(newId(), 'file')).toBeNull();
  });

  it('come back as they were put', async () => {
    const id = newId();
    await put(id, 'file', 'what was brought');
    expect(await read(id, 'file')).toEqual({ text: 'what was brought', bytes: 16 });
    expect(await read(id, 'large.webp')).toBeNull();
  });

  it('come back byte by byte, also large ones in many pieces', async () => {
    const id = newId();
    const bytes = Buffer.from(Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 7919) % 256));
    const pieces = Array.from({ length: 30 }, (_, at) => bytes.subarray(at * 100_000, (at + 1) * 100_000));
    await storage.put(id, 'file', Readable.from(pieces), bytes.length);
    const opened = await storage.open(id, 'file');
    expect(opened && bytes.equals(await buffer(opened.stream))).toBe(true);
  });

  it('come in part', async () => {
    const id = newId();
    await put(id, 'file', '0123456789');
    expect(await read(id, 'file', { start: 2, end: 4 })).toEqual({ text: '234', bytes: 3 });
    expect(await read(id, 'file', { start: 9, end: 9 })).toEqual({ text: '9', bytes: 1 });
  });

  it('are replaced as a whole', async () => {
    const id = newId();
    await put(id, 'file', 'the first of them');
    await put(id, 'file', 'another');
    expect(await read(id, 'file')).toEqual({ text: 'another', bytes: 7 });
  });

  it.each([
    ['fewer', 20],
    ['more', 5],
  ])('are not kept where %s bytes came than were said', async (_which, bytes) => {
    const id = newId();
    await expect(put(id, 'file', 'ten bytes.', bytes)).rejects.toThrow();
    expect(await read(id, 'file')).toBeNull();
  });

  it('are not kept where their source broke', async () => {
    const id = newId();
    const broken = new Readable({
      read() {
        this.push('half');
        this.destroy(new Error('cut'));
      },
    });
    await expect(storage.put(id, 'file', broken, 8)).rejects.toThrow();
    // A store that is told of the cut late may have a beginning until the file is taken away as a whole.
    expect((await read(id, 'file'))?.text).not.toBe('halfhalf');
    await storage.remove(id);
    expect(await storage.list(null)).not.toContain(id);
  });

  it('go part by part, or all at once, and twice as once', async () => {
    const id = newId();
    for (const part of ['small.webp', 'large.webp', 'waiting'] as const) await put(id, part, part);
    await storage.removePart(id, 'waiting');
    expect([await read(id, 'waiting'), (await read(id, 'small.webp'))?.text]).toEqual([null, 'small.webp']);
    await storage.remove(id);
    await storage.remove(id);
    await storage.removePart(id, 'small.webp');
    expect(await read(id, 'small.webp')).toBeNull();
  });

  it('are listed in the order of their ids, each once, from any of them on', async () => {
    const ids = [newId(), newId(), newId()].sort();
    for (const id of ids) for (const part of ['small.webp', 'large.webp'] as const) await put(id, part, part);
    const ours = (await storage.list(null)).filter((id) => ids.includes(id));
    expect(ours).toEqual(ids);
    expect((await storage.list(ids[0] ?? '')).filter((id) => ids.includes(id))).toEqual(ids.slice(1));
    expect(await storage.list(ids.at(-1) ?? '')).toEqual([]);
  });
});

describe('a folder', () => {
  it('has nothing unfinished in it, and takes no path for an id', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'storage-'));
    const storage = new FolderStorage(folder);
    const id = newId();
    await storage.put(id, 'file', Readable.from(['enough']), 6);
    await expect(storage.put(id, 'file', Readable.from(['too few']), 100)).rejects.toThrow();
    expect(await readdir(join(folder, id))).toEqual(['file']);
    await storage.remove('..');
    expect(await readdir(folder)).toEqual([id]);
    await rm(folder, { recursive: true });
  });
});
