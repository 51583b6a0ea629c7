import webPush, { type VapidKeys } from 'web-push';
import {
  aSessionOf,
  build,
  startReceiver,
  startTestApi,
  startTestHandlers,
  testSource,
  type Receiver,
  type TestApi,
  type TestHandlers,
} from '../../../platform/testing/index.ts';
import { tellingBy } from '../../notifications/testing/telling.ts';
import { PushBrowser } from './browser.ts';

interface Kept {
  device: { id: string; device: string; isThisOne: boolean; isOn: boolean } | null;
  problems: { code: string; path: string[] }[];
}

const shown = '{ device { id device isThisOne isOn } problems { code path } }';

/** A network with keys, its worker, and a push service on this machine. */
export class PushWorld {
  readonly from: ReturnType<typeof testSource>;
  readonly tell: ReturnType<typeof tellingBy>;

  private constructor(
    readonly keys: VapidKeys,
    readonly api: TestApi,
    readonly worker: TestHandlers,
    readonly service: Receiver,
    name: string,
  ) {
    this.from = testSource(name);
    this.tell = tellingBy(api, worker);
  }

  static async start(name: string): Promise<PushWorld> {
    const keys = webPush.generateVAPIDKeys();
    const api = await startTestApi({ PUSH_PUBLIC_KEY: keys.publicKey, PUSH_PRIVATE_KEY: keys.privateKey });
    const service = await startReceiver();
    const world = new PushWorld(keys, api, await startTestHandlers(api), service, name);
    world.answersWith(201);
    return world;
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.worker.stop();
    await this.api.stop();
  }

  answersWith(status: number): void {
    this.service.answer = (response) => void response.writeHead(status).end();
  }

  aMember(given: Parameters<typeof build.aMember>[2] = {}) {
    return build.aMember(this.api.db, this.from, given);
  }

  async keep(cookie: string, subscription: object): Promise<Kept> {
    const text = `mutation ($input: KeepPushDeviceInput!) { keepPushDevice(input: $input) ${shown} }`;
    return (await this.api.run<{ keepPushDevice: Kept }>(text, { input: subscription }, { cookie })).data
      .keepPushDevice;
  }

  async switch(cookie: string, deviceId: string, isOn: boolean): Promise<Kept> {
    const text = `mutation ($input: SwitchPushDeviceInput!) { switchPushDevice(input: $input) ${shown} }`;
    const { data } = await this.api.run<{ switchPushDevice: Kept }>(text, { input: { deviceId, isOn } }, { cookie });
    return data.switchPushDevice;
  }

  /** A browser in which a member is signed in and has notices on. */
  async aDevice(member: { id: string }): Promise<{ browser: PushBrowser; cookie: string; id: string }> {
    const cookie = await aSessionOf(member, this.api.db, this.api.config);
    const browser = new PushBrowser(this.service.address);
    const { device } = await this.keep(cookie, browser.subscription);
    return { browser, cookie, id: device?.id ?? '' };
  }

  async devicesOf(cookie: string): Promise<string[]> {
    const { data } = await this.api.run<{ pushDevices: { id: string }[] }>('{ pushDevices { id } }', {}, { cookie });
    return data.pushDevices.map(({ id }) => id);
  }

  /** Time goes by: what was told so far is due. */
  async later(): Promise<void> {
    await this.api.db.query(`update notification set at = at - interval '1 minute' where is_push_due`);
  }

  /** What the worker does in its next minute. @returns what the push service was given meanwhile */
  async work() {
    const before = this.service.received.length;
    await this.worker.strike('due-pushes');
    await this.worker.deliver();
    return this.service.received.slice(before);
  }
}
