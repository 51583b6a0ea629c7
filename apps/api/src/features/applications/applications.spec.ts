import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Mail } from '../../platform/mail/mailer.ts';
import { NetworkSettings } from '../network/index.ts';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('applications');
const password = 'loom shuttle warp weft';
const questions = ['Which cluster do you work with?', 'Who can we ask about you?'];
const answers = questions.map((question) => ({ question, answer: 'Shoes in Kumasi' }));
let api: TestApi;
let handlers: TestHandlers;
let moderator: { id: string; email: string };
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_FACTOR: '100' });
  handlers = await startTestHandlers(api);
  moderator = await build.aMember(api.db, from, { role: 'moderator' });
});
beforeEach(async () => {
  await api.db.query('delete from application');
  await setMode('approval');
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

async function setMode(mode: string): Promise<void> {
  const settings = [mode, ['unido.example'], questions];
  await api.db.query(
    'update network_setting set sign_up_mode = $1::sign_up_mode, trusted_domains = $2, questions = $3',
    settings,
  );
  await api.app.get(NetworkSettings).renew();
}

interface Answered {
  problems: { code: string; path: string[] }[];
  email?: string | null;
  isConfirmed?: boolean;
  application?: { name: string; isAccepted: boolean } | null;
}
type Act = 'applyToJoin' | 'confirmApplication' | 'decideApplication';
const shown: Record<Act, string> = {
  applyToJoin: 'email',
  confirmApplication: 'isConfirmed',
  decideApplication: 'application { name isAccepted }',
};

async function ask(act: Act, input: object, as: Asker = null): Promise<Answered> {
  const type = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
  const { data, errors } = await api.run<Record<Act, Answered>>(
    `mutation ($input: ${type}!) { ${act}(input: $input) { ${shown[act]} problems { code path } } }`,
    { input },
    { as },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data[act];
}

let made = 0;
const someone = () => `applicant${(made += 1)}@example.org`;
const apply = (email: string, more: object = {}) =>
  ask('applyToJoin', { name: 'Kofi Boateng', email, password, answers, ...more });
const codes = ({ problems }: Answered) => problems.map(({ code, path }) => [code, ...path.slice(1)].join(' '));

/** Delivers what waits, and gives back the last mail to an address. */
async function mailTo(address: string): Promise<Mail | undefined> {
  await handlers.deliver();
  return handlers.mails.findLast(({ to }) => to === address);
}
async function tokenFor(address: string): Promise<string> {
  const mail = await mailTo(address);
  if (mail?.kind !== 'application-confirm') throw new Error(`The last mail to ${address} is ${mail?.kind ?? 'none'}`);
  return new URL(mail.path, 'http://here').searchParams.get('token') ?? '';
}
/** Somebody whose application waits for the staff. */
async function waiting(email = someone()): Promise<{ id: string; email: string }> {
  await apply(email);
  await ask('confirmApplication', { token: await tokenFor(email) });
  const { rows } = await api.db.query<{ id: string }>('select id from application where email = $1', [email]);
  return { id: rows[0]?.id ?? '', email };
}
const queue = async (as: Asker) =>
  (
    await api.run<{ applications: { nodes: { email: string; answers: object[]; refusedBefore: string | null }[] } }>(
      '{ applications(first: 50) { nodes { email answers { question answer } refusedBefore } } }',
      {},
      { as },
    )
  ).data?.applications?.nodes;

describe('applying', () => {
  it('waits for the address to be confirmed, and for the staff from then on', async () => {
    const email = someone();
    expect(await apply(email)).toEqual({ email, problems: [] });
    expect(await queue(moderator)).toEqual([]);
    const token = await tokenFor(email);
    expect(await ask('confirmApplication', { token })).toEqual({ isConfirmed: true, problems: [] });
    expect(await queue(moderator)).toEqual([{ email, answers, refusedBefore: null }]);
    expect(codes(await ask('confirmApplication', { token }))).toEqual(['TOKEN_INVALID token']);
    expect(await mailTo(email)).toMatchObject({ kind: 'application-received', path: '/application' });
    expect(await mailTo(moderator.email)).toMatchObject({ kind: 'application-waits', values: { who: 'Kofi Boateng' } });
  });

  it('of a link that is looked at changes nothing', async () => {
    const email = someone();
    await apply(email);
    const token = await tokenFor(email);
    for (let times = 0; times < 2; times += 1) {
      const { data } = await api.run<{ applicationToConfirm: { name: string } }>(
        `query ($token: String!) { applicationToConfirm(token: $token) { name } }`,
        { token },
      );
      expect(data.applicationToConfirm).toEqual({ name: 'Kofi Boateng' });
    }
    expect(await queue(moderator)).toEqual([]);
  });

  it.each([
    ['without answers', { answers: [] }, ['REQUIRED answers 0', 'REQUIRED answers 1']],
    ['with one', { answers: answers.slice(1) }, ['REQUIRED answers 0']],
    [
      'with an endless one',
      { answers: [answers[0], { question: questions[1], answer: 'x'.repeat(1001) }] },
      ['TOO_LONG answers 1'],
    ],
    ['without a name', { name: '' }, ['REQUIRED name']],
    ['with a common password', { password: 'iloveyou1234' }, ['PASSWORD_TOO_COMMON password']],
  ])('is refused %s', async (_what, more, expected) => {
    expect(codes(await apply(someone(), more))).toEqual(expected);
  });

  it.each([
    ['open', 'NOT_ALLOWED'],
    ['invitation', 'INVITATION_NEEDED'],
    ['closed', 'SIGN_UP_CLOSED'],
  ])('is refused while joining is %s', async (mode, code) => {
    await setMode(mode);
    expect(codes(await apply(someone()))).toEqual([code]);
  });

  it('answers the same for an address that has an account, and tells its owner', async () => {
    const { email } = await build.aMember(api.db, from, {});
    expect(await apply(email)).toEqual({ email, problems: [] });
    expect(await mailTo(email)).toMatchObject({ kind: 'account-exists' });
    expect((await api.db.query('select from application')).rowCount).toBe(0);
  });

  it('opens an account at once for an address of a trusted host, without answers', async () => {
    const email = `applicant${(made += 1)}@unido.example`;
    expect(codes(await apply(email, { answers: [] }))).toEqual([]);
    expect(await mailTo(email)).toMatchObject({ kind: 'confirm-email' });
  });

  it('again voids the link before, and leaves what was confirmed', async () => {
    const email = someone();
    await apply(email);
    const first = await tokenFor(email);
    await apply(email, { name: 'Kofi A. Boateng' });
    expect(codes(await ask('confirmApplication', { token: first }))).toEqual(['TOKEN_INVALID token']);
    await ask('confirmApplication', { token: await tokenFor(email) });
    await apply(email, { name: 'Somebody Else' });
    const { rows } = await api.db.query('select name from application where email = $1', [email]);
    expect(rows).toEqual([{ name: 'Kofi A. Boateng' }]);
  });

  it('twice at once keeps one', async () => {
    const email = someone();
    const both = await Promise.all([apply(email), apply(email)]);
    expect(both.map(codes)).toEqual([[], []]);
    expect((await api.db.query('select from application where email = $1', [email])).rowCount).toBe(1);
  });
});

describe('deciding', () => {
  it('lets somebody in with the password they chose, and forgets what they wrote', async () => {
    const { id, email } = await waiting();
    const decided = await ask('decideApplication', { applicationId: id, isAccepted: true }, moderator);
    expect(decided).toEqual({ application: { name: 'Kofi Boateng', isAccepted: true }, problems: [] });
    expect(await mailTo(email)).toMatchObject({ kind: 'application-accepted' });
    const { data } = await api.run<{ signIn: { viewer: { name: string } } }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { name } } }`,
      { input: { email, password } },
    );
    expect(data.signIn.viewer).toEqual({ name: 'Kofi Boateng' });
    const { rows } = await api.db.query('select email, name, password_hash, answers from application where id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ email: null, name: '', password_hash: null, answers: [] }]);
  });

  it('refuses with a reason that is sent, and shows it when they apply again', async () => {
    const { id, email } = await waiting();
    const refusal = { applicationId: id, isAccepted: false };
    expect(codes(await ask('decideApplication', refusal, moderator))).toEqual(['REQUIRED reason']);
    const reason = 'We do not know the chamber you name.';
    expect(codes(await ask('decideApplication', { ...refusal, reason }, moderator))).toEqual([]);
    expect(await mailTo(email)).toMatchObject({ kind: 'application-refused', values: { reason } });
    expect((await api.db.query('select from member where email = $1', [email])).rowCount).toBe(0);
    await waiting(email);
    expect(await queue(moderator)).toMatchObject([{ email, refusedBefore: reason }]);
  });

  it('is put on record', async () => {
    const { id } = await waiting();
    await ask('decideApplication', { applicationId: id, isAccepted: false, reason: 'Nobody knows them.' }, moderator);
    const { rows } = await api.db.query('select act, actor_id, reason from audit_event where subject_id = $1', [id]);
    expect(rows).toEqual([{ act: 'application.refused', actor_id: moderator.id, reason: 'Nobody knows them.' }]);
  });

  it('at once by two is done once', async () => {
    const { id } = await waiting();
    const other = await build.aMember(api.db, from, { role: 'administrator' });
    const both = await Promise.all(
      [moderator, other].map((as) => ask('decideApplication', { applicationId: id, isAccepted: true }, as)),
    );
    expect(both.map(codes).sort()).toEqual([[], ['ALREADY_DECIDED']]);
  });

  it('finds whoever came in by an invitation meanwhile', async () => {
    const { id, email } = await waiting();
    await api.db.query(`update application set email = $2 where id = $1`, [
      id,
      (await build.aMember(api.db, from, {})).email,
    ]);
    expect(codes(await ask('decideApplication', { applicationId: id, isAccepted: true }, moderator))).toEqual([]);
    expect((await api.db.query('select from member where email = $1', [email])).rowCount).toBe(0);
  });

  it.each([
    ['a stranger’s id', '01900000-0000-7000-8000-00000000dead'],
    ['no id', 'x'],
  ])('finds nothing by %s', async (_what, applicationId) => {
    const decided = await ask('decideApplication', { applicationId, isAccepted: true }, moderator);
    expect(codes(decided)).toEqual(['NOT_FOUND applicationId']);
  });

  it('is refused before the address is confirmed, to other roles, and without a fresh proof', async () => {
    await apply(someone());
    const { rows } = await api.db.query<{ id: string }>('select id from application');
    const input = { applicationId: rows[0]?.id ?? '', isAccepted: true };
    expect(codes(await ask('decideApplication', input, moderator))).toEqual(['NOT_FOUND applicationId']);
    const manager = await build.aMember(api.db, from, { role: 'programme_manager' });
    expect(codes(await ask('decideApplication', input, manager))).toEqual(['NOT_ALLOWED']);
    expect(await queue(manager)).toBeUndefined();
    const stale = await api.run(
      `mutation ($input: DecideApplicationInput!) { decideApplication(input: $input) { problems { code } } }`,
      { input },
      { as: moderator, provedAt: new Date(0) },
    );
    expect(stale.errors[0]?.extensions).toMatchObject({ code: 'PROOF_NEEDED' });
  });
});

describe('what applicants are told', () => {
  const terms = async () =>
    (
      await api.run<{ applicationTerms: { questions: string[]; usualWaitDays: number | null } }>(
        '{ applicationTerms { questions usualWaitDays } }',
      )
    ).data.applicationTerms;
  const decided = (days: number) =>
    api.db.query(
      `insert into application (name, locale, asked_at, confirmed_at, decided_at, is_accepted)
       values ('', 'en', now(), now() - make_interval(days => $1), now() - interval '1 hour', true)`,
      [days],
    );

  it('is the questions, and the usual wait once enough were answered', async () => {
    for (const days of [1, 3, 3, 20]) await decided(days);
    expect(await terms()).toEqual({ questions, usualWaitDays: null });
    await decided(3);
    expect(await terms()).toEqual({ questions, usualWaitDays: 3 });
    const { email } = await waiting();
    expect(await mailTo(email)).toMatchObject({ kind: 'application-received', values: { days: 3 } });
  });
});
