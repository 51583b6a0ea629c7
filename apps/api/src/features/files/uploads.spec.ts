import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileLimits } from '@cluster-commons/domain/files';
import { build, testSource } from '../../platform/testing/index.ts';
import { startFileServer, type FileServer } from './testing/file-server.ts';

const from = testSource('uploads');
let files: FileServer;
beforeAll(async () => {
  files = await startFileServer();
});
afterAll(() => files.stop());

const aMember = (given = {}) => build.aMember(files.db, from, given);
/** A document of so many bytes, no two alike. */
const pdf = (bytes: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes - 9)]);
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const offsetOf = async (as: { id: string }, address: string): Promise<number> =>
  Number((await files.head(as, address)).headers.get('upload-offset'));
const rowOf = async (id: string) =>
  (
    await files.db.query(`select state, sha256, bytes, media_type as "mediaType", refusal from file where id = $1`, [
      id,
    ])
  ).rows[0] as { state: string; sha256: string; bytes: number } | undefined;

/** Sends a beginning and cuts the line. */
async function sendAndCut(as: { id: string }, address: string, offset: number, bytes: Buffer, rest: number) {
  const cookie = await files.cookieOf(as);
  await new Promise<void>((resolve) => {
    const req = request(files.server.origin + address, {
      method: 'PATCH',
      headers: {
        cookie,
        'tus-resumable': '1.0.0',
        'content-type': 'application/offset+octet-stream',
        'upload-offset': offset,
        'content-length': bytes.length + rest,
      },
    });
    req.on('error', () => resolve());
    req.on('close', () => resolve());
    req.write(bytes, () => req.destroy());
  });
}

/** Asks until an upload that was cut has let go of its bytes, and goes on where it is. */
async function resume(as: { id: string }, address: string, bytes: Buffer): Promise<void> {
  for (;;) {
    const offset = await offsetOf(as, address);
    const sent = await files.patch(as, address, offset, bytes.subarray(offset));
    if (sent.status === 204) return;
    expect([409, 423]).toContain(sent.status);
  }
}

