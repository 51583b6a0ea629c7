import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { build, testSource } from '../../platform/testing/index.ts';
import { startFileServer, type FileServer } from './testing/file-server.ts';

const from = testSource('form-files');
let files: FileServer;
beforeAll(async () => {
  files = await startFileServer({}, true);
});
afterAll(() => files.stop());

const pdf = (bytes = 2_000) => new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes - 9)]));
type Brought = [name: string, bytes: Uint8Array][];

/** Sends the form of a reply as a browser without script does. */
async function reply(as: { id: string } | null, threadId: string, brought: Brought, more: Record<string, string> = {}) {
  const form = new FormData();
  const texts = {
    clientKey: randomBytes(8).toString('hex'),
    threadId,
    place: '/threads',
    body: 'See below.',
    lang: 'en',
    ...more,
  };
  for (const [name, value] of Object.entries(texts)) form.append(name, value);
  for (const [name, bytes] of brought) form.append('files-post', new File([bytes as Uint8Array<ArrayBuffer>], name));
  const answer = await fetch(`${files.server.origin}/acts/replyToThread`, {
    method: 'POST',
    body: form,
    headers: { cookie: await files.cookieOf(as), accept: 'text/html' },
    redirect: 'manual',
  });
  return { status: answer.status, html: await answer.text() };
}
const rowsOf = async (owner: { id: string }) =>
  (
    await files.db.query(
      `select name, state, alt, post_id is not null as "isUsed" from file where owner_id = $1 order by id`,
      [owner.id],
    )
  ).rows;
const leftover = (): Promise<string[]> => readdir(join(files.folder, 'files/forms')).catch(() => []);

describe('a form that brings files', () => {
  it('posts with them, and leaves nothing on the way', async () => {
    const [member, thread] = [await build.aMember(files.db, from), await build.aThread(files.db, from)];
    const photo = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#a52' } })
      .png()
      .toBuffer();
    const { status } = await reply(
      member,
      thread.id,
      [
        ['خطة.pdf', pdf(600_000)],
        ['loom.png', photo],
      ],
      { fileAlt: 'A loom' },
    );
    expect(status).toBe(303);
    expect(await rowsOf(member)).toEqual([
      { name: 'خطة.pdf', state: 'ready', alt: 'A loom', isUsed: true },
      { name: 'loom.png', state: 'ready', alt: 'A loom', isUsed: true },
    ]);
    expect(await leftover()).toEqual([]);
  });

  it('posts without any where none was chosen', async () => {
    const [member, thread] = [await build.aMember(files.db, from), await build.aThread(files.db, from)];
    expect((await reply(member, thread.id, [['', new Uint8Array()]])).status).toBe(303);
    expect(await rowsOf(member)).toEqual([]);
  });

  it('comes back where one is not taken, with the other and what was typed; then it posts', async () => {
    const [member, thread] = [await build.aMember(files.db, from), await build.aThread(files.db, from)];
    const { status, html } = await reply(member, thread.id, [
      ['good.pdf', pdf()],
      ['bad.pdf', new Uint8Array([77, 90, 0, 1])],
    ]);
    expect(status).toBe(422);
    expect(html).toContain('bad.pdf: This kind of file is not taken.');
    const [, id = ''] = /name="fileIds"[^>]*value="([^"]+)"/.exec(html) ?? [];
    expect(html).toContain('See below.');
    const again = await reply(member, thread.id, [], { fileIds: id, [`fileName.${id}`]: 'good.pdf' });
    expect(again.status).toBe(303);
    expect((await rowsOf(member)).filter(({ isUsed }) => isUsed)).toMatchObject([{ name: 'good.pdf' }]);
  });

  it('keeps nothing of those who are signed out', async () => {
    const thread = await build.aThread(files.db, from);
    const { status, html } = await reply(null, thread.id, [['good.pdf', pdf()]]);
    expect([status, html.includes('See below.')]).toEqual([401, true]);
    expect(await leftover()).toEqual([]);
  });

  it('has a bound for what is typed', async () => {
    const [member, thread] = [await build.aMember(files.db, from), await build.aThread(files.db, from)];
    const { status } = await reply(member, thread.id, [['good.pdf', pdf()]], { body: 'x'.repeat(400_001) });
    expect(status).toBe(413);
    expect(await rowsOf(member)).toEqual([]);
    expect(await leftover()).toEqual([]);
  });
});
