import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('member-page');
const at = (minutes: number): Date => new Date(from.now.getTime() + minutes * 60_000);
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

interface Shown {
  recentPosts: { threadTitle: string; postNumber: number }[];
  connection: { state: string; isRequestedByViewer: boolean } | null;
  viewerCan: {
    connect: { allowed: boolean; reason: string | null };
    edit: { allowed: boolean; reason: string | null };
  };
}
const page = async (as: Asker, handle: string) => {
  const { data, statements } = await api.run<{ member: Shown | null }>(
    `query ($handle: String!) { member(handle: $handle) {
       handle recentPosts { threadNumber threadSlug threadTitle threadLang postNumber createdAt excerpt }
       connection { state isRequestedByViewer }
       viewerCan { connect { allowed reason } edit { allowed reason } } } }`,
    { handle },
    { as },
  );
  return { ...(data.member as Shown), statements };
};
const said = ({ viewerCan: { connect, edit } }: Shown): string => `${connect.reason ?? 'yes'} ${edit.reason ?? 'yes'}`;

describe('the recent posts of a member', () => {
  it('are the latest five that readers see, and those of a cluster are for its members', async () => {
    const [author, insider] = [await build.aMember(api.db, from), await build.aMember(api.db, from)];
    const cluster = await build.aCluster(api.db, from);
    for (const member of [author, insider])
      await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
    for (let i = 1; i <= 6; i += 1)
      await build.aThread(api.db, from, { title: `Public ${i}`, authorId: author.id, createdAt: at(i) });
    const thread = { authorId: author.id, createdAt: at(10) };
    await build.aThread(api.db, from, { ...thread, title: 'Inside', clusterId: cluster.id, visibility: 'cluster' });
    await build.aThread(api.db, from, { ...thread, title: 'Taken away', hiddenAt: at(11) });
    await build.aThread(api.db, from, { ...thread, title: 'Hidden post', posts: [{ hiddenAt: at(11) }] });
    await build.aThread(api.db, from, { ...thread, title: 'Removed post', posts: [{ removedAt: at(11) }] });
    const titles = async (as: Asker): Promise<string[]> =>
      (await page(as, author.handle)).recentPosts.map(({ threadTitle }) => threadTitle);
    expect(await titles(null)).toEqual(['Public 6', 'Public 5', 'Public 4', 'Public 3', 'Public 2']);
    expect(await titles(insider)).toEqual(['Inside', 'Public 6', 'Public 5', 'Public 4', 'Public 3']);
  });
});

describe('the connection between the reader and a member', () => {
  it('is null for strangers and on the own profile', async () => {
    const member = await build.aMember(api.db, from);
    const stranger = await page(null, member.handle);
    expect([stranger.connection, said(stranger)]).toEqual([null, 'NOT_SIGNED_IN NOT_SIGNED_IN']);
    const own = await page(member, member.handle);
    expect([own.connection, said(own)]).toEqual([null, 'SELF_CONNECTION yes']);
  });

  it('is seen from both sides', async () => {
    const [a, b] = [await build.aMember(api.db, from), await build.aMember(api.db, from)];
    expect(said(await page(a, b.handle))).toBe('yes NOT_ALLOWED');
    await build.aConnection(api.db, from, { requesterId: a.id, addresseeId: b.id });
    expect(await page(a, b.handle)).toMatchObject({ connection: { state: 'PENDING', isRequestedByViewer: true } });
    expect(await page(b, a.handle)).toMatchObject({ connection: { state: 'PENDING', isRequestedByViewer: false } });
    expect(said(await page(b, a.handle))).toBe('ALREADY_ASKED NOT_ALLOWED');
  });

  it('keeps a no to itself, until one may ask again', async () => {
    const [a, b] = [await build.aMember(api.db, from), await build.aMember(api.db, from)];
    const { id } = await build.aConnection(api.db, from, {
      requesterId: a.id,
      addresseeId: b.id,
      status: 'declined',
      answeredAt: new Date(),
    });
    const asker = await page(a, b.handle);
    expect([asker.connection?.state, said(asker)]).toEqual(['PENDING', 'ALREADY_ASKED NOT_ALLOWED']);
    expect((await page(b, a.handle)).connection?.state).toBe('DECLINED');
    await api.db.query(`update connection set answered_at = now() - interval '91 days' where id = $1`, [id]);
    const later = await page(a, b.handle);
    expect([later.connection, said(later)]).toEqual([null, 'yes NOT_ALLOWED']);
  });

  it('cannot be asked of an imported member', async () => {
    const [reader, imported] = [
      await build.aMember(api.db, from),
      await build.aMember(api.db, from, { status: 'imported' }),
    ];
    expect(said(await page(reader, imported.handle))).toBe('NOT_FOUND NOT_ALLOWED');
  });

  it('takes four statements with everything on the page', async () => {
    const [reader, member] = [await build.aMember(api.db, from), await build.aMember(api.db, from)];
    const { statements } = await page(reader, member.handle);
    expect(statements.slice(1)).toEqual([
      'member_by_handle',
      'recent_posts',
      'connection_between',
      'connection_standing',
    ]);
  });
});
