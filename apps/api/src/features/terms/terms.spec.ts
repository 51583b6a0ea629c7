import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepProductTerms } from '@cluster-commons/prisma/content/product-terms.ts';
import { aSessionOf, build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';
import { RequestContext } from '../../platform/auth/request-context.ts';
import { SessionService } from '../../platform/auth/session.service.ts';

const from = testSource('terms');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await keepProductTerms(api.db, from.now);
});
afterAll(() => api.stop());

interface Text {
  version: number;
  lang: string;
  html: string;
  changes: string;
  isCurrent: boolean;
  versions: { version: number }[];
}
const read = async (kind: string, version: number | null = null, language: 'en' | 'ar' = 'en'): Promise<Text | null> =>
  (
    await api.run<{ terms: Text | null }>(
      `query ($version: Int) { terms(kind: ${kind}, version: $version) {
         version lang html changes isCurrent versions { version publishedAt } bodies { lang } } }`,
      { version },
      { language },
    )
  ).data.terms;
const publish = (as: Asker, given: object = {}, provedAt?: Date) =>
  api.run<{ publishTerms: { terms: Text | null; problems: { code: string; path: string[] }[] } }>(
    `mutation ($input: PublishTermsInput!) {
       publishTerms(input: $input) { terms { version lang html changes } problems { code path } } }`,
    { input: { kind: 'RULES', baseVersion: 1, en: 'Be **kind**.', changes: 'Shorter', ...given } },
    { as, ...(provedAt && { provedAt }) },
  );
const agree = (as: Asker, termsVersion: number, dataPolicyVersion: number) =>
  api.run<{ agreeToTerms: { consents: object[] | null; problems: { code: string }[] } }>(
    `mutation ($input: AgreeToTermsInput!) {
       agreeToTerms(input: $input) { consents { kind version agreedVersion } problems { code } } }`,
    { input: { termsVersion, dataPolicyVersion } },
    { as },
  );
const isAsked = async (member: { id: string }): Promise<boolean | undefined> => {
  const cookie = await aSessionOf(member, api.db, api.config);
  const request = new RequestContext({
    headers: { cookie },
    clientAddress: '127.0.0.1',
    signs: {},
    cookieOf: () => '',
    reader: api.app.get(SessionService).read,
  });
  return (await request.session())?.isAskedToAgree;
};
const agreedBy = async (email: string): Promise<string[]> =>
  (
    await api.db.query<{ said: string }>(
      `select c.kind || ' ' || c.version as said from consent c join member m on m.id = c.member_id
        where m.email = $1 order by 1`,
      [email],
    )
  ).rows.map(({ said }) => said);
const signUp = (email: string, agreesToTerms?: boolean) =>
  api.run<{ signUp: { problems: { code: string; path: string[] }[] } }>(
    `mutation ($input: SignUpInput!) { signUp(input: $input) { problems { code path } } }`,
    {
      input: {
        name: 'Amina Diallo',
        email,
        password: 'loom shuttle and warp',
        ...(agreesToTerms !== undefined && { agreesToTerms }),
      },
    },
  );

