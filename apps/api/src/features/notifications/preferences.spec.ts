import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('preferences');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const aMember = () => build.aMember(api.db, from);
const fields =
  'kinds { kind channel choices } zone quietFrom quietTo pausedUntil digest digestHour isTextOnly followsOwn';
interface Preferences {
  kinds: { kind: string; channel: string; choices: string[] }[];
  [field: string]: unknown;
}
interface Updated {
  preferences: Preferences | null;
  problems: { code: string; path: string[] }[];
}

const preferencesOf = async (as: Asker): Promise<Preferences> =>
  (await api.run<{ notificationPreferences: Preferences }>(`{ notificationPreferences { ${fields} } }`, {}, { as }))
    .data.notificationPreferences;
const update = async (as: Asker, input: object): Promise<Updated> =>
  (
    await api.run<{ updateNotificationPreferences: Updated }>(
      `mutation ($input: UpdateNotificationPreferencesInput!) { updateNotificationPreferences(input: $input) {
         preferences { ${fields} } problems { code path } } }`,
      { input },
      { as },
    )
  ).data.updateNotificationPreferences;
const channelOf = ({ kinds }: Preferences, kind: string): string | undefined =>
  kinds.find((one) => one.kind === kind)?.channel;

describe('how a member is told', () => {
  it('stands as the product has it until they say otherwise, with the hour of the network', async () => {
    const found = await preferencesOf(await aMember());
    const { rows } = await api.db.query<{ hour: number }>('select digest_hour as hour from network_setting');
    expect(found).toMatchObject({
      ...{ zone: 'UTC', quietFrom: null, quietTo: null, pausedUntil: null },
      ...{ digest: 'WEEKLY', digestHour: rows[0]!.hour, isTextOnly: false, followsOwn: true },
    });
    expect(channelOf(found, 'MENTION')).toBe('MAIL');
    expect(found.kinds.find(({ kind }) => kind === 'POST_HIDDEN')?.choices).toEqual(['PRODUCT', 'DIGEST', 'MAIL']);
  });

  it('is kept, each for itself, for them alone', async () => {
    const [member, other] = [await aMember(), await aMember()];
    const pausedUntil = new Date(Date.now() + 86_400_000).toISOString();
    const { preferences, problems } = await update(member, {
      channels: [{ kind: 'MENTION', channel: 'PRODUCT' }],
      ...{ zone: 'Africa/Nairobi', quietFrom: 20, quietTo: 6, pausedUntil, digest: 'DAILY', digestHour: 7 },
      ...{ isTextOnly: true, followsOwn: false },
    });
    expect(problems).toEqual([]);
    expect(preferences).toMatchObject({
      zone: 'Africa/Nairobi',
      quietFrom: 20,
      quietTo: 6,
      pausedUntil,
      digest: 'DAILY',
    });
    await update(member, {
      channels: [{ kind: 'QUOTE', channel: 'OFF' }],
      quietFrom: null,
      quietTo: null,
      pausedUntil: null,
    });
    const found = await preferencesOf(member);
    expect([channelOf(found, 'MENTION'), channelOf(found, 'QUOTE')]).toEqual(['PRODUCT', 'OFF']);
    expect(found).toMatchObject({
      ...{ zone: 'Africa/Nairobi', quietFrom: null, pausedUntil: null, digest: 'DAILY', digestHour: 7 },
      ...{ isTextOnly: true, followsOwn: false },
    });
    expect(channelOf(await preferencesOf(other), 'MENTION')).toBe('MAIL');
  });

  it.each([
    [{ channels: [{ kind: 'ROLE', channel: 'OFF' }] }, 'NOT_A_VALUE', 'channels'],
    [{ zone: 'Nowhere' }, 'NOT_A_ZONE', 'zone'],
    [{ quietFrom: 20 }, 'REQUIRED', 'quietTo'],
    [{ digestHour: 24 }, 'OUT_OF_RANGE', 'digestHour'],
    [{ pausedUntil: '2099-01-01T00:00:00Z' }, 'OUT_OF_RANGE', 'pausedUntil'],
  ])('is refused: %j', async (input, code, field) => {
    expect(await update(await aMember(), input)).toEqual({
      preferences: null,
      problems: [{ code, path: ['input', field] }],
    });
  });
});