describe('sending a file', () => {
  it('keeps it as it was, and nothing on the way', async () => {
    const [member, bytes] = [await aMember(), pdf(50_000)];
    const sent = await files.send(member, 'Rapport final.pdf', bytes);
    expect(sent).toMatchObject({ name: 'Rapport final.pdf', state: 'READY', refusal: null });
    expect(await rowOf(sent.id)).toMatchObject({ sha256: sha(bytes), bytes: 50_000, mediaType: 'application/pdf' });
    expect((await readdir(join(files.folder, 'files/uploads'))).filter((name) => name.startsWith(sent.id))).toEqual([]);
  });

  it.each([10, 50, 90])('goes on after the line was cut at %d %%', async (percent) => {
    const [member, bytes] = [await aMember(), pdf(400_000)];
    const { upload } = await files.create(member, 'a.pdf', bytes.length);
    const address = upload?.address ?? '';
    const until = (bytes.length * percent) / 100;
    await sendAndCut(member, address, 0, bytes.subarray(0, until), bytes.length - until);
    expect(await offsetOf(member, address)).toBeLessThanOrEqual(until);
    await resume(member, address, bytes);
    expect(await rowOf(upload?.id ?? '')).toMatchObject({ state: 'ready', sha256: sha(bytes) });
  });

  it('in parts is one file, and is whole when the last of them is here', async () => {
    const [member, bytes] = [await aMember(), pdf(90_000)];
    const { upload } = await files.create(member, 'a.pdf', bytes.length);
    for (let offset = 0; offset < bytes.length; offset += 30_000) {
      expect((await rowOf(upload?.id ?? ''))?.state).toBe('receiving');
      await files.patch(member, upload?.address ?? '', offset, bytes.subarray(offset, offset + 30_000));
    }
    expect(await rowOf(upload?.id ?? '')).toMatchObject({ state: 'ready', sha256: sha(bytes) });
    expect(await offsetOf(member, upload?.address ?? '')).toBe(bytes.length);
  });

  it('from a wrong place changes nothing', async () => {
    const [member, bytes] = [await aMember(), pdf(1_000)];
    const { upload } = await files.create(member, 'a.pdf', bytes.length);
    expect((await files.patch(member, upload?.address ?? '', 500, bytes.subarray(500))).status).toBe(409);
    expect(await offsetOf(member, upload?.address ?? '')).toBe(0);
  });

  it('twice at once is taken once', async () => {
    const [member, bytes] = [await aMember(), pdf(300_000)];
    const { upload } = await files.create(member, 'a.pdf', bytes.length);
    const both = await Promise.all([0, 0].map((offset) => files.patch(member, upload?.address ?? '', offset, bytes)));
    expect(both.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1);
    expect(await rowOf(upload?.id ?? '')).toMatchObject({ state: 'ready', sha256: sha(bytes) });
  });

  it('does not take more than was said', async () => {
    const member = await aMember();
    const { upload } = await files.create(member, 'a.pdf', 1_000);
    const sent = await files.patch(member, upload?.address ?? '', 0, pdf(2_000)).catch(() => null);
    expect(sent?.status ?? 413).toBe(413);
    expect((await rowOf(upload?.id ?? ''))?.state).toBe('receiving');
  });

  it('is finished by the next question where the process ended before it could', async () => {
    const [member, bytes] = [await aMember(), pdf(5_000)];
    const { upload } = await files.create(member, 'a.pdf', bytes.length);
    await writeFile(join(files.folder, 'files/uploads', upload?.id ?? ''), bytes);
    expect(await offsetOf(member, upload?.address ?? '')).toBe(bytes.length);
    expect(await rowOf(upload?.id ?? '')).toMatchObject({ state: 'ready', sha256: sha(bytes) });
  });

  it('is not for others', async () => {
    const [member, other] = [await aMember(), await aMember()];
    const { upload } = await files.create(member, 'a.pdf', 1_000);
    const address = upload?.address ?? '';
    expect((await files.head(other, address)).status).toBe(404);
    expect((await files.patch(other, address, 0, pdf(1_000))).status).toBe(404);
    expect((await files.head(null, address)).status).toBe(401);
    expect((await files.patch(null, address, 0, pdf(1_000))).status).toBe(401);
    expect(await offsetOf(member, address)).toBe(0);
  });

  it('is not begun by other sites, nor by other methods', async () => {
    const member = await aMember();
    const { upload } = await files.create(member, 'a.pdf', 1_000);
    const forged = await files.patch(member, upload?.address ?? '', 0, pdf(1_000), {
      origin: 'https://elsewhere.example',
    });
    expect(forged.status).toBe(403);
    const cookie = await files.cookieOf(member);
    for (const method of ['DELETE', 'PUT']) {
      const sent = await fetch(files.server.origin + (upload?.address ?? ''), { method, headers: { cookie } });
      expect([method, sent.status]).toEqual([method, 405]);
    }
    expect((await files.get(member, upload?.address ?? '')).status).toBe(404);
  });

  it('has an end where there is no more room', async () => {
    const member = await aMember();
    await build.aFile(files.db, from, { ownerId: member.id, bytes: fileLimits.quota.member - 1_000 });
    expect((await files.create(member, 'a.pdf', 1_001)).problems[0]?.code).toBe('FILES_FULL');
    expect((await files.create(member, 'a.pdf', 1_000)).problems).toEqual([]);
  });

  it('can be taken back, before and after it is here', async () => {
    const [member, other] = [await aMember(), await aMember()];
    const remove = async (as: { id: string }, fileId: string) =>
      (
        await files.graphql<{ removeUpload: { isRemoved: boolean | null } }>(
          'mutation ($input: RemoveUploadInput!) { removeUpload(input: $input) { isRemoved } }',
          { input: { fileId } },
          as,
        )
      ).removeUpload.isRemoved;
    const { upload } = await files.create(member, 'a.pdf', 1_000);
    const sent = await files.send(member, 'a.pdf', pdf(1_000));
    await remove(other, sent.id);
    expect((await rowOf(sent.id))?.state).toBe('ready');
    expect([await remove(member, upload?.id ?? ''), await remove(member, sent.id)]).toEqual([true, true]);
    expect([await rowOf(upload?.id ?? ''), await rowOf(sent.id)]).toEqual([undefined, undefined]);
    expect(await readdir(join(files.folder, 'files/uploads'))).not.toContain(upload?.id);
    expect(await readdir(join(files.folder, 'files/kept'))).not.toContain(sent.id);
    expect(await remove(member, sent.id)).toBe(true);
  });
});
