import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberState } from '@cluster-commons/domain/members';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('member-accounts');
let api: TestApi;
let moderator: { id: string };
let administrator: { id: string };
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_FACTOR: '100' });
  moderator = await aMember({ role: 'moderator', name: 'Youssef El Idrissi' });
  administrator = await aMember({ role: 'administrator', name: 'Nadia Rahmani' });
});
afterAll(() => api.stop());

const aMember = (given: Parameters<typeof build.aMember>[2] = {}) => build.aMember(api.db, from, given);

interface Listed {
  memberAccounts: { nodes: { name: string; state: string }[]; totalCount: number } | null;
}
const list = (argument: string, as: Asker = moderator, language: 'en' | 'es' = 'en') =>
  api.run<Listed>(`{ memberAccounts${argument} { nodes { name state } totalCount } }`, {}, { as, language });
const names = async (argument: string) =>
  (await list(argument)).data.memberAccounts?.nodes.map(({ name }) => name) ?? null;

const shown = `id handle name email isConfirmed state role joinedAt lastUsedAt clusters { name isModerator } postCount
  hasSecondFactor invitedByName invitedCount noteCount suspension { reason }
  measures { act actorName reason role until } notes { id text authorName viewerCanRemove { allowed } }
  viewerCan { suspend { allowed reason } suspendWithoutEnd { allowed } lift { allowed } confirm { allowed }
    resetSecondFactor { allowed } setRole setClusterModerator { allowed } merge { allowed } anonymise { allowed } note { allowed } }`;
interface Account {
  id: string;
  state: string;
  noteCount: number;
  notes: { id: string; text: string; authorName: string }[];
  measures: object[];
  viewerCan: Record<string, unknown>;
}
const look = async (argument: string, as: Asker = administrator) =>
  api.run<{ memberAccount: Account | null }>(`{ memberAccount(${argument}) { ${shown} } }`, {}, { as });
const account = async (id: string, as: Asker = administrator) => (await look(`id: "${id}"`, as)).data.memberAccount;

