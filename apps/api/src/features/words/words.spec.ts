import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberRoles, type MemberRole } from '@cluster-commons/domain/kernel';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('words');
let api: TestApi;
const members = {} as Record<MemberRole, { id: string }>;
beforeAll(async () => {
  api = await startTestApi();
  for (const role of memberRoles) members[role] = await build.aMember(api.db, from, { role });
});
afterAll(() => api.stop());

interface Word {
  word: string;
  state: string;
  target: string | null;
  memberCount: number;
}
interface Decided {
  word: Word | null;
  problems: { code: string; path: string[] }[];
}
const decide = async (input: object, as: Asker = members.administrator, provedAt?: Date) => {
  const { data, errors } = await api.run<{ decideWord: Decided | null }>(
    `mutation ($input: DecideWordInput!) { decideWord(input: $input) { word { word state target memberCount } problems { code path } } }`,
    { input },
    { as, ...(provedAt && { provedAt }) },
  );
  return { ...(data.decideWord ?? { word: null, problems: [] }), errors };
};
const list = async (as: Asker = members.administrator) =>
  (
    await api.run<{ suggestedExpertise: Word[] | null }>(
      '{ suggestedExpertise { word state target memberCount } }',
      {},
      { as },
    )
  ).data?.suggestedExpertise;
const ofWord = async (word: string) => (await list())?.find((one) => one.word.toLowerCase() === word.toLowerCase());
const expertiseOf = async ({ id }: { id: string }) =>
  (await api.db.query('select expertise from profile where member_id = $1', [id])).rows[0].expertise as string[];
const save = async (as: { id: string }, expertise: string[]) =>
  (
    await api.run<{ updateProfile: { problems: object[] } }>(
      'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { problems { code path } } }',
      { input: { expertise } },
      { as },
    )
  ).data.updateProfile.problems;
const withWords = (...expertise: string[]) =>
  build.aMember(api.db, from, { profile: { expertise: expertise as never[] } });

describe('a word of a member’s own', () => {
  it('stands on the profile at once, and among those to decide about, with how many use it in any spelling', async () => {
    const ana = await build.aMember(api.db, from);
    expect(await save(ana, ['facilitation', ' Beekeeping ', 'gender'])).toEqual([]);
    expect(await expertiseOf(ana)).toEqual(['facilitation', 'Beekeeping', 'gender']);
    await withWords('BEEKEEPING');
    await withWords('Beekeeping');
    expect(await ofWord('beekeeping')).toEqual({ word: 'Beekeeping', state: 'OPEN', target: null, memberCount: 3 });
  });

  it('is refused where it is none', async () => {
    const ana = await build.aMember(api.db, from);
    expect(await save(ana, ['bees, honey'])).toEqual([{ code: 'NOT_A_VALUE', path: ['input', 'expertise'] }]);
  });

  it('is decided about by administrators with a fresh proof', async () => {
    await withWords('Guarded word');
    const input = { word: 'Guarded word', act: 'ACCEPT' };
    for (const as of [members.moderator, members.programme_manager]) {
      expect((await decide(input, as)).problems).toEqual([{ code: 'NOT_ALLOWED', path: [] }]);
      expect(await list(as)).toBeNull();
    }
    for (const as of [members.member, null]) expect((await decide(input, as)).errors).toHaveLength(1);
    const stale = await decide(input, members.administrator, new Date(0));
    expect(stale.errors[0]?.extensions?.['code']).toBe('PROOF_NEEDED');
    expect(await ofWord('Guarded word')).toMatchObject({ state: 'OPEN' });
  });
});

