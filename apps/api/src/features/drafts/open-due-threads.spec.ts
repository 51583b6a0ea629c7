import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';
import { listed, schedule, type Kept } from './testing/scheduling.ts';

const from = testSource('open-due-threads');
let api: TestApi;
let worker: TestHandlers;
let other: TestHandlers;
beforeAll(async () => {
  api = await startTestApi();
  [worker, other] = [await startTestHandlers(api), await startTestHandlers(api)];
});
afterAll(async () => {
  for (const one of [worker, other, api]) await one.stop();
});
beforeEach(() => worker.deliver());

const strike = (one = worker) => one.strike('open-due-threads');

interface Author {
  id: string;
  clusterId: string;
}
async function anAuthor(): Promise<Author> {
  const { id } = await build.aMember(api.db, from, { locale: 'fr', emailVerified: true });
  const clusterId = (await build.aCluster(api.db, from)).id;
  await build.aMembership(api.db, from, { clusterId, memberId: id, isModerator: true });
  return { id, clusterId };
}
async function scheduled(author: Author, given: object = {}): Promise<Kept> {
  const { draft, problems } = await schedule(api, author, { clusterId: author.clusterId, ...given });
  expect(problems).toEqual([]);
  return draft!;
}
/** Its time has come. */
const due = (draft: Kept) =>
  api.db.query(`update draft set opens_at = now() - interval '1 second' where id = $1`, [draft.id]);
async function aDueOne(author: Author, given?: object): Promise<Kept> {
  const draft = await scheduled(author, given);
  await due(draft);
  return draft;
}
const opened = async ({ id }: Author): Promise<{ title: string; client_key: string }[]> =>
  (await api.db.query('select title, client_key from thread where author_id = $1 order by number', [id])).rows;
const isThere = async ({ id }: Kept): Promise<boolean> =>
  (await api.db.query('select from draft where id = $1', [id])).rowCount === 1;

describe('when its time has come', () => {
  it('a discussion opens as if by hand, and its draft is gone', async () => {
    const author = await anAuthor();
    const draft = await aDueOne(author, { title: 'It is eight', kind: 'ANNOUNCEMENT', body: 'At eight.' });
    const early = await scheduled(author, { title: 'It is nine' });
    await strike();
    expect(await opened(author)).toEqual([{ title: 'It is eight', client_key: draft.id }]);
    expect([await isThere(draft), await isThere(early)]).toEqual([false, true]);
    const { rows } = await api.db.query(
      `select a.act, a.actor_id from audit_event a join thread t on t.id = a.subject_id where t.client_key = $1`,
      [draft.id],
    );
    expect(rows).toEqual([{ act: 'thread.opened', actor_id: author.id }]);
  });

  it('forms of all kinds open as they were written', async () => {
    const author = await anAuthor();
    const sections = { problem: 'Creases', action: 'A press', cost: '10', result: 'None', failed: 'Nothing' };
    await aDueOne(author, { kind: 'CASE', body: null, case: sections });
    await strike();
    const { rows } = await api.db.query<{ body: string }>('select body from post where author_id = $1 and number = 1', [
      author.id,
    ]);
    expect(rows[0]?.body).toContain('Creases');
  });

  it('two workers at once open each once', async () => {
    const author = await anAuthor();
    for (const title of ['One of many', 'Two of many', 'Three of many']) await aDueOne(author, { title });
    await Promise.all([strike(), strike(other), strike(), strike(other)]);
    expect((await opened(author)).map(({ title }) => title).sort()).toEqual([
      'One of many',
      'Three of many',
      'Two of many',
    ]);
  });

  it('one whose worker ended in the middle is taken up again, and opened once', async () => {
    const author = await anAuthor();
    const draft = await scheduled(author);
    await due(draft);
    await strike();
    // As it stands when the worker has opened it and got no further.
    const kept = await scheduled(author, { clientKey: draft.id, title: 'The press is here' });
    const opening = await api.db.query<{ body: string }>('select body from post where author_id = $1 and number = 1', [
      author.id,
    ]);
    await api.db.query(
      `update draft set opening = jsonb_set(opening, '{thread,body}', to_jsonb($2::text)), taken_at = now() where id = $1`,
      [kept.id, opening.rows[0]?.body],
    );
    await due(kept);
    await strike();
    expect(await isThere(kept)).toBe(true);
    await api.db.query(`update draft set taken_at = now() - interval '6 minutes' where id = $1`, [kept.id]);
    await strike();
    expect([await isThere(kept), (await opened(author)).length]).toEqual([false, 1]);
  });

  it('one that a worker has in hand is not changed beside it', async () => {
    const author = await anAuthor();
    const draft = await scheduled(author);
    await api.db.query('update draft set taken_at = now() where id = $1', [draft.id]);
    const { problems } = await schedule(api, author, { clusterId: author.clusterId, key: draft.key, version: 1 });
    expect(problems.map(({ code }) => code)).toEqual(['DRAFT_GONE']);
  });
});