describe('the texts of a network', () => {
  it.each(['RULES', 'TERMS', 'DATA_POLICY'])('come with the product in four languages: %s', async (kind) => {
    const [english, arabic] = [await read(kind), await read(kind, null, 'ar')];
    expect(english).toMatchObject({ version: 1, lang: 'en', isCurrent: true, changes: '' });
    expect(arabic).toMatchObject({ version: 1, lang: 'ar' });
    expect(arabic?.html).toMatch(/<h2.*[\u0600-\u06ff]/);
    expect((await read(kind)) as unknown).toMatchObject({ bodies: [{}, {}, {}, {}] });
    expect(await read(kind, 9)).toBeNull();
  });

  it('are looked at before they are published, as long as they may be', async () => {
    const admin = await build.aMember(api.db, from, { role: 'administrator' });
    const look = async (body: string, isTerms: boolean) =>
      (
        await api.run<{ previewMarkdown: { html: string | null; problems: { code: string }[] } }>(
          `mutation ($input: PreviewMarkdownInput!) { previewMarkdown(input: $input) { html problems { code } } }`,
          { input: { body, isTerms } },
          { as: admin },
        )
      ).data.previewMarkdown;
    expect(await look('## Be **kind**', true)).toEqual({ html: '<h3>Be <strong>kind</strong></h3>', problems: [] });
    const long = 'kind '.repeat(5_000);
    expect((await look(long, true)).problems).toEqual([]);
    expect((await look(long, false)).problems).toEqual([{ code: 'TOO_LONG' }]);
  });

  it('are written anew with what changed, and old versions stay to be read', async () => {
    const admin = await build.aMember(api.db, from, { role: 'administrator' });
    const { data } = await publish(admin);
    expect(data.publishTerms).toMatchObject({
      terms: { version: 2, html: expect.stringContaining('<strong>kind</strong>'), changes: 'Shorter' },
      problems: [],
    });
    expect(await read('RULES', null, 'ar')).toMatchObject({ version: 2, lang: 'en' });
    expect(await read('RULES', 1)).toMatchObject({ isCurrent: false, versions: [{ version: 2 }, { version: 1 }] });
    expect((await publish(admin)).data.publishTerms.problems).toEqual([
      { code: 'TERMS_CHANGED', path: ['input', 'baseVersion'] },
    ]);
    const { rows } = await api.db.query(
      `select actor_id, reason, detail from audit_event where act = 'terms.published'`,
    );
    expect(rows).toEqual([{ actor_id: admin.id, reason: 'Shorter', detail: { kind: 'rules', version: 2 } }]);
  });

  it('are brought once: another start changes nothing that was published', async () => {
    await keepProductTerms(api.db, from.now);
    expect(await read('RULES')).toMatchObject({ version: 2 });
  });

  it('of two who publish at once one is told that it has changed', async () => {
    const admin = await build.aMember(api.db, from, { role: 'administrator' });
    const answers = await Promise.all([1, 2].map(() => publish(admin, { baseVersion: 2 })));
    expect(answers.map(({ data }) => data.publishTerms.problems.length).sort()).toEqual([0, 1]);
  });

  it.each<[string, object, string, string]>([
    ['without a word on what changed', { changes: ' ' }, 'REQUIRED', 'changes'],
    ['without English', { en: '' }, 'REQUIRED', 'en'],
    ['too long', { fr: 'a'.repeat(30_001) }, 'TOO_LONG', 'fr'],
  ])('are not published %s', async (_how, given, code, field) => {
    const admin = await build.aMember(api.db, from, { role: 'administrator' });
    expect((await publish(admin, given)).data.publishTerms.problems).toEqual([{ code, path: ['input', field] }]);
  });

  it('are published by administrators who have just shown that it is them', async () => {
    const [admin, moderator] = [
      await build.aMember(api.db, from, { role: 'administrator' }),
      await build.aMember(api.db, from, { role: 'moderator' }),
    ];
    expect((await publish(admin, {}, new Date(0))).errors[0]?.extensions?.['code']).toBe('PROOF_NEEDED');
    expect((await publish(moderator)).data.publishTerms.problems).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });
});

describe('consent', () => {
  it('is recorded with its versions, and asked for again when one of them changes', async () => {
    const member = await build.aMember(api.db, from);
    expect(await isAsked(member)).toBe(true);
    expect((await agree(member, 1, 1)).data.agreeToTerms).toMatchObject({
      problems: [],
      consents: [
        { kind: 'TERMS', agreedVersion: 1 },
        { kind: 'DATA_POLICY', agreedVersion: 1 },
      ],
    });
    expect(await isAsked(member)).toBe(false);
    const admin = await build.aMember(api.db, from, { role: 'administrator' });
    await publish(admin, { kind: 'TERMS', baseVersion: 1 });
    expect(await isAsked(member)).toBe(true);
    expect((await agree(member, 1, 1)).data.agreeToTerms.problems).toMatchObject([{ code: 'TERMS_CHANGED' }]);
    await agree(member, 2, 1);
    expect(await isAsked(member)).toBe(false);
    expect(await agreedBy(member.email)).toEqual(['data_policy 1', 'terms 1', 'terms 2']);
  });

  it('is given when signing up, and a form that asks for it insists', async () => {
    await signUp('agrees@mail.example', true);
    expect(await agreedBy('agrees@mail.example')).toEqual(['data_policy 1', 'terms 2']);
    expect((await signUp('no@mail.example', false)).data.signUp.problems).toEqual([
      { code: 'REQUIRED', path: ['input', 'agreesToTerms'] },
    ]);
    await signUp('later@mail.example');
    expect(await agreedBy('later@mail.example')).toEqual([]);
  });

  it('is not given for a member by whoever signs up with their address, nor by the one before', async () => {
    const member = await build.aMember(api.db, from, { email: 'known@mail.example' });
    await signUp(member.email, true);
    expect(await agreedBy(member.email)).toEqual([]);
    await signUp('agrees@mail.example');
    expect(await agreedBy('agrees@mail.example')).toEqual([]);
  });
});
