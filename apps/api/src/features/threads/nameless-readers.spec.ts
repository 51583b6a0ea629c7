import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('nameless-readers');
let api: TestApi;
let cluster: { id: string };
beforeAll(async () => {
  api = await startTestApi();
  cluster = await build.aCluster(api.db, from);
});
afterAll(() => api.stop());

interface Opened {
  openThread: { thread: { id: string; number: number } | null; problems: { code: string; path: string[] }[] };
}
const open = (as: Asker, given: object = {}) =>
  api.run<Opened>(
    'mutation ($input: OpenThreadInput!) { openThread(input: $input) { thread { id number } problems { code path } } }',
    {
      input: {
        title: `Who pays for it? ${from.ids(from.now)}`,
        body: `We are late: ${from.ids(from.now)}.`,
        kind: 'QUESTION',
        isAnonymous: true,
        ...given,
      },
    },
    { as },
  );
const ask = async (as: Asker, given: object = {}): Promise<{ id: string; number: number }> =>
  (await open(as, given)).data.openThread.thread ?? { id: '', number: 0 };
const reply = (as: Asker, threadId: string) =>
  api.run<{ replyToThread: { post: { id: string; author: { name: string; isWithheld: boolean } } } }>(
    `mutation ($input: ReplyToThreadInput!) {
       replyToThread(input: $input) { post { id author { name isWithheld } } problems { code } } }`,
    { input: { threadId, body: `A word more: ${from.ids(from.now)}.` } },
    { as },
  );

interface Shown {
  thread: {
    isAnonymous: boolean;
    author: { name: string; isWithheld: boolean };
    posts: { nodes: { isAnonymous: boolean; author: { name: string }; replyTo: { authorName: string } | null }[] };
  };
  threadOwn: { isNameless: boolean } | null;
}
/** The names on the page of a thread: of who opened it, and under each post. */
async function namesFor(as: Asker, number: number, language: 'en' | 'fr' = 'en'): Promise<string[]> {
  const { data } = await api.run<Shown>(
    `query ($number: Int!) {
       thread(number: $number) { isAnonymous author { name isWithheld }
         posts { nodes { isAnonymous author { name } replyTo { authorName } } } } }`,
    { number },
    { as, language },
  );
  return [data.thread.author.name, ...data.thread.posts.nodes.map(({ author }) => author.name)];
}
const aMember = (name: string, given: object = {}) => build.aMember(api.db, from, { name, ...given });
const aMemberOf = async (name: string, isModerator = false) => {
  const member = await aMember(name);
  await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id, isModerator });
  return member;
};
const countsOf = async (id: string) =>
  (await api.db.query('select post_count as posts, last_posted_at as at from profile where member_id = $1', [id])).rows;

