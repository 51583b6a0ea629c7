import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { keepProductTerms } from '@cluster-commons/prisma/content/product-terms.ts';
import { ConfigModule } from '../../platform/config/config.module.ts';
import { DatabaseModule } from '../../platform/database/database.module.ts';
import { build, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';
import { MailedLinks } from '../accounts/index.ts';
import { OfferSetUp } from './offer-set-up.ts';

const from = testSource('set-up');
let api: TestApi;
let offers: OfferSetUp;
let stop: () => Promise<void>;
beforeAll(async () => {
  api = await startTestApi();
  await keepProductTerms(api.db, new Date());
  const modules = await Test.createTestingModule({
    imports: [ConfigModule.of(api.config), DatabaseModule],
    providers: [MailedLinks, OfferSetUp],
  }).compile();
  offers = modules.get(OfferSetUp);
  stop = () => modules.close();
});
afterAll(async () => {
  await stop();
  await api.stop();
});
beforeEach(() => api.db.query(`update member set role = 'member' where role = 'administrator'`));

const tokenOf = (path: string | null): string => new URL(path ?? '', 'http://here').searchParams.get('token') ?? '';
const given = (token: string, changes: object = {}) => ({
  token,
  networkName: ' Clusters of  the Lake ',
  language: 'fr',
  signUpMode: 'APPROVAL',
  name: 'Nadia Rahmani',
  email: 'Nadia@Commons.example',
  password: 'loom shuttle warp weft',
  ...changes,
});
interface Answered {
  setUpNetwork: { viewer: { id: string; role: string } | null; problems: { code: string; path: string[] }[] };
}
const setUp = (input: object) =>
  api.run<Answered>(
    `mutation ($input: SetUpNetworkInput!) {
       setUpNetwork(input: $input) { viewer { id role } problems { code path } } }`,
    { input },
  );
const look = async (token: string) =>
  (
    await api.run<{ setUpOffer: { email: string } | null }>(`query ($t: String!) { setUpOffer(token: $t) { email } }`, {
      t: token,
    })
  ).data.setUpOffer;
const administrators = async () =>
  (
    await api.db.query(
      `select name, email, email_verified, locale from member where role = 'administrator' and status = 'active'`,
    )
  ).rows;

describe('a network without an administrator', () => {
  it('gets its first one by the link that its server prints, with a name, and signed in', async () => {
    const token = tokenOf(await offers.run('nadia@commons.example'));
    expect(await look(token)).toEqual({ email: 'nadia@commons.example' });
    const { data, setCookies } = await setUp(given(token));
    expect(data.setUpNetwork.problems).toEqual([]);
    expect(setCookies.some((cookie) => cookie.startsWith('__Host-cc.session='))).toBe(true);
    expect(await administrators()).toEqual([
      { name: 'Nadia Rahmani', email: 'nadia@commons.example', email_verified: true, locale: 'fr' },
    ]);
    const { rows } = await api.db.query(
      'select name, languages, sign_up_mode, staff_second_factor from network_setting',
    );
    expect(rows).toEqual([
      {
        name: 'Clusters of the Lake',
        languages: ['fr', 'en', 'es', 'ar'],
        sign_up_mode: 'approval',
        staff_second_factor: true,
      },
    ]);
    const acts = await api.db.query(`select act from audit_event where act = 'network.set-up'`);
    expect(acts.rows).toHaveLength(1);
  });

  it('asks its first administrator to agree to its terms, and records that they do', async () => {
    const token = tokenOf(await offers.run(null));
    const email = 'agrees@commons.example';
    const refused = await setUp(given(token, { email, agreesToTerms: false }));
    expect(refused.data.setUpNetwork.problems).toEqual([{ code: 'REQUIRED', path: ['input', 'agreesToTerms'] }]);
    await setUp(given(token, { email, agreesToTerms: true }));
    const { rows } = await api.db.query(
      'select kind, version from consent c join member m on m.id = c.member_id where m.email = $1 order by kind',
      [email],
    );
    expect(rows).toEqual([
      { kind: 'data_policy', version: 1 },
      { kind: 'terms', version: 1 },
    ]);
  });

  it('refuses a link that was used, and offers no other', async () => {
    const token = tokenOf(await offers.run(null));
    await setUp(given(token, { email: 'second@commons.example' }));
    expect(await look(token)).toBeNull();
    const again = await setUp(given(token, { email: 'third@commons.example' }));
    expect(again.data.setUpNetwork).toEqual({
      viewer: null,
      problems: [{ code: 'TOKEN_INVALID', path: ['input', 'token'] }],
    });
    expect(await offers.run(null)).toBeNull();
    expect(await administrators()).toHaveLength(1);
  });

  it('gets one of two who use the link at once', async () => {
    const token = tokenOf(await offers.run(null));
    const tried = await Promise.all(
      ['a', 'b', 'c'].map((who) => setUp(given(token, { email: `${who}@race.example`, name: `Racer ${who}${who}` }))),
    );
    expect(tried.filter(({ data }) => data.setUpNetwork.problems.length === 0)).toHaveLength(1);
    expect(await administrators()).toHaveLength(1);
  });

  it('lets a link end with the next one, and with an administrator who came otherwise', async () => {
    const first = tokenOf(await offers.run(null));
    const second = tokenOf(await offers.run(null));
    expect(await look(first)).toBeNull();
    await build.aMember(api.db, from, { role: 'administrator' });
    const late = await setUp(given(second, { email: 'late@commons.example' }));
    expect(late.data.setUpNetwork.problems).toEqual([{ code: 'TOKEN_INVALID', path: ['input', 'token'] }]);
  });

  it('names what is wrong, and keeps the link for the next try', async () => {
    const token = tokenOf(await offers.run(null));
    const bad = given(token, { networkName: 'x', email: 'nadia@', password: 'cotton', name: '' });
    const { data } = await setUp(bad);
    expect(data.setUpNetwork.problems).toEqual([
      { code: 'TOO_SHORT', path: ['input', 'networkName'] },
      { code: 'REQUIRED', path: ['input', 'name'] },
      { code: 'BAD_EMAIL', path: ['input', 'email'] },
      { code: 'TOO_SHORT', path: ['input', 'password'] },
    ]);
    const common = await setUp(given(token, { password: 'iloveyou1234' }));
    expect(common.data.setUpNetwork.problems.map(({ code }) => code)).toEqual(['PASSWORD_TOO_COMMON']);
    expect(await look(token)).not.toBeNull();
    expect(await administrators()).toEqual([]);
  });

  it.each(['', 'x', 'A'.repeat(65), 'é'.repeat(32)])('knows no other key: %#', async (token) => {
    expect(await look(token)).toBeNull();
    expect((await setUp(given(token))).data.setUpNetwork.problems.map(({ code }) => code)).toEqual(['TOKEN_INVALID']);
  });
});
