import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aSessionOf, build, startTestApi, testSource, type TestApi } from '../../../platform/testing/index.ts';

const from = testSource('sessions');
let api: TestApi;
let member: { id: string };
let here: string;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  member = await build.aMember(api.db, from);
  here = await aSessionOf(member, api.db, api.config);
});

interface Shown {
  id: string;
  device: string;
  isThisOne: boolean;
  isKept: boolean;
  lastUsedAt: string;
}
const list = async (cookie: string, language: 'en' | 'fr' = 'en') => {
  const { data, statements } = await api.run<{ sessions: Shown[] }>(
    '{ sessions { id device isThisOne isKept startedAt lastUsedAt endsAt } }',
    {},
    { cookie, language },
  );
  return { sessions: data.sessions, statements };
};
const end = async (sessionId: string, cookie: string) =>
  (
    await api.run<{ endSession: { isEnded: boolean; problems: { code: string; path: string[] }[] } }>(
      `mutation ($input: EndSessionInput!) { endSession(input: $input) { isEnded problems { code path } } }`,
      { input: { sessionId } },
      { cookie },
    )
  ).data.endSession;
const endOthers = async (cookie: string) =>
  (
    await api.run<{ endOtherSessions: { endedCount: number | null } }>(
      'mutation { endOtherSessions { endedCount problems { code } } }',
      {},
      { cookie },
    )
  ).data.endOtherSessions.endedCount;
const isOpen = async (cookie: string): Promise<boolean> =>
  (await api.run<{ viewer: object | null }>('{ viewer { id } }', {}, { cookie })).data.viewer !== null;
const acts = async (): Promise<string[]> =>
  (await api.db.query<{ act: string }>('select act from audit_event where subject_id = $1', [member.id])).rows.map(
    ({ act }) => act,
  );

describe('the list of sessions', () => {
  it('has this one first and then those used last, with the device in words, in one statement', async () => {
    const [older, newer] = [await aSessionOf(member, api.db, api.config), await aSessionOf(member, api.db, api.config)];
    await api.db.query(
      `update session set user_agent = 'Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0',
                          last_used_at = now() - interval '3 days', stays = false
        where id = (select id from session where member_id = $1 order by id offset 1 limit 1)`,
      [member.id],
    );
    const { sessions, statements } = await list(here, 'fr');
    expect(sessions.map(({ isThisOne, device, isKept }) => [isThisOne, device, isKept])).toEqual([
      [true, 'Appareil inconnu', true],
      [false, 'Appareil inconnu', true],
      [false, 'Firefox sur Windows', false],
    ]);
    expect(statements).toEqual(['session_by_token', 'sessions_of_member']);
    expect([await isOpen(older), await isOpen(newer)]).toEqual([true, true]);
  });

  it('has none of other members and none that has lapsed', async () => {
    await aSessionOf(await build.aMember(api.db, from), api.db, api.config);
    await aSessionOf(member, api.db, api.config);
    await api.db.query(
      `update session set expires_at = now()
        where id = (select id from session where member_id = $1 order by id desc limit 1)`,
      [member.id],
    );
    expect((await list(here)).sessions).toHaveLength(1);
  });
});

describe('the last use of a session', () => {
  const lastUsed = async (): Promise<string> =>
    (
      await api.db.query<{ at: string }>('select last_used_at::text as at from session where member_id = $1', [
        member.id,
      ])
    ).rows[0]?.at ?? '';

  it('is written by a request after a quarter of an hour, which does not wait for it', async () => {
    await api.db.query(`update session set last_used_at = now() - interval '16 minutes' where member_id = $1`, [
      member.id,
    ]);
    const before = await lastUsed();
    await isOpen(here);
    // What fails here hangs.
    while ((await lastUsed()) === before);
    expect(await isOpen(here)).toBe(true);
  });

  it('is left alone within it', async () => {
    await api.db.query(`update session set last_used_at = now() - interval '14 minutes' where member_id = $1`, [
      member.id,
    ]);
    const before = await lastUsed();
    await isOpen(here);
    expect((await list(here)).statements).toEqual(['session_by_token', 'sessions_of_member']);
    expect(await lastUsed()).toBe(before);
  });
});

describe('ending a session', () => {
  it('ends it at once, tells what it has open live, and stands on record', async () => {
    const other = await aSessionOf(member, api.db, api.config);
    const { sessions } = await list(here);
    const id = sessions.find(({ isThisOne }) => !isThisOne)?.id ?? '';
    expect(await end(id, here)).toEqual({ isEnded: true, problems: [] });
    expect([await isOpen(other), await isOpen(here)]).toEqual([false, true]);
    expect(await acts()).toEqual(['account.session-ended']);
    const { rows } = await api.db.query(`select payload from outbox where event = 'account.rights-changed'`);
    expect(rows).toContainEqual({ payload: { memberId: member.id } });
    expect(await end(id, here)).toMatchObject({ problems: [{ code: 'NOT_FOUND' }] });
  });

  it('does not find one of somebody else, nor what is none', async () => {
    const stranger = await build.aMember(api.db, from);
    const theirs = await aSessionOf(stranger, api.db, api.config);
    const { rows } = await api.db.query('select id from session where member_id = $1', [stranger.id]);
    for (const id of [rows[0].id, 'x']) {
      expect(await end(id, here)).toEqual({
        isEnded: false,
        problems: [{ code: 'NOT_FOUND', path: ['input', 'sessionId'] }],
      });
    }
    expect(await isOpen(theirs)).toBe(true);
  });
});

describe('ending all other sessions', () => {
  it('leaves this one and those of other members, and says how many ended', async () => {
    const theirs = await aSessionOf(await build.aMember(api.db, from), api.db, api.config);
    const others = [await aSessionOf(member, api.db, api.config), await aSessionOf(member, api.db, api.config)];
    expect(await endOthers(here)).toBe(2);
    expect(await Promise.all([here, theirs, ...others].map(isOpen))).toEqual([true, true, false, false]);
    expect(await acts()).toEqual(['account.session-ended']);
    expect(await endOthers(here)).toBe(0);
    expect(await acts()).toHaveLength(1);
  });
});
