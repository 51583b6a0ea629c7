import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openingLimits } from '@cluster-commons/domain/drafts';
import { uuidV7 } from '@cluster-commons/domain/kernel';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';
import {
  inMinutes,
  listed,
  schedule as scheduling,
  unschedule as unscheduling,
  type Kept,
} from './testing/scheduling.ts';

const from = testSource('schedule-thread');
let api: TestApi;
let staff: { id: string };
let weaver: { id: string };
let agent: { id: string };
let clusterId: string;
beforeAll(async () => {
  api = await startTestApi();
  staff = await build.aMember(api.db, from, { role: 'programme_manager' });
  weaver = await build.aMember(api.db, from);
  agent = await build.aMember(api.db, from);
  clusterId = (await build.aCluster(api.db, from)).id;
  await build.aMembership(api.db, from, { clusterId, memberId: agent.id, isModerator: true });
  await build.aMembership(api.db, from, { clusterId, memberId: weaver.id });
});
afterAll(() => api.stop());

const schedule = (as: Asker, given?: object) => scheduling(api, as, given);
const scheduled = async (as: Asker, given?: object): Promise<Kept> => {
  const { draft, problems } = await schedule(as, given);
  expect(problems).toEqual([]);
  return draft!;
};
const codes = async (as: Asker, given?: object): Promise<string[]> =>
  (await schedule(as, given)).problems.map(({ code, path }) => `${path[1]} ${code}`);
const staffMember = () => build.aMember(api.db, from, { role: 'moderator' });
const recorded = async (draftId: string): Promise<string[]> =>
  (
    await api.db.query<{ act: string }>('select act from audit_event where subject_id = $1 order by id', [draftId])
  ).rows.map(({ act }) => act);

