import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { homeLimits } from '@cluster-commons/domain/home';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('waiting');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const before = (days: number): Date => new Date(Date.now() - days * 86_400_000);
/** One whose profile says enough and who belongs to a cluster: nothing waits for them. */
async function aSettled(profile: object = {}): Promise<{ id: string; clusterId: string }> {
  const cluster = await build.aCluster(api.db, from);
  const member = await build.aMember(api.db, from, {
    profile: { headline: 'Agent', country: 'KE', languages: ['en'], postCount: 3, ...profile },
  });
  await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
  return { id: member.id, clusterId: cluster.id };
}
/** A question of so many days ago with a reply of somebody. */
const aQuestion = (days: number, given: Parameters<typeof build.aThread>[2] = {}) =>
  build.aThread(api.db, from, {
    kind: 'question',
    lang: 'en',
    createdAt: before(days),
    posts: [{ createdAt: before(days) }],
    ...given,
  });
const reply = (threadId: string, given: object = {}) => build.aPost(api.db, from, { threadId, ...given });

interface Waits {
  kind: string;
  id: string;
  excerpt: string | null;
  thread: { id: string } | null;
  person: { name: string } | null;
  cluster: { name: string } | null;
}
const waiting = async (as: Asker): Promise<Waits[]> =>
  (
    await api.run<{ waitingForMe: Waits[] }>(
      '{ waitingForMe { kind id excerpt thread { id } person { name } cluster { name } } }',
      {},
      { as },
    )
  ).data.waitingForMe;
const kindsOf = async (as: Asker): Promise<string[]> => (await waiting(as)).map(({ kind }) => kind);
const put = 'mutation ($input: PutOffInput!) { putOff(input: $input) { isPutOff problems { code } } }';
const putOff = async (as: Asker, kind: string, id: string, isPutOff?: boolean) =>
  (
    await api.run<{ putOff: { isPutOff: boolean | null; problems: { code: string }[] } }>(
      put,
      { input: { kind, id, isPutOff } },
      { as },
    )
  ).data.putOff;

describe('what waits for a member', () => {
  it('is nothing where nothing is to be done', async () => {
    expect(await waiting(await aSettled())).toEqual([]);
  });

  it('are three steps for who has just come, and each goes when it is done', async () => {
    const novice = await build.aMember(api.db, from, { profile: null });
    const near = await build.aCluster(api.db, from, { country: 'BT', name: 'Near by' });
    const question = await aQuestion(1);
    expect(await kindsOf(novice)).toEqual(['PROFILE', 'CLUSTER', 'QUESTION']);
    await api.db.query(
      `insert into profile (member_id, headline, country, languages) values ($1, 'Weaver', 'BT', '{en}')
         on conflict (member_id) do update set headline = 'Weaver', country = 'BT', languages = '{en}'`,
      [novice.id],
    );
    const [cluster, asked] = await waiting(novice);
    expect([cluster?.kind, cluster?.cluster?.name, asked?.kind]).toEqual(['CLUSTER', 'Near by', 'QUESTION']);
    await build.aMembership(api.db, from, { clusterId: near.id, memberId: novice.id });
    expect(await kindsOf(novice)).toEqual(expect.arrayContaining(['QUESTION']));
    await reply(question.id, { authorId: novice.id });
    expect(await kindsOf(novice)).toEqual([]);
  });

  it('are requests to connect, of which each is shown until it is answered', async () => {
    const [member, other] = [await aSettled(), await build.aMember(api.db, from, { name: 'Rosa Quispe' })];
    const { id } = await build.aConnection(api.db, from, { requesterId: other.id, addresseeId: member.id });
    expect(await waiting(member)).toMatchObject([{ kind: 'REQUEST', id, person: { name: 'Rosa Quispe' } }]);
    expect(await kindsOf(other)).not.toContain('REQUEST');
    await api.db.query(`update connection set status = 'accepted', answered_at = now() where id = $1`, [id]);
    expect(await waiting(member)).toEqual([]);
  });

  it('are questions of theirs with replies of others, of which none is the answer, after a day', async () => {
    const member = await aSettled();
    const asked = await aQuestion(2, { authorId: member.id });
    await reply(asked.id, { authorId: member.id });
    expect(await waiting(member)).toEqual([]);
    await reply(asked.id, { removedAt: new Date() });
    expect(await waiting(member)).toEqual([]);
    const { id } = await reply(asked.id);
    await reply((await aQuestion(0, { authorId: member.id })).id);
    expect(await waiting(member)).toMatchObject([{ kind: 'ANSWER', id: asked.id, thread: { id: asked.id } }]);
    await api.db.query('update thread set accepted_post_id = $2 where id = $1', [asked.id, id]);
    expect(await waiting(member)).toEqual([]);
  });

  it('are drafts, until they are posted or discarded', async () => {
    const member = await aSettled();
    const { id } = await build.aDraft(api.db, from, { memberId: member.id, body: 'Half a text' });
    expect(await waiting(member)).toMatchObject([{ kind: 'DRAFT', id, excerpt: 'Half a text' }]);
    await api.db.query('update draft set discarded_at = now() where id = $1', [id]);
    expect(await waiting(member)).toEqual([]);
  });

  it('are open questions in their field and language, that they have not replied to', async () => {
    const member = await aSettled({ expertise: ['dyeing-of-yarn'], languages: ['en', 'fr'] });
    const tags = ['dyeing-of-yarn'];
    const [inTags, inCluster] = [
      await aQuestion(2, { tags, lang: 'fr' }),
      await aQuestion(3, { clusterId: member.clusterId }),
    ];
    const others = [
      await aQuestion(1),
      await aQuestion(1, { tags, lang: 'es' }),
      await aQuestion(1, { tags, authorId: member.id, createdAt: new Date() }),
      await aQuestion(1, { tags, lockedAt: new Date() }),
      await aQuestion(1, { tags, hiddenAt: new Date() }),
      await aQuestion(1, { tags, kind: 'discussion' }),
      await aQuestion(homeLimits.questionDays + 1, { tags }),
      await aQuestion(1, { tags, clusterId: (await build.aCluster(api.db, from)).id, visibility: 'cluster' }),
    ];
    const found = await waiting(member);
    expect(found.map(({ kind, id }) => [kind, id])).toEqual([
      ['QUESTION', inTags.id],
      ['QUESTION', inCluster.id],
    ]);
    expect(others.map(({ id }) => id)).not.toContain(found[0]?.id);
    await reply(inTags.id, { authorId: member.id });
    expect((await waiting(member)).map(({ id }) => id)).toEqual([inCluster.id]);
  });

  it('is at most three, one of each kind before a second of any', async () => {
    const member = await aSettled();
    for (let i = 0; i < 3; i += 1) {
      const other = await build.aMember(api.db, from);
      await build.aConnection(api.db, from, { requesterId: other.id, addresseeId: member.id });
    }
    expect(await kindsOf(member)).toEqual(['REQUEST', 'REQUEST', 'REQUEST']);
    await build.aDraft(api.db, from, { memberId: member.id });
    expect(await kindsOf(member)).toEqual(['REQUEST', 'DRAFT', 'REQUEST']);
  });
});

