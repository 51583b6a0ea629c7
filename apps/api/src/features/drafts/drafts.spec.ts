import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgets } from '@cluster-commons/domain/kernel';
import { draftKeyOf, draftLimits } from '@cluster-commons/domain/drafts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';
import { RemoveOldDrafts } from './remove-old-drafts.ts';

const from = testSource('drafts');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const aMember = () => build.aMember(api.db, from);
const aThread = (given: Parameters<typeof build.aThread>[2] = {}) => build.aThread(api.db, from, given);
const fieldsOf = (body: string) => [
  { name: 'body', values: [body] },
  { name: 'lang', values: ['en'] },
];

interface Kept {
  key: string;
  fields: { name: string; values: string[] }[];
  version: number;
  deviceId: string | null;
}
interface Saved {
  draft: Kept | null;
  problems: { code: string; path: string[] }[];
}
interface ToSave {
  key?: string;
  body?: string;
  fields?: Kept['fields'];
  version?: number | null;
  deviceId?: string | null;
}
const draftFields = 'key fields { name values } version deviceId device updatedAt';
const saving = (as: Asker, { key = 'openThread', body = 'Half a text', fields, ...more }: ToSave) =>
  api.run<{ saveDraft: Saved }>(
    `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) {
       draft { ${draftFields} } problems { code path } } }`,
    { input: { key, fields: fields ?? fieldsOf(body), ...more } },
    { as },
  );
const save = async (as: Asker, given: ToSave = {}): Promise<Saved> => (await saving(as, given)).data.saveDraft;

const kept = async (as: Asker, key = 'openThread'): Promise<Kept | null> =>
  (
    await api.run<{ draft: Kept | null }>(
      `query ($key: String!) { draft(key: $key) { ${draftFields} } }`,
      { key },
      { as },
    )
  ).data.draft;
const bodyOf = async (as: Asker, key?: string): Promise<string | undefined> =>
  (await kept(as, key))?.fields.find(({ name }) => name === 'body')?.values[0];

interface Listed {
  nodes: { key: string; form: string; excerpt: string; version: number; thread: { title: string } | null }[];
  totalCount: number;
  pageInfo: { endCursor: string; hasNextPage: boolean };
}
const listing = (as: Asker, first?: number, after?: string) =>
  api.run<{ drafts: Listed }>(
    `query ($first: Int, $after: String) { drafts(first: $first, after: $after) {
       nodes { key form excerpt version thread { title } } totalCount pageInfo { endCursor hasNextPage } } }`,
    { first, after },
    { as },
  );
const list = async (...asked: Parameters<typeof listing>): Promise<Listed> => (await listing(...asked)).data.drafts;

const discarding = (as: Asker, version: number, discarded?: boolean, key = 'openThread') =>
  api.run<{ discardDraft: { version: number | null; problems: { code: string }[] } }>(
    `mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { version problems { code } } }`,
    { input: { key, version, discarded } },
    { as },
  );
const discard = async (...given: Parameters<typeof discarding>) => (await discarding(...given)).data.discardDraft;