describe('setting the time of a discussion', () => {
  it('keeps it until then, beside the drafts, and on record', async () => {
    const author = await staffMember();
    const opensAt = inMinutes(90);
    const draft = await scheduled(author, {
      kind: 'QUESTION',
      body: 'Who comes?',
      tags: ['press'],
      lang: 'en',
      opensAt,
    });
    expect(draft).toMatchObject({ key: `openThread:${draft.id}`, version: 1, opensAt: `${opensAt}:00.000Z` });
    const held = Object.fromEntries(draft.fields.map(({ name, values }) => [name, values.join('|')]));
    expect(held).toEqual({
      title: 'The press is here',
      body: 'Who comes?',
      lang: 'en',
      kind: 'QUESTION',
      isAnonymous: '',
      tags: 'press',
      clusterId: '',
      visibility: 'PUBLIC',
      opensAt,
      zone: 'UTC',
    });
    const { waiting, drafts } = await listed(api, author);
    expect([waiting, drafts]).toEqual([
      [expect.objectContaining({ key: draft.key, form: 'openThread', excerpt: 'The press is here', notOpened: null })],
      [],
    ]);
    expect(await recorded(draft.id)).toEqual(['draft.scheduled']);
    expect((await listed(api, staff)).waiting).not.toContainEqual(expect.objectContaining({ key: draft.key }));
  });

  it('reads the clock of the zone that is given', async () => {
    const opensAt = inMinutes(600);
    const { opensAt: at } = await scheduled(await staffMember(), { opensAt, zone: 'Africa/Nairobi' });
    expect(Date.parse(`${opensAt}Z`) - Date.parse(at ?? '')).toBe(3 * 3_600_000);
  });

  it('has the next one first', async () => {
    const author = await staffMember();
    const later = await scheduled(author, { opensAt: inMinutes(200) });
    const sooner = await scheduled(author, { opensAt: inMinutes(100) });
    expect((await listed(api, author)).waiting.map(({ key }) => key)).toEqual([sooner.key, later.key]);
  });

  it('holds a form of each kind', async () => {
    const author = await staffMember();
    const empty = { body: null };
    const sections = { problem: 'Creases', action: 'A press', cost: '10', result: 'None', failed: 'Nothing' };
    const poll = { options: ['One', 'Two'], closesAt: inMinutes(200), results: 'ALWAYS', isChangeable: false };
    const kinds = [
      { kind: 'ANNOUNCEMENT', body: 'Closed on Monday.' },
      { kind: 'CASE', ...empty, case: sections },
      { kind: 'LOOKING_FOR', ...empty, lookingFor: { wanted: 'A dyer' } },
      { kind: 'POLL', body: 'Which?', poll },
    ];
    const kept: Kept[] = [];
    for (const given of kinds) kept.push(await scheduled(author, given));
    expect(kept.map(({ key, id }) => key.replace(id, ''))).toEqual([
      'openAnnouncement:',
      'openCase:',
      'openLookingFor:',
      'openPoll:',
    ]);
    const held = kept.flatMap(({ fields }) => fields.map(({ name, values }) => `${name}=${values.join('|')}`));
    expect(held).toEqual(
      expect.arrayContaining([
        'case.cost=10',
        'lookingFor.wanted=A dyer',
        'poll.options=One\nTwo',
        'poll.results=ALWAYS',
      ]),
    );
  });

  it('is for those who moderate the cluster, and staff, as who may open it', async () => {
    expect(await codes(weaver)).toEqual(['clusterId ONLY_MODERATORS_SCHEDULE']);
    expect(await codes(weaver, { clusterId })).toEqual(['clusterId ONLY_MODERATORS_SCHEDULE']);
    expect(await codes(agent)).toEqual(['clusterId ONLY_MODERATORS_SCHEDULE']);
    expect(await codes(agent, { clusterId })).toEqual([]);
    expect(await codes(staff)).toEqual([]);
    expect(await codes(staff, { clusterId })).toEqual(['clusterId NOT_A_MEMBER']);
    const suspended = await build.aMember(api.db, from, { role: 'moderator', status: 'suspended' });
    for (const as of [null, suspended]) expect(await schedule(as)).toBeUndefined();
  });

  it.each([
    ['too soon', { opensAt: inMinutes(2) }, 'opensAt BAD_OPENING'],
    ['too late', { opensAt: inMinutes(91 * 24 * 60) }, 'opensAt BAD_OPENING'],
    ['that is none', { opensAt: '2026-02-30T10:00' }, 'opensAt BAD_OPENING'],
    ['that is not set', { opensAt: '' }, 'opensAt BAD_OPENING'],
    ['of no zone', { zone: 'Mars/Olympus' }, 'zone NOT_A_ZONE'],
    ['and a text that is too short', { title: '', opensAt: inMinutes(60) }, 'title REQUIRED'],
    ['and files', { fileIds: ['01890000-0000-7000-8000-000000000001'] }, 'fileIds FILES_CANNOT_WAIT'],
    ['and a draft of another kind', { key: 'openCase:01890000-0000-7000-8000-000000000001' }, 'key NOT_A_VALUE'],
    ['and a draft that never had one', { key: 'openThread' }, 'key NOT_A_VALUE'],
    ['and a draft of nobody', { key: 'openThread:01890000-0000-7000-8000-000000000001' }, 'version DRAFT_GONE'],
  ])('is refused for a time %s', async (_which, given, wrong) => {
    expect(await codes(staff, given)).toEqual([wrong]);
  });

  it('has a poll close after it has opened', async () => {
    const poll = { options: ['One', 'Two'], closesAt: inMinutes(90) };
    expect(await codes(staff, { kind: 'POLL', body: 'Which?', poll, opensAt: inMinutes(60) })).toEqual([
      'poll BAD_CLOSING',
    ]);
  });

  it('is refused in an archived cluster', async () => {
    const archived = (await build.aCluster(api.db, from, { archivedAt: from.now })).id;
    await build.aMembership(api.db, from, { clusterId: archived, memberId: agent.id, isModerator: true });
    expect(await codes(agent, { clusterId: archived })).toEqual(['clusterId CLUSTER_ARCHIVED']);
  });

  it('has an end', async () => {
    const author = await staffMember();
    await api.db.query(
      `insert into draft (member_id, key, fields, excerpt, opening, opens_at)
       select $1, 'openThread:' || n, '[]', '', '{}', now() + interval '1 day' from generate_series(1, $2) n`,
      [author.id, openingLimits.most],
    );
    expect(await codes(author)).toEqual(['opensAt TOO_MANY']);
  });

  it('sent twice, since the answer was lost, is one', async () => {
    const author = await staffMember();
    const clientKey = uuidV7(Date.now(), new Uint8Array(10).fill(7));
    const given = { clientKey, body: 'Sent twice' };
    const first = await scheduled(author, given);
    expect([await scheduled(author, given), first.id]).toEqual([first, clientKey]);
    expect(await codes(await staffMember(), given)).toEqual(['clientKey KEY_REUSED']);
  });
});

