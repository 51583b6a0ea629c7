import { afterAll, beforeAll, expect, it, describe } from '@jest/globals';
import { aSessionOf, build, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('withheld-role');
let api: TestApi;
let admin: { id: string };
let cookie: string;
beforeAll(async () => {
  api = await startTestApi();
  admin = await build.aMember(api.db, from, { role: 'administrator' });
  cookie = await aSessionOf(admin, api.db, api.config);
});
afterAll(() => api.stop());

const isStaff = async () => (await api.run('{ deadLetters { nodes { id } } }', {}, { cookie })).errors.length === 0;
const given = (at: 'now()' | 'null') =>
  api.db.query(`update session set stepped_up_at = ${at} where member_id = $1`, [admin.id]);
const ask = (isAskedFor: boolean) => api.db.query('update network_setting set staff_second_factor = $1', [isAskedFor]);

describe('a role', () => {
  it('counts without a second factor where none is asked for', async () => {
    await ask(false);
    expect(await isStaff()).toBe(true);
  });

  it('counts for nothing where one is asked for and there is none', async () => {
    await ask(true);
    expect(await isStaff()).toBe(false);
  });

  it('counts where a passkey was used, which is one as well', async () => {
    await given('now()');
    expect(await isStaff()).toBe(true);
    await given('null');
  });

  it('counts for nothing while one is being set up, and once it is on, until it was given', async () => {
    await api.db.query(`insert into second_factor (member_id, secret) values ($1, 'x')`, [admin.id]);
    expect(await isStaff()).toBe(false);
    await api.db.query('update second_factor set confirmed_at = now() where member_id = $1', [admin.id]);
    expect(await isStaff()).toBe(false);
    await given('now()');
    expect(await isStaff()).toBe(true);
  });
});