describe('saving a draft', () => {
  it('keeps each field for the member, on every device, and for nobody else', async () => {
    const [member, other] = [await aMember(), await aMember()];
    const fields = [...fieldsOf('Half a text'), { name: 'choices', values: ['a', 'b'] }];
    const { draft, problems } = await save(member, { fields, deviceId: 'one' });
    expect([draft, problems]).toEqual([expect.objectContaining({ fields, version: 1, deviceId: 'one' }), []]);
    expect(await kept(member)).toEqual(draft);
    expect(await kept(other)).toBeNull();
    expect(await kept(null)).toBeNull();
  });

  it('goes on by its version, and is told to nobody', async () => {
    const member = await aMember();
    const told = async (): Promise<unknown> =>
      (await api.db.query('select (select count(*) from audit_event), (select count(*) from outbox)')).rows;
    const before = await told();
    await save(member);
    expect(await save(member, { body: 'A whole text', version: 1 })).toMatchObject({ draft: { version: 2 } });
    expect(await bodyOf(member)).toBe('A whole text');
    expect(await told()).toEqual(before);
  });

  it.each([
    ['that knows an older one', 1],
    ['that knows of none', null],
  ])('by a device %s overwrites nothing, and is given the newer one', async (_which, version) => {
    const member = await aMember();
    await save(member, { deviceId: 'phone' });
    await save(member, { body: 'Newer', version: 1, deviceId: 'phone' });
    expect(await save(member, { body: 'Mine', version, deviceId: 'computer' })).toEqual({
      draft: expect.objectContaining({ fields: fieldsOf('Newer'), version: 2, deviceId: 'phone' }),
      problems: [{ code: 'DRAFT_CHANGED', path: ['input', 'version'] }],
    });
    expect(await bodyOf(member)).toBe('Newer');
    expect((await save(member, { body: 'Mine', version: 2 })).problems).toEqual([]);
  });

  it('twice, since the answer was lost, is one', async () => {
    const member = await aMember();
    await save(member);
    const first = await save(member, { body: 'More', version: 1 });
    expect(await save(member, { body: 'More', version: 1 })).toEqual(first);
  });

  it('on two devices at once keeps one and tells the other', async () => {
    const member = await aMember();
    const both = await Promise.all(['one', 'two'].map((body) => save(member, { body, deviceId: body })));
    expect(both.map(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([[], ['DRAFT_CHANGED']]);
    const [first] = both.filter(({ problems }) => problems.length === 0);
    expect(both.map(({ draft }) => draft?.deviceId)).toEqual([first?.draft?.deviceId, first?.draft?.deviceId]);
  });

  it('that was posted or discarded does not come back through a device that knows it', async () => {
    const member = await aMember();
    await save(member);
    await discard(member, 1);
    expect(await save(member, { body: 'Late', version: 1 })).toEqual({
      draft: null,
      problems: [{ code: 'DRAFT_GONE', path: ['input', 'version'] }],
    });
    expect(await kept(member)).toBeNull();
    expect(await save(member, { body: 'Anew', version: null })).toMatchObject({ draft: { version: 3 }, problems: [] });
  });

  it('names what is wrong with it', async () => {
    const member = await aMember();
    const { problems } = await save(member, { key: 'diary', body: 'x'.repeat(draftLimits.text) });
    expect(problems).toEqual([
      { code: 'NOT_A_VALUE', path: ['input', 'key'] },
      { code: 'TOO_LONG', path: ['input', 'fields'] },
    ]);
  });

  it('has an end, but for those that are there', async () => {
    const member = await aMember();
    await save(member);
    await api.db.query(
      `insert into draft (member_id, key, fields, excerpt) select $1, 'x' || n, '[]', '' from generate_series(2, $2) n`,
      [member.id, draftLimits.most],
    );
    const key = draftKeyOf('replyToThread', (await aThread()).id);
    expect((await save(member, { key })).problems).toEqual([{ code: 'TOO_MANY', path: ['input', 'key'] }]);
    expect((await save(member, { body: 'More', version: 1 })).problems).toEqual([]);
  });

  it('is for members who are signed in and not suspended', async () => {
    const suspended = await build.aMember(api.db, from, { status: 'suspended' });
    for (const as of [null, suspended]) expect((await saving(as, {})).errors).toHaveLength(1);
    expect(await kept(suspended)).toBeNull();
  });

  it('takes one statement beside the session, and one more where it is refused', async () => {
    const member = await aMember();
    const taken = async (version: number | null, body: string): Promise<number> =>
      (await saving(member, { version, body })).statements.filter((name) => name !== 'session').length;
    expect(await taken(null, 'One')).toBe(1);
    expect(await taken(1, 'Two')).toBe(1);
    expect(await taken(1, 'Three')).toBe(2);
    expect(2).toBeLessThan(budgets.statements);
  });
});

describe('discarding a draft', () => {
  it('takes it away, and the same mutation brings it back', async () => {
    const member = await aMember();
    await save(member);
    expect(await discard(member, 1)).toEqual({ version: 2, problems: [] });
    expect([await kept(member), (await list(member)).totalCount]).toEqual([null, 0]);
    expect(await discard(member, 1)).toEqual({ version: 2, problems: [] });
    expect(await discard(member, 2, false)).toEqual({ version: 3, problems: [] });
    expect(await bodyOf(member)).toBe('Half a text');
  });

  it('leaves alone what another device has changed meanwhile', async () => {
    const member = await aMember();
    await save(member);
    await save(member, { body: 'Newer', version: 1 });
    expect(await discard(member, 1)).toMatchObject({ version: null, problems: [{ code: 'DRAFT_CHANGED' }] });
    expect(await bodyOf(member)).toBe('Newer');
  });

  it('does not put an old one in the place of one that was begun since', async () => {
    const member = await aMember();
    await save(member, { body: 'Old' });
    await discard(member, 1);
    await save(member, { body: 'New' });
    await discard(member, 2, false);
    expect(await bodyOf(member)).toBe('New');
  });

  it('reaches nobody else’s', async () => {
    const [member, other] = [await aMember(), await aMember()];
    await save(member);
    expect(await discard(other, 1)).toEqual({ version: 0, problems: [] });
    expect(await discard(other, 1, false)).toMatchObject({ problems: [{ code: 'NOT_FOUND' }] });
    expect(await bodyOf(member)).toBe('Half a text');
  });
});

describe('the list of drafts', () => {
  it('has the latest first, with its first words and the discussion, and pages through each once', async () => {
    const member = await aMember();
    const keys: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      const { id } = await aThread();
      keys.unshift(draftKeyOf('replyToThread', id));
      const updatedAt = new Date(from.now.getTime() + i * 60_000);
      await build.aDraft(api.db, from, { memberId: member.id, key: keys[0] ?? '', threadId: id, updatedAt });
    }
    const first = await list(member, 5);
    const second = await list(member, 5, first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ key }) => key)).toEqual(keys);
    expect([first.totalCount, second.pageInfo.hasNextPage]).toEqual([7, false]);
  });

  it('names the discussion only to those who may read it', async () => {
    const member = await aMember();
    const thread = await aThread();
    await save(member, { key: draftKeyOf('replyToThread', thread.id) });
    await save(member, { fields: [{ name: 'title', values: ['A title'] }] });
    expect((await list(member)).nodes).toEqual([
      expect.objectContaining({ form: 'openThread', excerpt: 'A title', thread: null }),
      expect.objectContaining({ form: 'replyToThread', excerpt: 'Half a text', thread: { title: thread.title } }),
    ]);
    await api.db.query('update thread set hidden_at = now() where id = $1', [thread.id]);
    expect((await list(member)).nodes[1]).toMatchObject({ excerpt: 'Half a text', thread: null });
  });

  it('takes one statement, and one for the count', async () => {
    const { statements } = await listing(await aMember());
    expect(statements.filter((name) => name !== 'session')).toHaveLength(2);
  });

  it('goes with its member', async () => {
    const member = await aMember();
    await save(member);
    await api.db.query('delete from member where id = $1', [member.id]);
    expect((await api.db.query('select from draft where member_id = $1', [member.id])).rowCount).toBe(0);
  });
});

it('drafts go when nobody has touched them for very long, or can no longer have them back', async () => {
  const { keptSeconds, discardedSeconds } = draftLimits;
  const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1000);
  const { id: memberId } = await aMember();
  const drafts = [
    ['new', 60, null],
    ['old', keptSeconds - 60, null],
    ['forgotten', keptSeconds + 60, null],
    ['discarded', 2 * discardedSeconds, discardedSeconds - 60],
    ['discarded long ago', 2 * discardedSeconds, discardedSeconds + 60],
  ] as const;
  for (const [key, updated, discarded] of drafts) {
    const discardedAt = discarded === null ? null : ago(discarded);
    await build.aDraft(api.db, from, { memberId, key, updatedAt: ago(updated), discardedAt });
  }
  await new RemoveOldDrafts(new Handlers(), api.app.get(PrismaService)).run();
  const { rows } = await api.db.query<{ key: string }>('select key from draft where member_id = $1 order by key', [
    memberId,
  ]);
  expect(rows.map(({ key }) => key)).toEqual(['discarded', 'new', 'old']);
});
