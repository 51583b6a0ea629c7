import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eachProfileField, profilePolicy, type ProfileChanges } from '@cluster-commons/domain/profiles';
import { anonymous, type Viewer } from '@cluster-commons/domain/kernel';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';
import type { Member } from './member.model.ts';
import { visibleProfiles } from './visible-profiles.ts';

const from = testSource('profiles');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const fields = `handle isImported clusters { slug } ${eachProfileField
  .filter(([, { shown }]) => shown !== 'own')
  .map(([name]) => name)
  .join(' ')}`;
type Shown = Omit<Member, 'facts'>;

const read = async (as: Asker, handle: string) =>
  api.run<{ member: Shown | null }>(
    `query ($handle: String!) { member(handle: $handle) { ${fields} } }`,
    { handle },
    { as },
  );
const update = (as: Asker, input: Record<string, unknown>) =>
  api.run<{ updateProfile: { member: Shown | null; problems: { code: string; path: string[] }[] } }>(
    `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { member { ${fields} } problems { code path } } }`,
    { input },
    { as },
  );
const epoch = async (): Promise<number> => Number((await api.db.query('select epoch from public_epoch')).rows[0].epoch);
const versionOf = async (id: string): Promise<number> =>
  (await api.db.query('select version from profile where member_id = $1', [id])).rows[0].version;

describe('a member', () => {
  it('is read in one statement, with the clusters they belong to now', async () => {
    const member = await build.aMember(api.db, from, { profile: { headline: 'Runs a lot office', sectors: ['14'] } });
    const [stays, left] = [await build.aCluster(api.db, from), await build.aCluster(api.db, from)];
    await build.aMembership(api.db, from, { clusterId: stays.id, memberId: member.id });
    await build.aMembership(api.db, from, { clusterId: left.id, memberId: member.id, leftAt: from.now });
    const { data, statements } = await read(null, member.handle.toUpperCase());
    expect(data.member).toMatchObject({
      headline: 'Runs a lot office',
      sectors: ['14'],
      clusters: [{ slug: stays.slug }],
    });
    expect(statements).toEqual(['member_by_handle']);
  });

  it('without a profile row is there all the same', async () => {
    const member = await build.aMember(api.db, from, { profile: null });
    expect((await read(null, member.handle)).data.member).toMatchObject({ headline: '', sectors: [], country: null });
  });

  it('of an imported member is marked as imported', async () => {
    const imported = await build.aMember(api.db, from, { status: 'imported', emailVerified: false });
    expect((await read(null, imported.handle)).data.member).toMatchObject({ isImported: true });
  });

  it('who does not exist, is suspended or has not confirmed is not there; staff see the last two', async () => {
    const moderator = await build.aMember(api.db, from, { role: 'moderator' });
    const other = await build.aMember(api.db, from);
    const suspended = await build.aMember(api.db, from, { status: 'suspended' });
    const unconfirmed = await build.aMember(api.db, from, { emailVerified: false });
    for (const handle of ['nobody-here', suspended.handle, unconfirmed.handle]) {
      expect([(await read(null, handle)).data.member, (await read(other, handle)).data.member]).toEqual([null, null]);
    }
    expect((await read(moderator, suspended.handle)).data.member).not.toBeNull();
    expect((await read(moderator, unconfirmed.handle)).data.member).not.toBeNull();
  });

  it('for members only is not there for strangers, and looks like one who does not exist', async () => {
    const shy = await build.aMember(api.db, from, { profile: { membersOnly: true } });
    const other = await build.aMember(api.db, from);
    expect(await read(null, shy.handle)).toMatchObject({ data: { member: null }, errors: [] });
    expect((await read(other, shy.handle)).data.member).toMatchObject({ handle: shy.handle, isMembersOnly: true });
  });
});

