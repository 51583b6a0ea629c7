import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileLimits } from '@cluster-commons/domain/files';
import { newId } from '../../platform/database/new-id.ts';
import { build, startTestHandlers, testSource, type TestHandlers } from '../../platform/testing/index.ts';
import { FolderStorage } from './storage/folder-storage.ts';
import { startFileServer, type FileServer } from './testing/file-server.ts';

const from = testSource('sweep');
let files: FileServer;
let worker: TestHandlers;
let storage: FolderStorage;
beforeAll(async () => {
  files = await startFileServer();
  worker = await startTestHandlers({ config: files.server.config });
  storage = new FolderStorage(join(files.folder, 'files/kept'));
});
afterAll(async () => {
  await worker.stop();
  await files.stop();
});

const sweep = () => worker.strike('files-sweep');
const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1000);
const aMember = () => build.aMember(files.db, from);
const keep = (id: string) => storage.put(id, 'file', Readable.from(['kept']), 4);
const isKept = async (id: string): Promise<boolean> => {
  const opened = await storage.open(id, 'file');
  opened?.stream.destroy();
  return opened !== null;
};
const isKnown = async (id: string): Promise<boolean> =>
  (await files.db.query('select 1 from file where id = $1', [id])).rowCount === 1;
/** A row of some age, with or without its bytes. */
async function aFile(given: Partial<Parameters<typeof build.aFile>[2]>, hasBytes = true): Promise<string> {
  const { id } = await build.aFile(files.db, from, { ownerId: (await aMember()).id, createdAt: new Date(), ...given });
  if (hasBytes) await keep(id);
  return id;
}
const halves = async (id: string) => [await isKnown(id), await isKept(id)];

describe('the sweep', () => {
  it('takes away bytes that no row knows of', async () => {
    const id = newId();
    await keep(id);
    await sweep();
    expect(await isKept(id)).toBe(false);
  });

  it('takes away rows without their bytes after half an hour, and the page of their post is another one', async () => {
    const { id: threadId } = await build.aThread(files.db, from);
    const { id: postId } = await build.aPost(files.db, from, { threadId });
    const versionOf = async () =>
      (await files.db.query('select version from thread where id = $1', [threadId])).rows[0];
    const before = await versionOf();
    const [old, young] = [
      await aFile({ postId, createdAt: ago(fileLimits.orphaned + 60) }, false),
      await aFile({ postId }, false),
    ];
    await sweep();
    expect([await isKnown(old), await isKnown(young)]).toEqual([false, true]);
    expect(await versionOf()).not.toEqual(before);
  });

  it('leaves what has both, used or not yet', async () => {
    const { id: threadId } = await build.aThread(files.db, from);
    const { id: postId } = await build.aPost(files.db, from, { threadId });
    const ids = [
      await aFile({ postId, createdAt: ago(10 * fileLimits.unused) }),
      await aFile({ createdAt: ago(fileLimits.unused - 600) }),
    ];
    await sweep();
    expect(await Promise.all(ids.map(halves))).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it('takes away what nobody has used for a day, and what was refused', async () => {
    const ids = [
      await aFile({ createdAt: ago(fileLimits.unused + 60) }),
      await aFile({ state: 'refused', createdAt: ago(fileLimits.orphaned + 60) }),
    ];
    await sweep();
    expect(await Promise.all(ids.map(halves))).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it('leaves the picture of a profile', async () => {
    const id = await aFile({ purpose: 'avatar', createdAt: ago(2 * fileLimits.unused) });
    const member = await aMember();
    await files.db.query(
      `insert into profile (member_id, picture_id) values ($1, $2) on conflict (member_id) do update set picture_id = $2`,
      [member.id, id],
    );
    await sweep();
    expect(await halves(id)).toEqual([true, true]);
  });

  it('ends uploads that nobody goes on with, and leaves the others', async () => {
    const member = await aMember();
    const { upload: old } = await files.create(member, 'a.pdf', 100);
    const { upload: young } = await files.create(member, 'b.pdf', 100);
    await files.db.query(`update file set created_at = $2 where id = $1`, [old?.id, ago(fileLimits.unused + 60)]);
    await writeFile(join(files.folder, 'files/uploads', newId()), 'of nobody');
    await sweep();
    const left = (await readdir(join(files.folder, 'files/uploads'))).sort();
    expect(left).toEqual([young?.id, `${young?.id}.json`]);
    expect(await isKnown(old?.id ?? '')).toBe(false);
  });

  it('takes away what forms and copies left behind, when nobody can be at it any more', async () => {
    for (const folder of ['forms', 'making']) {
      const path = join(files.folder, 'files', folder);
      await mkdir(path, { recursive: true });
      for (const name of ['old', 'young']) await writeFile(join(path, name), 'half');
      await utimes(join(path, 'old'), ago(3600), ago(3600));
      await sweep();
      expect(await readdir(path)).toEqual(['young']);
    }
  });

  it('removes no row where the storage is another one', async () => {
    const owner = await aMember();
    const ids: string[] = [];
    for (let count = 0; count < 60; count += 1) {
      ids.push((await build.aFile(files.db, from, { ownerId: owner.id, createdAt: ago(fileLimits.orphaned + 60) })).id);
    }
    await sweep();
    expect((await files.db.query('select 1 from file where id = any($1)', [ids])).rowCount).toBe(60);
    await files.db.query('delete from file where id = any($1)', [ids]);
  });

  it('is done twice as once, also with nothing there', async () => {
    await rm(join(files.folder, 'files'), { recursive: true, force: true });
    await files.db.query('delete from file');
    await sweep();
    await sweep();
  });
});
