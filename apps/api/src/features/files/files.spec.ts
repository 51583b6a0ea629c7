import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { build, testSource } from '../../platform/testing/index.ts';
import { startFileServer, type FileServer } from './testing/file-server.ts';

const from = testSource('files');
let files: FileServer;
beforeAll(async () => {
  files = await startFileServer();
});
afterAll(() => files.stop());

const aMember = (given = {}) => build.aMember(files.db, from, given);
const pdf = Buffer.from('%PDF-1.7\n0123456789');
const picture = () =>
  sharp({ create: { width: 600, height: 300, channels: 3, background: '#a52' } })
    .jpeg()
    .toBuffer();

interface Shown {
  id: string;
  name: string;
  kind: string;
  state: string;
  width: number | null;
  alt: string;
}
interface Replied {
  post: { id: string; number: number; files: Shown[] } | null;
  problems: { code: string; path: string[] }[];
}
const shown = 'files { id name kind state width alt }';
let replies = 0;
const reply = async (as: { id: string }, threadId: string, fileIds: string[]): Promise<Replied> =>
  (
    await files.graphql<{ replyToThread: Replied }>(
      `mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) {
         post { id number ${shown} } problems { code path } } }`,
      { input: { threadId, body: `Here is what we have found, ${(replies += 1)}.`, fileIds } },
      as,
    )
  ).replyToThread;
const filesIn = async (as: { id: string }, number: number): Promise<Shown[][]> =>
  (
    await files.graphql<{ thread: { posts: { nodes: { files: Shown[] }[] } } }>(
      `query ($number: Int!) { thread(number: $number) { posts { nodes { ${shown} } } } }`,
      { number },
      as,
    )
  ).thread.posts.nodes.map((post) => post.files);

describe('files of a post', () => {
  it('stand under it in the order of their ids in the input', async () => {
    const [member, thread] = [await aMember(), await build.aThread(files.db, from)];
    const document = await files.send(member, 'plan.pdf', pdf);
    const photo = await files.send(member, 'photo.png', await picture());
    const { post, problems } = await reply(member, thread.id, [photo.id, document.id, photo.id]);
    expect(problems).toEqual([]);
    expect(post?.files).toEqual([
      { id: photo.id, name: 'photo.jpg', kind: 'PICTURE', state: 'READY', width: 600, alt: '' },
      { id: document.id, name: 'plan.pdf', kind: 'DOCUMENT', state: 'READY', width: null, alt: '' },
    ]);
    expect((await filesIn(member, thread.number))[1]).toEqual(post?.files);
  });

  it('come with a new thread', async () => {
    const member = await aMember();
    const { id } = await files.send(member, 'plan.pdf', pdf);
    const { openThread } = await files.graphql<{ openThread: { thread: { number: number } | null } }>(
      'mutation ($input: OpenThreadInput!) { openThread(input: $input) { thread { number } problems { code } } }',
      { input: { title: 'A plan to look at together', body: 'What do you think?', fileIds: [id] } },
      member,
    );
    expect(await filesIn(member, openThread.thread?.number ?? 0)).toMatchObject([[{ id }]]);
  });

  it.each<[string, (own: { id: string }) => Promise<string>, string]>([
    ['of another member', async () => (await files.send(await aMember(), 'a.pdf', pdf)).id, 'NOT_FOUND'],
    ['that is none', () => Promise.resolve('01900000-0000-7000-8000-000000000000'), 'NOT_FOUND'],
    ['that is no id', () => Promise.resolve('nothing'), 'NOT_FOUND'],
    [
      'that has not arrived',
      async (own) => (await files.create(own, 'a.pdf', 99)).upload?.id ?? '',
      'FILE_NOT_ARRIVED',
    ],
    ['that was refused', async (own) => (await files.send(own, 'a.pdf', Buffer.from('words'))).id, 'FILE_TYPE'],
    ['for a profile', async (own) => (await files.send(own, 'a.jpg', await picture(), 'AVATAR')).id, 'NOT_FOUND'],
  ])('%s keep it from being posted, all of it', async (_which, other, code) => {
    const [member, thread] = [await aMember(), await build.aThread(files.db, from)];
    const good = await files.send(member, 'good.pdf', pdf);
    const { post, problems } = await reply(member, thread.id, [good.id, await other(member)]);
    expect([post, problems]).toEqual([null, [{ code, path: ['input', 'fileIds'] }]]);
    expect(await filesIn(member, thread.number)).toEqual([[]]);
    expect((await reply(member, thread.id, [good.id])).problems).toEqual([]);
  });

  it('are each under one post alone, also when two are written at once', async () => {
    const [member, thread] = [await aMember(), await build.aThread(files.db, from)];
    const { id } = await files.send(member, 'a.pdf', pdf);
    const both = await Promise.all([reply(member, thread.id, [id]), reply(member, thread.id, [id])]);
    expect(both.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['FILE_USED']);
    expect((await filesIn(member, thread.number)).flat()).toHaveLength(1);
  });

  it('are ten at the most', async () => {
    const [member, thread] = [await aMember(), await build.aThread(files.db, from)];
    const rows = await Promise.all(
      Array.from({ length: 11 }, () => build.aFile(files.db, from, { ownerId: member.id })),
    );
    const ids = rows.map(({ id }) => id);
    expect((await reply(member, thread.id, ids)).problems[0]?.code).toBe('TOO_MANY');
    expect((await reply(member, thread.id, ids.slice(1))).post?.files).toHaveLength(10);
  });

  it('are not shown where the words of the post are not', async () => {
    const [member, thread] = [await aMember(), await build.aThread(files.db, from)];
    const { post } = await reply(member, thread.id, [(await files.send(member, 'a.pdf', pdf)).id]);
    await files.db.query('update post set hidden_at = now() where id = $1', [post?.id]);
    expect((await filesIn(await aMember(), thread.number)).flat()).toEqual([]);
    expect((await filesIn(member, thread.number)).flat()).toHaveLength(1);
  });
});