describe('visibleProfiles', () => {
  it('lets through in SQL exactly whom profilePolicy.read allows', async () => {
    const ids: string[] = [];
    for (const status of ['active', 'suspended', 'imported', 'left'] as const)
      for (const emailVerified of [true, false])
        for (const membersOnly of [true, false])
          ids.push((await build.aMember(api.db, from, { status, emailVerified, profile: { membersOnly } })).id);
    ids.push((await build.aMember(api.db, from, { profile: null })).id);
    const { rows } = await api.db.query(
      `select m.id as "memberId", m.status, m.email_verified as "isConfirmed", coalesce(p.members_only, false) as "isMembersOnly"
         from member m left join profile p on p.member_id = m.id where m.id = any($1) order by m.id`,
      [ids],
    );
    const as = (
      id: string,
      role: 'member' | 'moderator' | 'programme_manager' | 'administrator',
      isSuspended = false,
    ): Viewer => ({
      kind: 'member',
      id,
      role,
      isSuspended,
      clusterIds: new Set(),
      moderatedClusterIds: new Set(),
    });
    const viewers = [
      anonymous,
      ...(['member', 'moderator', 'programme_manager', 'administrator'] as const).flatMap((role) => [
        as('00000000-0000-7000-8000-000000000000', role),
        as('00000000-0000-7000-8000-000000000000', role, true),
      ]),
      ...ids.flatMap((id) => [as(id, 'member'), as(id, 'member', true)]),
    ];
    for (const viewer of viewers) {
      const shape = new QueryShape('visible_profiles_test');
      visibleProfiles(viewer, shape);
      const found = await api.db.query(
        `select m.id from member m left join profile p on p.member_id = m.id
          where (${shape.conditions}) and m.id = any(${shape.value(ids)}) order by m.id`,
        shape.values,
      );
      const allowed = rows.filter((facts) => profilePolicy.read(viewer, facts).allowed).map(({ memberId }) => memberId);
      expect(found.rows.map(({ id }) => id)).toEqual(allowed);
    }
  });
});