describe('deciding about a word', () => {
  const recorded = async (act: string) =>
    (
      await api.db.query('select reason, detail from audit_event where act = $1 order by at desc, id desc limit 1', [
        act,
      ])
    ).rows[0] as object;

  it('accepted is offered to all in one spelling, which those typed later take too, until it is taken back', async () => {
    const [one, other] = [await withWords('solar drying', 'gender'), await withWords('Solar Drying')];
    expect((await decide({ word: 'Solar drying', act: 'ACCEPT' })).word).toMatchObject({
      state: 'ACCEPTED',
      memberCount: 2,
    });
    const word = (await ofWord('solar drying'))?.word ?? '';
    expect([await expertiseOf(one), await expertiseOf(other)]).toEqual([[word, 'gender'], [word]]);
    const offered = async () =>
      (await api.run<{ acceptedExpertise: string[] }>('{ acceptedExpertise }')).data.acceptedExpertise;
    expect(await offered()).toContain(word);
    const third = await build.aMember(api.db, from);
    await save(third, ['SOLAR DRYING']);
    expect(await expertiseOf(third)).toEqual([word]);
    await decide({ word, act: 'REOPEN' });
    expect(await offered()).not.toContain(word);
    expect(await expertiseOf(third)).toEqual([word]);
    expect(await recorded('word.accepted')).toMatchObject({ detail: { word, into: word, profileCount: 2 } });
  });

  it('merged into one of the vocabulary takes its place on every profile once, and for those typed later', async () => {
    const ana = await withWords('Women in firms', 'gender', 'youth');
    await decide({ word: 'women in firms', act: 'MERGE', into: 'gender' });
    expect(await expertiseOf(ana)).toEqual(['gender', 'youth']);
    await save(ana, ['youth', 'Women in Firms']);
    expect(await expertiseOf(ana)).toEqual(['youth', 'gender']);
    expect(await ofWord('Women in firms')).toMatchObject({ state: 'MERGED', target: 'gender', memberCount: 0 });
  });

  it('merged into a word that is not known, or stands for none, is refused', async () => {
    await withWords('Grafting');
    expect((await decide({ word: 'Grafting', act: 'MERGE', into: 'No such word' })).problems).toEqual([
      { code: 'NOT_A_VALUE', path: ['input', 'into'] },
    ]);
  });

  it('renamed is called so on every profile, and its old name leads to the new one', async () => {
    const ana = await withWords('Leather tannning');
    expect((await decide({ word: 'Leather tannning', act: 'RENAME', into: 'Leather tanning' })).problems).toEqual([]);
    expect(await expertiseOf(ana)).toEqual(['Leather tanning']);
    expect(await ofWord('Leather tanning')).toMatchObject({ state: 'ACCEPTED', memberCount: 1 });
    await save(ana, ['leather tannning']);
    expect(await expertiseOf(ana)).toEqual(['Leather tanning']);
  });

  it('refused is taken off profiles, with a reason on record, and cannot be saved again', async () => {
    const ana = await withWords('Buy from Acme', 'youth');
    expect((await decide({ word: 'Buy from Acme', act: 'REFUSE' })).problems).toEqual([
      { code: 'REQUIRED', path: ['input', 'reason'] },
    ]);
    await decide({ word: 'Buy from Acme', act: 'REFUSE', reason: 'It names a firm.' });
    expect(await expertiseOf(ana)).toEqual(['youth']);
    expect(await save(ana, ['youth', 'buy from acme'])).toEqual([
      { code: 'WORD_REFUSED', path: ['input', 'expertise'] },
    ]);
    expect(await recorded('word.refused')).toMatchObject({ reason: 'It names a firm.', detail: { profileCount: 1 } });
    await decide({ word: 'Buy from Acme', act: 'REOPEN' });
    expect(await save(ana, ['youth', 'Buy from Acme'])).toEqual([]);
  });

  it('that nobody uses, or that is one of the vocabulary, is not found', async () => {
    for (const word of ['Nobody uses it', 'facilitation']) {
      expect((await decide({ word, act: 'ACCEPT' })).problems).toEqual([
        { code: 'NOT_FOUND', path: ['input', 'word'] },
      ]);
    }
  });
});