describe('asking without a name', () => {
  it('shows the name to who asked, who moderates there and staff, and to nobody else', async () => {
    const [asker, other, steward] = [
      await aMemberOf('Asma A'),
      await aMemberOf('Omar O'),
      await aMemberOf('Sara S', true),
    ];
    const { id, number } = await ask(asker, { clusterId: cluster.id });
    await reply(other, id);
    const { data } = await reply(asker, id);
    expect(data.replyToThread.post.author).toEqual({ name: 'Asma A', isWithheld: false });
    const known = ['Asma A', 'Asma A', 'Omar O', 'Asma A'];
    const withheld = ['A member', 'A member', 'Omar O', 'The asker'];
    const staff = await aMember('Paul P', { role: 'programme_manager' });
    const moderatorElsewhere = await aMember('Elsa E');
    const elsewhere = await build.aCluster(api.db, from);
    const place = { clusterId: elsewhere.id, memberId: moderatorElsewhere.id, isModerator: true };
    await build.aMembership(api.db, from, place);
    for (const as of [asker, steward, staff]) expect(await namesFor(as, number)).toEqual(known);
    for (const as of [null, other, moderatorElsewhere]) expect(await namesFor(as, number)).toEqual(withheld);
    expect(await namesFor(null, number, 'fr')).toEqual(['Un membre', 'Un membre', 'Omar O', 'L’auteur de la question']);
    const own = await api.run<Shown>(
      'query ($number: Int!) { threadOwn(number: $number) { isNameless } }',
      { number },
      { as: asker },
    );
    expect(own.data.threadOwn).toEqual({ isNameless: true });
  });

  it('is on record, and does not move what is counted of a member', async () => {
    const asker = await aMember('Aziz A');
    const before = await countsOf(asker.id);
    const { id, number } = await ask(asker);
    const { data } = await reply(asker, id);
    expect(await countsOf(asker.id)).toEqual(before);
    const remove =
      'mutation ($input: RemovePostInput!) { removePost(input: $input) { post { state } problems { code } } }';
    const taken = await api.run(remove, { input: { postId: data.replyToThread.post.id } }, { as: asker });
    expect(taken.data).toMatchObject({ removePost: { post: { state: 'TAKEN_BACK' } } });
    expect(await countsOf(asker.id)).toEqual(before);
    const { rows } = await api.db.query('select actor_id, detail from audit_event where subject_id = $1', [id]);
    expect(rows).toEqual([{ actor_id: asker.id, detail: { isAnonymous: true } }]);
    const page = await api.run<{ member: { recentPosts: object[] } }>(
      'query ($handle: String!) { member(handle: $handle) { recentPosts { threadNumber } } }',
      { handle: asker.handle },
      { as: asker },
    );
    expect(page.data.member.recentPosts).toEqual([]);
    expect(number).toBeGreaterThan(0);
  });

  it.each([
    ['a discussion', { kind: 'DISCUSSION' }],
    ['an announcement', { kind: 'ANNOUNCEMENT' }],
    ['a poll', { kind: 'POLL', poll: { options: ['a', 'b'], closesAt: '2099-01-01T10:00' } }],
  ])('is refused for %s', async (_what, given) => {
    const { data } = await open(await aMember('Staff S', { role: 'moderator' }), given);
    expect(data.openThread.thread).toBeNull();
    expect(data.openThread.problems[0]).toMatchObject({
      code: expect.stringMatching(/ONLY_QUESTIONS|OUT_OF_RANGE|BAD/),
    });
  });

  it('stays a question', async () => {
    const asker = await aMember('Amal A');
    const { id } = await ask(asker);
    const { data } = await api.run(
      'mutation ($input: UpdateThreadInput!) { updateThread(input: $input) { problems { code path } } }',
      { input: { threadId: id, kind: 'DISCUSSION', version: 1 } },
      { as: asker },
    );
    expect(data).toEqual({ updateThread: { problems: [{ code: 'ONLY_QUESTIONS', path: ['input', 'kind'] }] } });
  });

  it('is quoted and mentioned without a name, also by those who know it', async () => {
    const [asker, moderator] = [
      await aMember('Anwar A', { handle: 'anwar-a' }),
      await aMember('Mod M', { role: 'moderator' }),
    ];
    const { id, number } = await ask(asker);
    const { data } = await api.run<{ postQuote: string; mentionSuggestions: object[] }>(
      `query ($number: Int!, $id: ID!) { postQuote(thread: $number, post: 1)
         mentionSuggestions(prefix: "@", threadId: $id) { written } }`,
      { number, id },
      { as: moderator },
    );
    expect(data.postQuote).toMatch(/^> \[A member\]/);
    expect(data.mentionSuggestions).toEqual([]);
  });

  it('stays without one when the asker has left', async () => {
    const asker = await aMember('Adam A');
    const { number } = await ask(asker);
    await api.db.query(`update member set status = 'left', name = 'x' where id = $1`, [asker.id]);
    expect(await namesFor(null, number)).toEqual(['A member', 'A member']);
    const moderator = await aMember('Mod N', { role: 'moderator' });
    expect(await namesFor(moderator, number)).toEqual(['Former member', 'Former member']);
  });
});
