import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { build, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';
import { MergeMembers } from './merge-members.ts';

const from = testSource('merge-members');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const merge = (fromId: string, intoId: string): Promise<boolean> =>
  api.app
    .get(PrismaService)
    .transaction((db) => api.app.get(MergeMembers).run(db, { fromId, intoId, actorId: intoId, reason: 'the same' }));
const one = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row> =>
  (await api.db.query<Row>(sql, values)).rows[0] as Row;
const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  Number((await one<{ count: string }>(`select count(*) from ${sql}`, ...values)).count);

describe('merging two accounts', () => {
  it('moves what was written, with its counts, and loses none of it', async () => {
    const [old, now] = [await build.aMember(api.db, from, {}), await build.aMember(api.db, from, {})];
    const opened = await build.aThread(api.db, from, { authorId: old.id });
    const other = await build.aThread(api.db, from, { authorId: now.id });
    await build.aPost(api.db, from, { threadId: other.id, authorId: old.id });
    await build.aPost(api.db, from, { threadId: other.id, authorId: now.id });
    await api.db.query('update thread set accepted_by_id = $1 where id = any($2)', [old.id, [opened.id, other.id]]);
    const posts = await count('post where author_id = any($1)', [old.id, now.id]);

    expect(await merge(old.id, now.id)).toBe(true);
    expect(await count('thread where author_id = $1 and accepted_by_id = $1', now.id)).toBe(2);
    expect(await count('post where author_id = $1', now.id)).toBe(posts);
    const profile = await one<{ post_count: number }>('select post_count from profile where member_id = $1', now.id);
    expect(profile.post_count).toBe(posts);
    expect(await count('member where id = $1', old.id)).toBe(0);
  });

  it('keeps one place in each cluster, and counts it once', async () => {
    const [old, now] = [await build.aMember(api.db, from, {}), await build.aMember(api.db, from, {})];
    const [both, first] = [await build.aCluster(api.db, from, {}), await build.aCluster(api.db, from, {})];
    await build.aMembership(api.db, from, { clusterId: both.id, memberId: old.id, isModerator: true });
    await build.aMembership(api.db, from, { clusterId: both.id, memberId: now.id });
    await build.aMembership(api.db, from, { clusterId: first.id, memberId: old.id });
    await merge(old.id, now.id);
    const { rows } = await api.db.query(
      `select c.id, c.member_count, x.is_moderator from membership x join cluster c on c.id = x.cluster_id
        where x.member_id = $1 and x.left_at is null order by c.id`,
      [now.id],
    );
    expect(rows).toEqual([
      { id: both.id, member_count: 1, is_moderator: true },
      { id: first.id, member_count: 1, is_moderator: false },
    ]);
    expect(await count('membership where member_id = $1', now.id)).toBe(3);
  });

  it('keeps one connection with each, an accepted one rather than one that waits, and none with itself', async () => {
    const [old, now, ana, ben, eva] = await Promise.all(
      Array.from({ length: 5 }, () => build.aMember(api.db, from, {})),
    );
    const connect = (a: typeof old, b: typeof old, status: 'pending' | 'accepted') =>
      build.aConnection(api.db, from, { requesterId: a?.id ?? '', addresseeId: b?.id ?? '', status });
    await connect(old, now, 'accepted');
    await connect(old, ana, 'accepted');
    await connect(ana, now, 'pending');
    await connect(ben, old, 'pending');
    await connect(now, ben, 'accepted');
    await connect(eva, old, 'accepted');
    await merge(old?.id ?? '', now?.id ?? '');
    const { rows } = await api.db.query<{ who: string; status: string }>(
      `select case when requester_id = $1 then addressee_id else requester_id end as who, status from connection
        where $1 in (requester_id, addressee_id)`,
      [now?.id],
    );
    expect(new Map(rows.map(({ who, status }) => [who, status]))).toEqual(
      new Map([ana, ben, eva].map((each) => [each?.id, 'accepted'])),
    );
  });

  it('keeps bookmarks once, and what one profile says where the other says nothing', async () => {
    const old = await build.aMember(api.db, from, { profile: { headline: 'Weaver', about: 'Of old', country: 'ET' } });
    const now = await build.aMember(api.db, from, { profile: { headline: 'Agent', about: '', country: null } });
    const [a, b] = [await build.aThread(api.db, from, {}), await build.aThread(api.db, from, {})];
    for (const [memberId, threadId] of [
      [old.id, a.id],
      [now.id, a.id],
      [old.id, b.id],
    ] as const) {
      await build.aBookmark(api.db, from, { memberId, threadId });
    }
    await merge(old.id, now.id);
    expect(await count('bookmark where member_id = $1', now.id)).toBe(2);
    expect(await one('select headline, about, country from profile where member_id = $1', now.id)).toEqual({
      headline: 'Agent',
      about: 'Of old',
      country: 'ET',
    });
  });

  it('lets two acts with one key of a browser stand', async () => {
    const [old, now] = [await build.aMember(api.db, from, {}), await build.aMember(api.db, from, {})];
    for (const { id } of [old, now]) await build.aThread(api.db, from, { authorId: id, clientKey: 'same' });
    await merge(old.id, now.id);
    expect(await count('thread where author_id = $1', now.id)).toBe(2);
  });

  it('ends the sessions of the one that goes, and leads its address and the record on', async () => {
    const [old, now] = [
      await build.aMember(api.db, from, {}),
      await build.aMember(api.db, from, { handle: 'lasting' }),
    ];
    const thread = await build.aThread(api.db, from, { authorId: old.id });
    await build.anAuditEvent(api.db, from, {
      act: 'thread.pinned',
      actorId: old.id,
      subjectId: thread.id,
      scopeId: thread.id,
    });
    await api.db.query(
      `insert into session (token_hash, member_id, expires_at) values ($1, $2, now() + interval '1 day')`,
      [`of ${old.id}`, old.id],
    );
    await merge(old.id, now.id);
    expect(await count('session where token_hash = $1', `of ${old.id}`)).toBe(0);
    const { data } = await api.run<{ member: object; log: { nodes: object[] } }>(
      `query ($handle: String!, $number: Int!) {
         member(handle: $handle) { handle }
         log: threadLog(number: $number, first: 5) { nodes { act actor { handle } } }
       }`,
      { handle: old.handle, number: thread.number },
    );
    expect(data.member).toEqual({ handle: 'lasting' });
    expect(data.log.nodes).toEqual([{ act: 'thread.pinned', actor: { handle: 'lasting' } }]);
    const merged = await one(
      'select reason, detail from audit_event where act = $1 and subject_id = $2',
      'account.merged',
      now.id,
    );
    expect(merged).toEqual({ reason: 'the same', detail: { fromId: old.id } });
  });

  it('leads on over several steps', async () => {
    const [a, b, c] = await Promise.all(Array.from({ length: 3 }, () => build.aMember(api.db, from, {})));
    await merge(a?.id ?? '', b?.id ?? '');
    await merge(b?.id ?? '', c?.id ?? '');
    const { data } = await api.run<{ member: object }>(`query ($handle: String!) { member(handle: $handle) { id } }`, {
      handle: a?.handle,
    });
    expect(data.member).toEqual({ id: c?.id });
  });

  it('does nothing with one account alone', async () => {
    const { id } = await build.aMember(api.db, from, {});
    expect(await merge(id, id)).toBe(false);
    expect(await merge(from.ids(from.now), id)).toBe(false);
  });
});