describe('a discussion that waits', () => {
  it('is changed by its version, text and time', async () => {
    const author = await staffMember();
    const { key, id } = await scheduled(author);
    const opensAt = inMinutes(120);
    const again = await scheduled(author, { key, version: 1, title: 'Another title', opensAt });
    expect(again).toMatchObject({ id, key, version: 2, opensAt: `${opensAt}:00.000Z` });
    expect(await codes(author, { key, version: 1 })).toEqual(['version DRAFT_CHANGED']);
    expect(await codes(staff, { key, version: 2 })).toEqual(['version DRAFT_GONE']);
    expect(await recorded(id)).toEqual(['draft.scheduled', 'draft.scheduled']);
  });

  it('is not changed half, by a form that saves what is typed', async () => {
    const author = await staffMember();
    const { key } = await scheduled(author);
    const { data } = await api.run<{ saveDraft: { draft: null; problems: object[] } }>(
      `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { draft { key } problems { code path } } }`,
      { input: { key, version: 1, fields: [{ name: 'body', values: ['Half'] }] } },
      { as: author },
    );
    expect(data.saveDraft).toEqual({ draft: null, problems: [{ code: 'DRAFT_SCHEDULED', path: ['input', 'key'] }] });
  });

  it('is a draft again when its time is taken away, and has it back by the same mutation', async () => {
    const author = await staffMember();
    const { key, id, opensAt } = await scheduled(author);
    const back = await unscheduling(api, author, { key, version: 1 });
    expect(back).toMatchObject({ draft: { key, version: 2, opensAt: null }, problems: [] });
    const lists = await listed(api, author);
    expect([lists.waiting, lists.drafts.map((draft) => draft.key)]).toEqual([[], [key]]);
    expect(await unscheduling(api, author, { key, version: 1 })).toEqual(back);
    const again = await unscheduling(api, author, { key, version: 2 }, false);
    expect(again).toMatchObject({ draft: { key, version: 3, opensAt }, problems: [] });
    expect(await recorded(id)).toEqual(['draft.scheduled', 'draft.unscheduled', 'draft.scheduled']);
  });

  it('does not get its time back for a text that was changed since, nor for others', async () => {
    const author = await staffMember();
    const { key } = await scheduled(author);
    await unscheduling(api, author, { key, version: 1 });
    const input = { key, version: 2, fields: [{ name: 'body', values: ['Half'] }] };
    await api.run(
      `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { problems { code } } }`,
      { input },
      { as: author },
    );
    const wrong = async (as: Asker, version: number): Promise<string | undefined> =>
      (await unscheduling(api, as, { key, version }, false)).problems[0]?.code;
    expect([await wrong(author, 2), await wrong(author, 3), await wrong(staff, 3)]).toEqual([
      'DRAFT_CHANGED',
      'DRAFT_CHANGED',
      'NOT_FOUND',
    ]);
  });

  it('is no more when it is discarded', async () => {
    const author = await staffMember();
    const { key } = await scheduled(author);
    await api.run(
      `mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { problems { code } } }`,
      { input: { key, version: 1 } },
      { as: author },
    );
    expect((await listed(api, author)).waiting).toEqual([]);
  });
});
