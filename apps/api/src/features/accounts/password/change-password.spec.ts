import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aSessionOf,
  build,
  startTestAccounts,
  startTestApi,
  type TestAccounts,
} from '../../../platform/testing/index.ts';

const old = 'loom shuttle warp weft';
const chosen = 'needle thread cloth hem';
let accounts: TestAccounts;
let api: TestAccounts['api'];
let member: { id: string; email: string };
beforeAll(async () => {
  accounts = await startTestAccounts('change-password', old);
  ({ api } = accounts);
});
afterAll(() => accounts.stop());
beforeEach(async () => {
  member = await accounts.aMember();
});

const change = async (oldPassword: string, password: string, cookie: string) => {
  const { data, errors } = await api.run<{
    changePassword: { isChanged: boolean; problems: { code: string; path: string[] }[] } | null;
  }>(
    `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { isChanged problems { code path } } }`,
    { input: { oldPassword, password } },
    { cookie },
  );
  return { ...data.changePassword, errors: errors.map(({ extensions }) => extensions?.['code']) };
};
const mySession = () => aSessionOf(member, api.db, api.config);
const signsIn = (password: string) => accounts.signsIn(member.email, password);

describe('changing the password', () => {
  it('takes the one until now, ends all other sessions, is on record, and its member is told', async () => {
    const [here, elsewhere] = [await mySession(), await mySession()];
    await api.db.query(
      `insert into mailed_link (purpose, member_id, expires_at) values ('sign-in', $1, now() + interval '5 minutes')`,
      [member.id],
    );
    expect(await change(old, chosen, here)).toEqual({ isChanged: true, problems: [], errors: [] });
    expect([await accounts.isOpen(here), await accounts.isOpen(elsewhere)]).toEqual([true, false]);
    expect([await signsIn(old), await signsIn(chosen)]).toEqual([false, true]);
    const { rows } = await api.db.query(
      `select act, (select count(*)::int from mailed_link where member_id = $1) as links from audit_event where subject_id = $1`,
      [member.id],
    );
    expect(rows).toEqual([{ act: 'account.password-changed', links: 0 }]);
    const { handlers } = accounts;
    await handlers.deliver();
    expect(handlers.mails.filter(({ to }) => to === member.email).map(({ kind }) => kind)).toEqual([
      'password-changed',
    ]);
  });

  it.each([
    ['', chosen, 'REQUIRED', 'oldPassword'],
    ['another long password', chosen, 'WRONG_PASSWORD', 'oldPassword'],
    [old, 'cotton', 'TOO_SHORT', 'password'],
    [old, 'iloveyou1234', 'PASSWORD_TOO_COMMON', 'password'],
  ])('is refused with %j and %j: %s', async (before, after, code, field) => {
    const here = await mySession();
    expect(await change(before, after, here)).toEqual({
      isChanged: false,
      problems: [{ code, path: ['input', field] }],
      errors: [],
    });
    expect(await signsIn(old)).toBe(true);
  });

  it('is not for a member without one, who sets it by a mailed link', async () => {
    await api.db.query('delete from credential where member_id = $1', [member.id]);
    const here = await mySession();
    expect((await change(old, chosen, here)).problems).toMatchObject([{ code: 'WRONG_PASSWORD' }]);
    const { data } = await api.run('{ passwordState { changedAt } }', {}, { cookie: here });
    expect(data).toEqual({ passwordState: null });
  });

  it('ends after ten tries of somebody at an open session', async () => {
    const { from, passwordHash } = accounts;
    const strict = await startTestApi({ RATE_LIMIT_FACTOR: '1' });
    try {
      const { id } = await build.aMember(strict.db, from);
      await build.aCredential(strict.db, from, { memberId: id, passwordHash });
      const tries = Array.from(
        { length: 11 },
        (_, i) =>
          `a${i}: changePassword(input: { oldPassword: "guess number ${i}", password: "${chosen}" }) { isChanged }`,
      );
      const { errors } = await strict.run(`mutation { ${tries.join(' ')} }`, {}, { as: { id } });
      expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['RATE_LIMITED']);
    } finally {
      await strict.stop();
    }
  });
});
