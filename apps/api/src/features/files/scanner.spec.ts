import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { build, startTestHandlers, testSource, type TestHandlers } from '../../platform/testing/index.ts';
import { startFileServer, type FileServer } from './testing/file-server.ts';

const from = testSource('scanner');
let files: FileServer;
let worker: TestHandlers;
let clamd: Server;
/** What the scanner does at the moment. */
let mood: 'works' | 'hangs up' | 'is confused' = 'works';

/** Speaks as clamd does, and finds what is called a virus. */
function scan(socket: Socket): void {
  let got = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    got = Buffer.concat([got, chunk]);
    if (mood === 'hangs up') return void socket.destroy();
    const command = 'zINSTREAM\0';
    if (got.length < command.length + 4) return;
    let [at, content] = [command.length, ''];
    while (at + 4 <= got.length) {
      const length = got.readUInt32BE(at);
      if (length === 0) {
        const said =
          mood === 'is confused'
            ? 'INSTREAM size limit exceeded. ERROR'
            : `stream: ${content.includes('VIRUS') ? 'Test-Signature FOUND' : 'OK'}`;
        return void socket.end(`${said}\0`);
      }
      if (at + 4 + length > got.length) return;
      content += got.subarray(at + 4, at + 4 + length).toString('latin1');
      at += 4 + length;
    }
  });
}

beforeAll(async () => {
  clamd = createServer(scan);
  await new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve));
  const { port } = clamd.address() as AddressInfo;
  files = await startFileServer({ CLAMD_SOCKET: `127.0.0.1:${port}` });
  worker = await startTestHandlers({ config: files.server.config });
});
afterAll(async () => {
  await worker.stop();
  await files.stop();
  clamd.close();
});

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}`);
const aMember = () => build.aMember(files.db, from);
const stateOf = async (id: string) =>
  (
    await files.db.query<{ state: string; refusal: string | null }>('select state, refusal from file where id = $1', [
      id,
    ])
  ).rows[0];

describe('where files are scanned', () => {
  it('those in which nothing is found are ready', async () => {
    expect(await files.send(await aMember(), 'a.pdf', pdf('words'.repeat(50_000)))).toMatchObject({ state: 'READY' });
  });

  it('those in which something is found are refused', async () => {
    const sent = await files.send(await aMember(), 'a.pdf', pdf('a VIRUS'));
    expect(sent).toMatchObject({ state: 'REFUSED', refusal: expect.stringContaining('scanner') });
  });

  it.each(['hangs up', 'is confused'] as const)(
    'they wait while the scanner %s, and are looked at when it is back',
    async (how) => {
      const [member, thread] = [await aMember(), await build.aThread(files.db, from)];
      mood = how;
      const [good, bad] = [
        await files.send(member, 'good.pdf', pdf('words')),
        await files.send(member, 'bad.pdf', pdf('VIRUS')),
      ];
      expect([good.state, bad.state]).toEqual(['WAITING', 'WAITING']);
      expect((await files.get(member, `/files/${good.id}/good.pdf`)).status).toBe(404);
      const { replyToThread } = await files.graphql<{ replyToThread: { post: { files: { state: string }[] } } }>(
        'mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { post { files { state } } } }',
        { input: { threadId: thread.id, body: 'Two files.', fileIds: [good.id, bad.id] } },
        member,
      );
      expect(replyToThread.post.files.map(({ state }) => state)).toEqual(['WAITING', 'WAITING']);
      await worker.strike('files-waiting');
      expect((await stateOf(good.id))?.state).toBe('waiting');
      mood = 'works';
      await worker.strike('files-waiting');
      expect([await stateOf(good.id), await stateOf(bad.id)]).toEqual([
        { state: 'ready', refusal: null },
        { state: 'refused', refusal: 'FILE_INFECTED' },
      ]);
      expect((await files.get(null, `/files/${good.id}/good.pdf`)).status).toBe(200);
    },
  );
});
