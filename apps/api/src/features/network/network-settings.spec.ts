import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberRoles, type MemberRole } from '@cluster-commons/domain/kernel';
import { NetworkIdentity } from '../../platform/config/network-identity.ts';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('network-settings');
let api: TestApi;
let handlers: TestHandlers;
const members = {} as Record<MemberRole, { id: string }>;
beforeAll(async () => {
  api = await startTestApi();
  handlers = await startTestHandlers(api);
  for (const role of memberRoles) members[role] = await build.aMember(api.db, from, { role });
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

const fields = 'name languages signUpMode trustedDomains questions staffSecondFactor version';
const ask = (as: Asker) =>
  api.run<{ networkSettings: Record<string, unknown> | null }>(`{ networkSettings { ${fields} } }`, {}, { as });
const update = (input: object, as: Asker = members.administrator) =>
  api.run<{ updateNetworkSettings: { settings: Record<string, unknown> | null; problems: object[] } }>(
    `mutation ($input: UpdateNetworkSettingsInput!) {
       updateNetworkSettings(input: $input) { settings { ${fields} } problems { code path } } }`,
    { input },
    { as },
  );

describe('settings of the network', () => {
  it('are for administrators alone', async () => {
    const shown = await Promise.all(
      memberRoles.map(async (role) => (await ask(members[role])).data?.networkSettings?.['signUpMode'] ?? null),
    );
    expect(shown).toEqual([null, null, null, 'OPEN']);
    for (const as of [members.moderator, members.programme_manager]) {
      const { data } = await update({ staffSecondFactor: true }, as);
      expect(data.updateNetworkSettings).toEqual({ settings: null, problems: [{ code: 'NOT_ALLOWED', path: [] }] });
    }
    for (const as of [members.member, null]) {
      expect((await update({ staffSecondFactor: true }, as)).errors).toHaveLength(1);
    }
    expect((await ask(members.administrator)).data.networkSettings).toMatchObject({
      staffSecondFactor: false,
      version: 1,
    });
  });

  it('ask for a fresh proof', async () => {
    const { errors } = await api.run(
      'mutation { updateNetworkSettings(input: { name: "Another" }) { problems { code } } }',
      {},
      { as: members.administrator, provedAt: new Date(0) },
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'PROOF_NEEDED' });
  });

  it('change where they are given, stay where not, and stand on record', async () => {
    const epoch = async () => (await api.db.query('select epoch from public_epoch')).rows[0].epoch as string;
    const before = await epoch();
    const first = await update({ name: ' Clusters  of the Lake ', trustedDomains: ['@UNIDO.org', 'unido.org'] });
    expect(first.data.updateNetworkSettings.problems).toEqual([]);
    await update({ signUpMode: 'APPROVAL', questions: ['Which cluster do you work with?', ''] });
    expect((await ask(members.administrator)).data.networkSettings).toMatchObject({
      name: 'Clusters of the Lake',
      trustedDomains: ['unido.org'],
      signUpMode: 'APPROVAL',
      questions: ['Which cluster do you work with?'],
      languages: ['en', 'fr', 'es', 'ar'],
    });
    expect(api.app.get(NetworkIdentity).name).toBe('Clusters of the Lake');
    expect(Number(await epoch())).toBe(Number(before) + 2);
    const { rows } = await api.db.query(
      `select actor_id, detail from audit_event where act = 'network.settings-changed' order by at, id`,
    );
    expect(rows).toEqual([
      { actor_id: members.administrator.id, detail: { fields: ['name', 'trustedDomains'] } },
      { actor_id: members.administrator.id, detail: { fields: ['questions', 'signUpMode'] } },
    ]);
  });

  it('name what is wrong, and nothing of it is changed', async () => {
    const { data } = await update({ name: 'x', signUpMode: 'OPEN', languages: [], trustedDomains: ['unido'] });
    expect(data.updateNetworkSettings).toEqual({
      settings: null,
      problems: [
        { code: 'TOO_SHORT', path: ['input', 'name'] },
        { code: 'REQUIRED', path: ['input', 'languages'] },
        { code: 'BAD_DOMAIN', path: ['input', 'trustedDomains'] },
      ],
    });
    expect((await ask(members.administrator)).data.networkSettings).toMatchObject({ signUpMode: 'APPROVAL' });
  });

  it('are read anew by every process when they change', async () => {
    await handlers.deliver();
    const { version } = (await ask(members.administrator)).data.networkSettings as { version: number };
    await api.db.query(
      `with n as (update network_setting set name = 'Clusters of the River', version = version + 1 returning version)
       insert into outbox (event, payload) select 'network.settings-changed', jsonb_build_object('version', version) from n`,
    );
    expect((await ask(members.administrator)).data.networkSettings).toMatchObject({
      name: 'Clusters of the Lake',
      version,
    });
    await handlers.deliver();
    for (let i = 0; i < 200; i += 1) {
      const asked = (await ask(members.administrator)).data.networkSettings;
      if (asked?.['version'] === version + 1) break;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await ask(members.administrator)).data.networkSettings).toMatchObject({ name: 'Clusters of the River' });
  });
});