describe('changing a profile', () => {
  it('saves every field, and shows it to others', async () => {
    const everything: Required<ProfileChanges> = {
      name: 'Leila Haddad',
      headline: 'Agent, olive oil',
      about: 'Nine presses in one valley.',
      country: 'TN',
      organisation: 'Union of the presses',
      sectors: ['10'],
      expertise: ['trade-fairs'],
      languages: ['ar', 'fr', 'sw'],
      locale: 'fr',
      isMembersOnly: true,
    };
    const [member, reader] = [await build.aMember(api.db, from), await build.aMember(api.db, from)];
    expect((await update(member, everything)).data.updateProfile.problems).toEqual([]);
    const { locale: _, ...shown } = everything;
    expect((await read(reader, member.handle)).data.member).toMatchObject(shown);
  });

  it('keeps what is absent, clears what is null, and is on record without the words', async () => {
    const member = await build.aMember(api.db, from, {
      profile: { headline: 'Before', about: 'Long ago', country: 'KE', sectors: ['14'], languages: ['en'] },
    });
    const { data } = await update(member, {
      headline: ' Broker ',
      country: null,
      expertise: ['facilitation', 'facilitation'],
      languages: ['fr', 'en'],
    });
    expect(data.updateProfile).toMatchObject({
      problems: [],
      member: {
        headline: 'Broker',
        about: 'Long ago',
        country: null,
        sectors: ['14'],
        expertise: ['facilitation'],
        languages: ['fr', 'en'],
      },
    });
    expect(await versionOf(member.id)).toBe(2);
    const { rows } = await api.db.query(`select act, actor_id, detail from audit_event where subject_id = $1`, [
      member.id,
    ]);
    expect(rows).toEqual([
      {
        act: 'profile.updated',
        actor_id: member.id,
        detail: { fields: expect.arrayContaining(['headline', 'country']) },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('Broker');
  });

  it('renames, chooses the language, and is found by the new name', async () => {
    const member = await build.aMember(api.db, from, { name: 'Old Name' });
    await update(member, { name: 'ليلى حداد', locale: 'ar', organisation: 'Coopérative' });
    const { rows } = await api.db.query(
      `select m.name, m.locale, p.search from member m join profile p on p.member_id = m.id where m.id = $1`,
      [member.id],
    );
    expect(rows).toEqual([{ name: 'ليلى حداد', locale: 'ar', search: expect.stringContaining('cooperative') }]);
    expect(rows[0].search).toContain('ليلى');
  });

  it('makes the profile row where there is none', async () => {
    const member = await build.aMember(api.db, from, { profile: null });
    const { data } = await update(member, { headline: 'First words' });
    expect(data.updateProfile.member).toMatchObject({ headline: 'First words', isMembersOnly: false });
  });

  it('drops every finished page when the profile is hidden from strangers, and only then', async () => {
    const member = await build.aMember(api.db, from);
    const before = await epoch();
    await update(member, { headline: 'Same visibility', isMembersOnly: false });
    expect(await epoch()).toBe(before);
    await update(member, { isMembersOnly: true });
    expect(await epoch()).toBe(before + 1);
    expect((await read(null, member.handle)).data.member).toBeNull();
  });

  it('in two windows at once keeps both changes', async () => {
    const member = await build.aMember(api.db, from);
    await Promise.all([update(member, { headline: 'From one' }), update(member, { organisation: 'From the other' })]);
    expect((await read(member, member.handle)).data.member).toMatchObject({
      headline: 'From one',
      organisation: 'From the other',
    });
    expect(await versionOf(member.id)).toBe(3);
  });

  it('with nothing in it changes nothing', async () => {
    const member = await build.aMember(api.db, from);
    expect((await update(member, {})).data.updateProfile.problems).toEqual([]);
    expect(await versionOf(member.id)).toBe(1);
  });

  it('keeps the names of the staff to them', async () => {
    const staff = await build.aMember(api.db, from, { name: 'Hélène Baptiste', role: 'programme_manager' });
    const member = await build.aMember(api.db, from);
    expect((await update(member, { name: 'HELENE baptiste' })).data.updateProfile.problems).toEqual([
      { code: 'NAME_OF_STAFF', path: ['input', 'name'] },
    ]);
    expect((await update(staff, { name: 'Helene Baptiste' })).data.updateProfile.problems).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['a name taken away', { name: null }, 'REQUIRED', 'name'],
    ['a name of one letter', { name: 'A' }, 'TOO_SHORT', 'name'],
    ['a country that is none', { country: 'XX' }, 'NOT_A_VALUE', 'country'],
    ['a section for a division', { sectors: ['C'] }, 'NOT_A_VALUE', 'sectors'],
    ['an invented skill', { expertise: ['juggling, singing'] }, 'NOT_A_VALUE', 'expertise'],
    ['a language nobody writes here', { languages: ['tlh'] }, 'NOT_A_VALUE', 'languages'],
    ['an interface nobody made', { locale: 'pt' }, 'NOT_A_VALUE', 'locale'],
    ['a headline without end', { headline: 'a'.repeat(161) }, 'TOO_LONG', 'headline'],
    ['a switch that is neither on nor off', { isMembersOnly: null }, 'REQUIRED', 'isMembersOnly'],
  ])('refuses %s and changes nothing', async (_what, input, code, field) => {
    const member = await build.aMember(api.db, from);
    const { data } = await update(member, { organisation: 'Not to be written', ...input });
    expect(data.updateProfile).toEqual({ member: null, problems: [{ code, path: ['input', field] }] });
    expect(await versionOf(member.id)).toBe(1);
  });

  it.each<[string, () => Promise<Asker>, string]>([
    ['nobody', async () => null, 'UNAUTHENTICATED'],
    ['a suspended member', () => build.aMember(api.db, from, { status: 'suspended' }), 'FORBIDDEN'],
  ])('is refused to %s', async (_who, asker, code) => {
    const { errors } = await update(await asker(), { headline: 'No' });
    expect(errors[0]?.extensions?.['code']).toBe(code);
  });
});