describe('the list of accounts', () => {
  let found: { handle: string; email: string };
  beforeAll(async () => {
    found = await aMember({ name: 'Åsa Öberg', handle: 'weaving-shed', email: 'asa@looms.example' });
    await aMember({ name: 'Nobody Yet', emailVerified: false });
    await aMember({ name: 'Out For Now', status: 'suspended' });
    await aMember({ name: 'From Elsewhere', status: 'imported' });
  });

  it('has the newest first, in a budget that does not grow with it', async () => {
    const { statements, data } = await list('(first: 50)');
    expect(data.memberAccounts?.nodes.length).toBe(data.memberAccounts?.totalCount);
    expect(statements.length).toBeLessThanOrEqual(4);
    const newest = await aMember({ name: 'The Newest', createdAt: new Date(from.now.getTime() + 60_000) });
    expect(await names('(first: 1)')).toEqual([newest.name]);
  });

  it.each(['asa oberg', 'ÖBERG', 'weaving-sh', 'looms.example', 'asa shed looms'])(
    'finds by name, handle and address, without accents: %s',
    async (text) => {
      expect(await names(`(filter: { text: "${text}" })`)).toEqual(['Åsa Öberg']);
    },
  );

  it('is narrowed by state and role, several of one widening it', async () => {
    expect(await names('(filter: { states: [SUSPENDED, UNCONFIRMED] }, sort: NAME)')).toEqual([
      'Nobody Yet',
      'Out For Now',
    ]);
    expect(await names('(filter: { roles: [MODERATOR, ADMINISTRATOR] }, sort: NAME)')).toEqual([
      'Nadia Rahmani',
      'Youssef El Idrissi',
    ]);
    expect(await names('(filter: { roles: [MODERATOR], states: [IMPORTED] })')).toEqual([]);
  });

  it('says of each how it stands, as the domain does', async () => {
    const { rows } = await api.db.query<{ name: string; status: 'active'; isConfirmed: boolean }>(
      `select name, status::text, email_verified as "isConfirmed" from member`,
    );
    const expected = new Map(rows.map((row) => [row.name, memberState(row).toUpperCase()]));
    const { nodes } = (await list('(first: 50)')).data.memberAccounts ?? { nodes: [] };
    expect(nodes.map(({ name, state }) => [name, state])).toEqual(nodes.map(({ name }) => [name, expected.get(name)]));
  });

  it('is for moderators and administrators', async () => {
    const manager = await aMember({ role: 'programme_manager' });
    expect((await list('', manager)).data.memberAccounts).toBeNull();
    expect((await list('', await aMember())).errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('shows one account by its handle, in any case', async () => {
    expect((await look(`handle: "${found.handle.toUpperCase()}"`)).data.memberAccount).toMatchObject({
      email: found.email,
      state: 'ACTIVE',
    });
    for (const none of ['id: "x"', 'handle: "nobody-here"', `id: "${from.ids(from.now)}"`]) {
      expect((await look(none)).data.memberAccount).toBeNull();
    }
  });
});

describe('an account', () => {
  it('shows what staff need, and offers what the viewer may do', async () => {
    const member = await aMember();
    const cluster = await build.aCluster(api.db, from, { name: 'Nakuru knitwear' });
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id, isModerator: true });
    const { data, statements } = await look(`id: "${member.id}"`);
    expect(statements.length).toBeLessThanOrEqual(4);
    expect(data.memberAccount).toMatchObject({
      isConfirmed: true,
      role: 'MEMBER',
      lastUsedAt: null,
      clusters: [{ name: 'Nakuru knitwear', isModerator: true }],
      hasSecondFactor: false,
      invitedByName: null,
      suspension: null,
      viewerCan: {
        suspend: { allowed: true, reason: null },
        suspendWithoutEnd: { allowed: true },
        lift: { allowed: false },
        confirm: { allowed: false },
        resetSecondFactor: { allowed: false },
        setRole: ['MODERATOR', 'PROGRAMME_MANAGER', 'ADMINISTRATOR'],
        setClusterModerator: { allowed: true },
        merge: { allowed: true },
        anonymise: { allowed: true },
        note: { allowed: true },
      },
    });
    expect((await account(member.id, moderator))?.viewerCan).toMatchObject({
      suspendWithoutEnd: { allowed: false },
      setRole: [],
      merge: { allowed: false },
      anonymise: { allowed: false },
    });
    expect((await account(administrator.id, moderator))?.viewerCan).toMatchObject({
      suspend: { allowed: false, reason: 'ONLY_ADMINISTRATORS' },
    });
  });

  it('shows what was done about it and its posts, latest first, in a budget', async () => {
    const member = await aMember();
    const thread = await build.aThread(api.db, from);
    const post = await build.aPost(api.db, from, { threadId: thread.id, authorId: member.id });
    const line = { actorId: moderator.id, reason: 'Selling' };
    const at = (minutes: number) => new Date(from.now.getTime() + minutes * 60_000);
    await build.anAuditEvent(api.db, from, {
      ...line,
      act: 'post.hidden',
      subjectId: post.id,
      scopeId: thread.id,
      at: at(1),
    });
    await build.anAuditEvent(api.db, from, { ...line, act: 'account.suspended', subjectId: member.id, at: at(2) });
    await build.anAuditEvent(api.db, from, { ...line, act: 'profile.updated', subjectId: member.id, at: at(3) });
    const { data, statements } = await look(`id: "${member.id}"`);
    expect(data.memberAccount?.measures).toMatchObject([
      { act: 'account.suspended', actorName: 'Youssef El Idrissi', reason: 'Selling' },
      { act: 'post.hidden', actorName: 'Youssef El Idrissi', reason: 'Selling' },
    ]);
    expect(statements.length).toBeLessThanOrEqual(4);
  });
});

type Payload = { problems: { code: string; path: string[] }[] } & Record<string, unknown>;
async function act(name: string, input: object, as: Asker = administrator, provedAt?: Date) {
  const value = name.endsWith('StaffNote') ? 'note { id text }' : 'member { id state isConfirmed }';
  const { data, errors } = await api.run<Record<string, Payload>>(
    `mutation ($input: ${name.replace(/^./, (first) => first.toUpperCase())}Input!) {
       ${name}(input: $input) { ${value} problems { code path } } }`,
    { input },
    { as, ...(provedAt && { provedAt }) },
  );
  if (errors.length > 0) return errors[0]?.extensions?.['code'];
  const { problems, member, note } = data[name] ?? { problems: [] };
  return problems.length > 0 ? problems.map(({ code, path }) => `${code} ${path.at(-1)}`).join() : (member ?? note);
}
const reason = 'They called us from their office';
const acts = async (id: string) =>
  (
    await api.db.query<{ act: string }>('select act from audit_event where subject_id = $1 order by at, id', [id])
  ).rows.map((row) => row.act);

describe('confirming an address for somebody', () => {
  it('opens their account, on record', async () => {
    const { id } = await aMember({ emailVerified: false });
    expect(await act('confirmMember', { memberId: id, reason })).toEqual({ id, state: 'ACTIVE', isConfirmed: true });
    expect(await acts(id)).toEqual(['account.confirmed']);
    const { rows } = await api.db.query(
      `select 1 from outbox where event = 'account.confirmed' and payload ->> 'memberId' = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(await act('confirmMember', { memberId: id, reason })).toBe('ALREADY_CONFIRMED memberId');
  });

  it('is for administrators, with a reason and a fresh proof', async () => {
    const { id } = await aMember({ emailVerified: false });
    expect(await act('confirmMember', { memberId: id, reason }, moderator)).toBe('NOT_ALLOWED memberId');
    expect(await act('confirmMember', { memberId: id, reason: '' })).toBe('REQUIRED reason');
    expect(await act('confirmMember', { memberId: id, reason }, administrator, new Date(0))).toBe('PROOF_NEEDED');
    expect(await acts(id)).toEqual([]);
  });
});

describe('resetting a second factor', () => {
  const switchOn = (id: string) =>
    api.db.query(`insert into second_factor (member_id, secret, confirmed_at) values ($1, 'sealed', now())`, [id]);

  it('takes it away, on record with the reason', async () => {
    const { id } = await aMember();
    await switchOn(id);
    expect(await act('resetSecondFactor', { memberId: id, reason })).toMatchObject({ id });
    expect(await acts(id)).toEqual(['account.second-factor-off']);
    expect(await act('resetSecondFactor', { memberId: id, reason })).toBe('NO_SECOND_FACTOR memberId');
  });

  it('is for administrators, and not of their own', async () => {
    const { id } = await aMember();
    await switchOn(id);
    expect(await act('resetSecondFactor', { memberId: id, reason }, moderator)).toBe('NOT_ALLOWED memberId');
    expect(await act('resetSecondFactor', { memberId: administrator.id, reason })).toBe('OWN_ACCOUNT memberId');
    expect(await act('resetSecondFactor', { memberId: id, reason }, administrator, new Date(0))).toBe('PROOF_NEEDED');
  });
});

describe('merging two accounts', () => {
  it('leaves one, with every post, on record with the reason', async () => {
    const [gone, stays] = [await aMember({ name: 'Amina D.' }), await aMember({ name: 'Amina Diallo' })];
    const thread = await build.aThread(api.db, from, { authorId: gone.id });
    await build.aPost(api.db, from, { threadId: thread.id, authorId: gone.id });
    await act('writeStaffNote', { memberId: gone.id, text: 'Two accounts, one person' });
    const merged = await act('mergeMembers', { fromId: gone.id, intoId: stays.id, reason });
    expect(merged).toMatchObject({ id: stays.id });
    expect(await account(gone.id)).toBeNull();
    expect((await account(stays.id))?.notes).toMatchObject([{ text: 'Two accounts, one person' }]);
    const { rows } = await api.db.query('select distinct author_id as id from post where thread_id = $1', [thread.id]);
    expect(rows).toEqual([{ id: stays.id }]);
    expect(await acts(stays.id)).toEqual(['account.merged']);
  });

  it('is refused for staff, suspended members, the same account, and those who may not', async () => {
    const merge = async (fromId: string, intoId: string, as: Asker = administrator) =>
      act('mergeMembers', { fromId, intoId, reason }, as);
    const [one, two] = [await aMember(), await aMember()];
    const out = await aMember({ status: 'suspended' });
    expect(await merge(one.id, one.id)).toBe('SAME_ACCOUNT intoId');
    expect(await merge(moderator.id, one.id)).toBe('HAS_ROLE fromId');
    expect(await merge(administrator.id, one.id)).toBe('OWN_ACCOUNT fromId');
    expect(await merge(out.id, one.id)).toBe('MEMBER_NOT_ACTIVE fromId');
    expect(await merge(one.id, out.id)).toBe('MEMBER_NOT_ACTIVE intoId');
    expect(await merge(one.id, from.ids(from.now))).toBe('NOT_FOUND intoId');
    expect(await merge('x', one.id)).toBe('NOT_FOUND fromId');
    expect(await merge(one.id, two.id, moderator)).toBe('NOT_ALLOWED fromId');
    expect(await act('mergeMembers', { fromId: one.id, intoId: two.id, reason: '' })).toBe('REQUIRED reason');
    expect(await account(one.id)).not.toBeNull();
  });
});

describe('a note of staff', () => {
  it('is seen by staff, and never by whom it is about', async () => {
    const { id } = await aMember();
    expect(
      await act('writeStaffNote', { memberId: id, text: ' Said by phone\nthat it was a mistake ' }, moderator),
    ).toEqual(expect.objectContaining({ text: 'Said by phone\nthat it was a mistake' }));
    expect((await account(id))?.notes).toMatchObject([{ authorName: 'Youssef El Idrissi' }]);
    await api.db.query(`update member set role = 'moderator' where id = $1`, [id]);
    expect(await account(id, { id })).toMatchObject({ notes: [], noteCount: 0 });
    expect(await act('writeStaffNote', { memberId: id, text: 'Of myself' }, { id })).toBe('OWN_ACCOUNT memberId');
    // What it says is on no record.
    const { rows } = await api.db.query('select reason, detail from audit_event where subject_id = $1', [id]);
    expect(rows).toEqual([{ reason: null, detail: null }]);
  });

  it('is taken away by its author alone', async () => {
    const { id } = await aMember();
    const { id: noteId } = (await act('writeStaffNote', { memberId: id, text: 'A note' }, moderator)) as { id: string };
    expect(await act('removeStaffNote', { noteId })).toBe('NOT_ALLOWED noteId');
    expect(await act('removeStaffNote', { noteId }, moderator)).toMatchObject({ text: 'A note' });
    expect(await act('removeStaffNote', { noteId }, moderator)).toBe('NOT_FOUND noteId');
    expect(await act('removeStaffNote', { noteId: 'x' }, moderator)).toBe('NOT_FOUND noteId');
    expect(await acts(id)).toEqual(['account.note-written', 'account.note-removed']);
  });

  it('is refused empty, to nobody, and to those who may not', async () => {
    const { id } = await aMember();
    const manager = await aMember({ role: 'programme_manager' });
    expect(await act('writeStaffNote', { memberId: id, text: ' ' }, moderator)).toBe('REQUIRED text');
    expect(await act('writeStaffNote', { memberId: 'x', text: 'A note' }, moderator)).toBe('NOT_FOUND memberId');
    expect(await act('writeStaffNote', { memberId: id, text: 'A note' }, manager)).toBe('NOT_ALLOWED memberId');
  });
});