describe('what cannot open', () => {
  it.each([
    ['of somebody suspended', `update member set status = 'suspended' where id = $1`, 'ACCOUNT_SUSPENDED'],
    [
      'of who moderates no more',
      'update membership set is_moderator = false where member_id = $1',
      'ONLY_MODERATORS_SCHEDULE',
    ],
    ['of who has left', 'update membership set left_at = now() where member_id = $1', 'NOT_A_MEMBER'],
    [
      'in a cluster that was archived',
      `update cluster set archived_at = now() where id = (select cluster_id from membership where member_id = $1)`,
      'CLUSTER_ARCHIVED',
    ],
    [
      'with a text that was posted by hand just before',
      `with t as (insert into thread (slug, title, lang, kind, visibility, author_id) values ('x', 'By hand', 'en', 'question', 'public', $1)
         returning id)
       insert into post (thread_id, number, author_id, lang, body, html, excerpt, renderer_version)
       select t.id, 1, $1, 'en', d.opening -> 'thread' ->> 'body', '', '', 1 from t, draft d where d.member_id = $1`,
      'SAME_TEXT',
    ],
  ])('is a draft again, on record, and its author is told: %s', async (_which, change, code) => {
    const author = await anAuthor();
    const draft = await aDueOne(author, { title: 'Not opened' });
    await api.db.query(change, [author.id]);
    await strike();
    await strike(other);
    expect((await opened(author)).filter(({ title }) => title === 'Not opened')).toEqual([]);
    const { rows } = await api.db.query(
      `select actor_id, detail from audit_event where subject_id = $1 and act = 'draft.not-opened'`,
      [draft.id],
    );
    expect(rows).toEqual([{ actor_id: null, detail: { reason: code } }]);
    const [mail, ...more] = await worker.deliver();
    expect([mail, more.filter(({ kind }) => kind === 'not-opened')]).toMatchObject([
      { kind: 'not-opened', language: 'fr', path: '/drafts', values: { title: 'Not opened' } },
      [],
    ]);
    await api.db.query(`update member set status = 'active' where id = $1`, [author.id]);
    const { waiting, drafts } = await listed(api, author);
    expect([waiting, drafts]).toMatchObject([
      [],
      [{ key: draft.key, version: 2, opensAt: null, notOpened: { problem: { code } } }],
    ]);
    expect(mail?.values?.['reason']).not.toBe(drafts[0]?.notOpened?.problem.message);
  });

  it('is told to nobody who has done something about it meanwhile', async () => {
    const author = await anAuthor();
    const draft = await aDueOne(author);
    await api.db.query('update membership set is_moderator = false where member_id = $1', [author.id]);
    await strike();
    await api.db.query('update membership set is_moderator = true where member_id = $1', [author.id]);
    await scheduled(author, { key: draft.key, version: 2 });
    expect(await worker.deliver()).toEqual([]);
    expect((await listed(api, author)).waiting).toMatchObject([{ key: draft.key, notOpened: null }]);
  });

  it('stands in nobody’s way while its author has opened very many', async () => {
    const [busy, author] = [await anAuthor(), await anAuthor()];
    await api.db.query(
      `insert into draft (member_id, key, fields, excerpt, opening, opens_at)
       select $1, 'openThread:' || n, '[]', '', jsonb_build_object('time', '{}'::jsonb, 'thread', jsonb_build_object(
         'kind', 'discussion', 'title', 'The title ' || n, 'body', 'A text ' || n, 'case', null, 'lookingFor', null, 'poll', null,
         'lang', 'en', 'pageLanguage', 'en', 'tags', '[]'::jsonb, 'visibility', 'public', 'isAnonymous', false,
         'clusterId', $2::text)), now() - interval '1 hour'
         from generate_series(1, 15) n`,
      [busy.id, busy.clusterId],
    );
    await aDueOne(author);
    const strict = await startTestHandlers({ config: { ...api.config, rateLimitFactor: 1 } });
    await strike(strict);
    await strict.stop();
    expect((await opened(author)).length).toBe(1);
    const { rows } = await api.db.query('select count(*)::int as waiting from draft where member_id = $1', [busy.id]);
    expect([(await opened(busy)).length, rows]).toEqual([10, [{ waiting: 5 }]]);
  });
});
