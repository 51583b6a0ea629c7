import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pushLimits } from '@cluster-commons/domain/push';
import { aSessionOf, build, startTestApi, testSource } from '../../platform/testing/index.ts';
import { PushBrowser } from './testing/browser.ts';
import { PushWorld } from './testing/push-world.ts';

let world: PushWorld;
beforeAll(async () => {
  world = await PushWorld.start('push-devices');
});
afterAll(() => world.stop());
const signedIn = (member: { id: string }) => aSessionOf(member, world.api.db, world.api.config);
const aBrowser = () => new PushBrowser(world.service.address);
const codes = ({ problems }: { problems: { code: string; path: string[] }[] }) =>
  problems.map(({ code, path }) => `${path.slice(1).join('.')} ${code}`);

describe('notices on a device', () => {
  it('are switched on in the browser that asks, once however often it asks', async () => {
    const cookie = await signedIn(await world.aMember());
    const [first, second] = [aBrowser(), aBrowser()];
    const kept = await world.keep(cookie, first.subscription);
    expect(kept).toMatchObject({ device: { device: 'Unknown device', isThisOne: true, isOn: true }, problems: [] });
    expect((await world.keep(cookie, second.subscription)).device?.id).toBe(kept.device?.id);
    expect(await world.devicesOf(cookie)).toEqual([kept.device?.id]);
  });

  it('are switched off and on again, by their member alone', async () => {
    const { cookie, id } = await world.aDevice(await world.aMember());
    const other = await signedIn(await world.aMember());
    expect(codes(await world.switch(other, id, false))).toEqual(['deviceId NOT_FOUND']);
    expect((await world.switch(cookie, id, false)).device).toMatchObject({ id, isOn: false });
    expect(await world.devicesOf(cookie)).toEqual([]);
    expect((await world.switch(cookie, id, true)).device).toMatchObject({ id, isOn: true });
    expect(await world.devicesOf(cookie)).toEqual([id]);
    expect(codes(await world.switch(cookie, 'no id', false))).toEqual(['deviceId NOT_FOUND']);
  });

  it('go to who signed in last in a browser, and to nobody else', async () => {
    const { browser, cookie } = await world.aDevice(await world.aMember());
    const other = await signedIn(await world.aMember());
    expect((await world.keep(other, browser.subscription)).problems).toEqual([]);
    expect([await world.devicesOf(cookie), await world.devicesOf(other)]).toEqual([[], [expect.any(String)]]);
  });

  it('end with the session of the browser', async () => {
    const member = await world.aMember();
    const { cookie, id } = await world.aDevice(member);
    const { cookie: elsewhere } = await world.aDevice(member);
    await world.api.run('mutation { signOut { problems { code } } }', {}, { cookie });
    expect(await world.devicesOf(elsewhere)).not.toContain(id);
    expect((await world.api.db.query('select from push_device where id = $1', [id])).rowCount).toBe(0);
  });

  it('are on ten devices at the most', async () => {
    const member = await world.aMember();
    for (let count = 0; count < pushLimits.perMember; count++) await world.aDevice(member);
    const cookie = await signedIn(member);
    expect(codes(await world.keep(cookie, aBrowser().subscription))).toEqual([' TOO_MANY']);
    const [first = ''] = await world.devicesOf(cookie);
    await world.switch(cookie, first, false);
    expect(codes(await world.keep(cookie, aBrowser().subscription))).toEqual([]);
  });

  it.each([
    [{ endpoint: 'https://10.0.0.7/push' }, 'endpoint ADDRESS_NOT_PUBLIC'],
    [{ endpoint: 'http://push.example/a' }, 'endpoint HTTPS_NEEDED'],
    [{ endpoint: 'https://user:word@push.example/a' }, 'endpoint HTTPS_NEEDED'],
    [{ p256dh: 'short' }, 'p256dh NOT_A_VALUE'],
    [{ auth: '' }, 'auth NOT_A_VALUE'],
  ])('are refused with %j', async (given, code) => {
    const cookie = await signedIn(await world.aMember());
    expect(codes(await world.keep(cookie, { ...aBrowser().subscription, ...given }))).toEqual([code]);
    expect(await world.devicesOf(cookie)).toEqual([]);
  });

  it('are refused to those who may only read', async () => {
    const cookie = await signedIn(await world.aMember({ status: 'suspended' }));
    const { errors } = await world.api.run(
      'mutation ($input: KeepPushDeviceInput!) { keepPushDevice(input: $input) { problems { code } } }',
      { input: aBrowser().subscription },
      { cookie },
    );
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) })]);
  });

  it('are offered with the key of the network', async () => {
    const cookie = await signedIn(await world.aMember());
    const { data } = await world.api.run<{ pushKey: string }>('{ pushKey }', {}, { cookie });
    expect(data.pushKey).toBe(world.keys.publicKey);
  });

  it('are refused, and not offered, where the network has no keys', async () => {
    const bare = await startTestApi();
    try {
      const cookie = await aSessionOf(await build.aMember(bare.db, testSource('no-keys')), bare.db, bare.config);
      expect((await bare.run<{ pushKey: null }>('{ pushKey }', {}, { cookie })).data.pushKey).toBeNull();
      const { data } = await bare.run<{ keepPushDevice: { problems: { code: string; path: string[] }[] } }>(
        'mutation ($input: KeepPushDeviceInput!) { keepPushDevice(input: $input) { problems { code path } } }',
        { input: aBrowser().subscription },
        { cookie },
      );
      expect(codes(data.keepPushDevice)).toEqual([' NOT_FOUND']);
    } finally {
      await bare.stop();
    }
  });
});
