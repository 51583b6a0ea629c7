import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aSessionOf, build, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('away-since');
let api: TestApi;
let member: { id: string };
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  member = await build.aMember(api.db, from);
});

interface Use {
  usedMinutes: number;
  startedMinutes?: number;
}
/** A browser of the member that was used so many minutes ago. */
async function aBrowser(of: { id: string }, { usedMinutes, startedMinutes = 9_000 }: Use): Promise<string> {
  const cookie = await aSessionOf(of, api.db, api.config);
  await api.db.query(
    `update session set created_at = now() - make_interval(mins => $2), last_used_at = now() - make_interval(mins => $3)
      where id = (select id from session where member_id = $1 order by id desc limit 1)`,
    [of.id, startedMinutes, usedMinutes],
  );
  return cookie;
}
/** Minutes since the member was here last, as the first page has it. */
async function away(cookie: string): Promise<number | null> {
  const { data } = await api.run<{ forYou: { awaySince: string | null } }>(
    '{ forYou(first: 1) { awaySince } }',
    {},
    { cookie },
  );
  const { awaySince } = data.forYou;
  return awaySince === null ? null : Math.floor((Date.now() - Date.parse(awaySince)) / 60_000);
}

describe('since when something is new to a member', () => {
  it('is when they were here last, on any device, for the whole of a visit', async () => {
    await aBrowser(member, { usedMinutes: 600 });
    const here = await aBrowser(member, { usedMinutes: 3_000 });
    expect(await away(here)).toBe(600);
    const isWritten = async (): Promise<boolean> =>
      (await api.db.query('select from session where member_id = $1 and away_since is not null', [member.id]))
        .rowCount === 1;
    // What fails here hangs: the use is written beside the request.
    while (!(await isWritten()));
    expect(await away(here)).toBe(600);
  });

  it('does not begin anew after a pause', async () => {
    expect(await away(await aBrowser(member, { usedMinutes: 59 }))).toBeNull();
    expect(await away(await aBrowser(member, { usedMinutes: 61 }))).not.toBeNull();
  });

  it('of a session that was just begun is when another was used last', async () => {
    await aBrowser(member, { usedMinutes: 500 });
    expect(await away(await aSessionOf(member, api.db, api.config))).toBe(500);
  });

  it('is not known of a first session, whatever others do', async () => {
    await aBrowser(await build.aMember(api.db, from), { usedMinutes: 500 });
    expect(await away(await aSessionOf(member, api.db, api.config))).toBeNull();
  });
});