describe('describing a picture', () => {
  const describeIt = (as: { id: string }, fileId: string, alt: string) =>
    files.graphql<{ describeFile: { problems: { code: string }[] } }>(
      'mutation ($input: DescribeFileInput!) { describeFile(input: $input) { problems { code } } }',
      { input: { fileId, alt } },
      as,
    );

  it('is for its owner, before it is posted and after', async () => {
    const [member, thread] = [await aMember(), await build.aThread(files.db, from)];
    const { id } = await files.send(member, 'photo.jpg', await picture());
    await describeIt(member, id, ' A loom,  from the side ');
    expect((await reply(member, thread.id, [id])).post?.files[0]?.alt).toBe('A loom, from the side');
    await describeIt(member, id, 'A loom');
    expect((await filesIn(member, thread.number))[1]?.[0]?.alt).toBe('A loom');
    expect((await describeIt(await aMember(), id, 'x')).describeFile.problems[0]?.code).toBe('NOT_FOUND');
  });
});

describe('reading a file', () => {
  const inThread = async (
    given: Parameters<typeof build.aThread>[2] = {},
    name = 'plan.pdf',
    bytes: Uint8Array = pdf,
  ) => {
    const member = await aMember();
    const thread = await build.aThread(files.db, from, given);
    if (thread.clusterId !== null)
      await build.aMembership(files.db, from, { memberId: member.id, clusterId: thread.clusterId });
    const { id } = await files.send(member, name, bytes);
    const { post } = await reply(member, thread.id, [id]);
    return { member, thread, postId: post?.id ?? '', id, path: `/files/${id}/${name}` };
  };

  it('gives a document to be kept, never to be opened here', async () => {
    const { path } = await inThread();
    const answer = await files.get(null, path);
    expect([answer.status, Buffer.from(await answer.arrayBuffer()).equals(pdf)]).toEqual([200, true]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': 'attachment; filename=plan.pdf',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'accept-ranges': 'bytes',
      'cache-control': 'public, no-cache',
    });
  });

  it('names it in any script', async () => {
    const { id } = await inThread();
    await files.db.query(`update file set name = 'تقرير.pdf' where id = $1`, [id]);
    const answer = await files.get(null, `/files/${id}/x`);
    expect(answer.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('تقرير.pdf')}`);
  });

  it('gives the copies of a picture to be shown, and nothing of the original', async () => {
    const { id } = await inThread({}, 'photo.jpg', await picture());
    const answer = await files.get(null, `/files/${id}/small.webp`);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
      200,
      'image/webp',
      null,
    ]);
    const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([width, height]).toEqual([480, 240]);
    expect((await files.get(null, `/files/${id}/large.avif`)).headers.get('content-type')).toBe('image/avif');
    for (const name of ['photo.jpg', 'huge.webp', 'small.png', '..%2Fsmall.webp', 'waiting', 'file'])
      expect([name, (await files.get(null, `/files/${id}/${name}`)).status]).toEqual([name, 404]);
  });

  it.each([
    ['a page that saves data', { 'save-data': 'on', 'sec-fetch-dest': 'image' }, 'image/svg+xml; charset=utf-8'],
    ['whoever opens it', { 'save-data': 'on', 'sec-fetch-dest': 'document' }, 'image/webp'],
    ['a page that does not', { 'sec-fetch-dest': 'image' }, 'image/webp'],
    ['a browser that does not say what it asks for', { 'save-data': 'on' }, 'image/webp'],
  ])('gives %s what it asks for', async (_who, headers, type) => {
    const { id } = await inThread({}, 'photo.jpg', await picture());
    const answer = await files.get(null, `/files/${id}/small.webp`, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(answer.headers.get('vary')).toMatch(/Save-Data, Sec-Fetch-Dest/);
    const large = (await (await files.get(null, `/files/${id}/large.webp`)).arrayBuffer()).byteLength;
    if (type.includes('svg')) expect(await answer.text()).toContain(`>${Math.max(1, Math.round(large / 1000))} kB<`);
  });

  it('keeps the frame of a picture behind the same doors', async () => {
    const member = await build.aMember(files.db, from);
    const { id } = await files.send(member, 'photo.jpg', await picture());
    const headers = { 'save-data': 'on', 'sec-fetch-dest': 'image' };
    expect((await files.get(null, `/files/${id}/small.webp`, headers)).status).toBe(404);
  });

  it.each([
    ['bytes=0-3', 206, '%PDF', 'bytes 0-3/19'],
    ['bytes=9-', 206, '0123456789', 'bytes 9-18/19'],
    ['bytes=-3', 206, '789', 'bytes 16-18/19'],
    ['bytes=17-99', 206, '89', 'bytes 17-18/19'],
    ['bytes=5-2', 200, String(pdf), null],
    ['bytes=0-1,4-5', 200, String(pdf), null],
    ['lines=1-2', 200, String(pdf), null],
    ['bytes=19-', 416, '', 'bytes */19'],
    ['bytes=-0', 416, '', 'bytes */19'],
  ])('in part: %s', async (range, status, text, told) => {
    const { path } = await inThread();
    const answer = await files.get(null, path, { range });
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([status, text, told]);
  });

  it('asks again each time, and is short where nothing changed', async () => {
    const { path } = await inThread();
    const etag = (await files.get(null, path)).headers.get('etag') ?? '';
    expect((await files.get(null, path, { 'if-none-match': etag })).status).toBe(304);
    expect((await files.get(null, path, { 'if-none-match': '"another"' })).status).toBe(200);
    expect((await files.get(null, path, { range: 'bytes=0-1', 'if-range': '"another"' })).status).toBe(200);
    expect((await files.get(null, path, { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206);
  });

  it('ends with the next request when its post is hidden', async () => {
    const { path, postId, member } = await inThread();
    const etag = (await files.get(null, path)).headers.get('etag') ?? '';
    await files.db.query('update post set hidden_at = now() where id = $1', [postId]);
    expect((await files.get(null, path, { 'if-none-match': etag })).status).toBe(404);
    expect((await files.get(member, path)).headers.get('cache-control')).toBe('private, no-cache');
    await files.db.query('update post set removed_at = now() where id = $1', [postId]);
    expect((await files.get(member, path)).status).toBe(404);
  });

  it('is for members of the cluster where the thread is', async () => {
    const cluster = await build.aCluster(files.db, from);
    const { path, member } = await inThread({ clusterId: cluster.id, visibility: 'cluster' });
    const statuses = [null, await aMember(), member].map(async (as) => (await files.get(as, path)).status);
    expect(await Promise.all(statuses)).toEqual([404, 404, 200]);
    expect((await files.get(member, path)).headers.get('cache-control')).toBe('private, no-cache');
  });

  it('is for its owner alone before it is used', async () => {
    const [member, other] = [await aMember(), await aMember()];
    const { id } = await files.send(member, 'a.pdf', pdf);
    const statuses = [null, other, member].map(async (as) => (await files.get(as, `/files/${id}/a.pdf`)).status);
    expect(await Promise.all(statuses)).toEqual([404, 404, 200]);
  });

  it.each(['nothing/a.pdf', '01900000-0000-7000-8000-000000000000/a.pdf', '%2e%2e/a.pdf'])(
    '/files/%s is not there',
    async (path) => {
      expect((await files.get(null, `/files/${path}`)).status).toBe(404);
    },
  );
});