describe('putting off what waits', () => {
  it('takes that one thing away, can be undone, and is nobody else’s', async () => {
    const [member, other] = [await aSettled(), await build.aMember(api.db, from)];
    const { id } = await build.aConnection(api.db, from, { requesterId: other.id, addresseeId: member.id });
    const done = { isPutOff: true, problems: [] };
    expect(await putOff(other, 'REQUEST', id)).toEqual({ isPutOff: null, problems: [{ code: 'NOT_FOUND' }] });
    expect(await kindsOf(member)).toEqual(['REQUEST']);
    expect(await putOff(member, 'REQUEST', id)).toEqual(done);
    expect(await putOff(member, 'REQUEST', id)).toEqual(done);
    expect(await kindsOf(member)).toEqual([]);
    expect(await putOff(member, 'REQUEST', id, false)).toEqual({ isPutOff: false, problems: [] });
    expect(await kindsOf(member)).toEqual(['REQUEST']);
  });

  it('is of one’s own things and of questions that one may read', async () => {
    const [member, other] = [await aSettled(), await aSettled()];
    const draft = await build.aDraft(api.db, from, { memberId: other.id });
    const closed = await aQuestion(1, { clusterId: other.clusterId, visibility: 'cluster' });
    const refused = { isPutOff: null, problems: [{ code: 'NOT_FOUND' }] };
    for (const [kind, id] of [
      ['DRAFT', draft.id],
      ['QUESTION', closed.id],
      ['PROFILE', other.id],
      ['ANSWER', 'x'],
    ] as const) {
      expect(await putOff(member, kind, id)).toEqual(refused);
    }
    expect(await putOff(other, 'QUESTION', closed.id)).toEqual({ isPutOff: true, problems: [] });
  });

  it('of a draft holds until it is changed', async () => {
    const member = await aSettled();
    const { id } = await build.aDraft(api.db, from, { memberId: member.id });
    await putOff(member, 'DRAFT', id);
    expect(await waiting(member)).toEqual([]);
    await api.db.query(`update draft set updated_at = now() + interval '1 second' where id = $1`, [id]);
    expect(await kindsOf(member)).toEqual(['DRAFT']);
  });

  it('is refused for who may only read, for whom nothing waits', async () => {
    const suspended = await build.aMember(api.db, from, { status: 'suspended' });
    const { errors } = await api.run(put, { input: { kind: 'PROFILE', id: suspended.id } }, { as: suspended });
    expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect(await waiting(null)).toEqual([]);
    expect(await waiting(suspended)).toEqual([]);
  });
});

describe('announcements', () => {
  const announced = async (as: Asker) =>
    (
      await api.run<{ newAnnouncements: { id: string }[] }>('{ newAnnouncements { id } }', {}, { as })
    ).data.newAnnouncements.map(({ id }) => id);

  it('are the two newest that a member may read and has not opened', async () => {
    const member = await aSettled();
    const announce = (days: number, given: object = {}) => aQuestion(days, { kind: 'announcement', ...given });
    const [third, second, first] = [await announce(3), await announce(2), await announce(1)];
    await announce(homeLimits.newDays + 1);
    const closed = { clusterId: (await build.aCluster(api.db, from)).id, visibility: 'cluster' };
    await announce(0, closed);
    await announce(0, { hiddenAt: new Date() });
    expect(await announced(member)).toEqual([first.id, second.id]);
    await api.run(
      'mutation ($input: MarkReadInput!) { markRead(input: $input) { reading { readNumber } } }',
      { input: { threadId: first.id, postNumber: 1 } },
      { as: member },
    );
    expect(await announced(member)).toEqual([second.id, third.id]);
  });
});
