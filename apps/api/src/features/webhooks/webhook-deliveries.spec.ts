import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { uuidV7 } from '@cluster-commons/domain/kernel';
import { webhookLimits } from '@cluster-commons/domain/webhooks';
import { build, countStatements, type Received, type Receiver, type TestApi } from '../../platform/testing/index.ts';
import { signatureOf } from './webhook-secrets.ts';
import { WebhookWorld } from './webhook-world.ts';

let world: WebhookWorld;
let api: TestApi;
let from: WebhookWorld['from'];
beforeAll(async () => {
  world = await WebhookWorld.start('webhook-deliveries');
  ({ api, from } = world);
});
beforeEach(() => world.empty());
afterAll(() => world.stop());

/** Checks a delivery as its receiver would: by the headers, the body and the secret alone. */
function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(expected);
}

describe('the signature', () => {
  it('is that of the specification', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    expect(signatureOf(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}')).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });
});

describe('an event', () => {
  it('is sent once to each webhook that hears of it, signed, with ids and numbers', async () => {
    const [one] = [await world.make(['thread.replied']), await world.make(['thread.opened'])];
    const thread = await build.aThread(api.db, from);
    const { post } = { post: await world.reply(thread) };
    expect(await world.work()).toBeNull();
    expect(world.receiver.received).toHaveLength(1);
    const [sent] = world.receiver.received as [Received];
    expect(isSigned(sent, one.secret)).toBe(true);
    expect(sent.headers).toMatchObject({ 'content-type': 'application/json' });
    expect(JSON.parse(sent.body)).toEqual({
      type: 'thread.replied',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: {
        threadId: thread.id,
        version: expect.any(Number),
        postCount: 2,
        postId: post.id,
        threadNumber: thread.number,
        postNumber: post.number,
        clusterId: null,
      },
    });
    expect(await world.deliveries()).toMatchObject([
      { event: 'thread.replied', state: 'delivered', attempts: 1, status: 200, fault: null, answer: 'thank you' },
    ]);
  });

  it('that is handled twice is sent once', async () => {
    await world.make();
    await build.aThread(api.db, from);
    const { rows } = await api.db.query<{ id: string }>('select id from thread limit 1');
    const happened = {
      id: uuidV7(from.now.getTime(), new Uint8Array(10)),
      name: 'answer.unmarked' as const,
      at: from.now.toISOString(),
      payload: { threadId: rows[0]?.id ?? '', version: 1, postCount: 1 },
    };
    await world.handlers.handle(happened);
    await world.handlers.handle(happened);
    await world.work();
    expect(world.receiver.received).toHaveLength(1);
    await world.again((await world.deliveries())[0]);
    expect(world.receiver.received).toHaveLength(1);
  });

  it('of what not everybody may read makes no delivery', async () => {
    await world.make();
    const cluster = await build.aCluster(api.db, from);
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: world.member.id });
    await world.reply(await build.aThread(api.db, from, { clusterId: cluster.id, visibility: 'cluster' }));
    const shy = await build.aMember(api.db, from, { profile: { membersOnly: true } });
    const join = 'mutation ($input: JoinClusterInput!) { joinCluster(input: $input) { problems { code } } }';
    await api.run(join, { input: { clusterId: cluster.id } }, { as: shy });
    expect(await world.work()).toBeNull();
    expect(await world.deliveries()).toEqual([]);
    const open = await build.aMember(api.db, from);
    await api.run(join, { input: { clusterId: cluster.id } }, { as: open });
    await world.work();
    expect(world.receiver.received.map(({ body }) => (JSON.parse(body) as { data: object }).data)).toEqual([
      { clusterId: cluster.id, memberId: open.id },
    ]);
  });

  it('of what was hidden before it could be sent is withheld', async () => {
    await world.make();
    world.answersWith(500);
    const { post } = { post: await world.reply() };
    expect(await world.work()).toMatch('Webhook not delivered: status 500');
    await api.db.query('update post set hidden_at = now() where id = $1', [post.id]);
    await world.again((await world.deliveries())[0]);
    expect(await world.deliveries()).toMatchObject([{ state: 'withheld', status: null }]);
    expect(world.receiver.received).toHaveLength(1);
  });

  it('costs few statements, whether or not anybody hears of it', async () => {
    const handled = async (): Promise<number> => {
      await world.reply();
      const { statements } = await countStatements(() => world.work());
      return statements.filter((name) => name.startsWith('webhook')).length;
    };
    expect(await handled()).toBe(1);
    await world.make();
    // Is it wanted, may it be read, the deliveries; then the attempt, may it be read still, what came of it.
    expect(await handled()).toBe(6);
  });
});

describe('a delivery', () => {
  const opened = async () => {
    await world.reply();
    return world.work();
  };

  it('that fails is tried again with the same body and id, until it is taken', async () => {
    const { id, secret } = await world.make();
    world.answersWith(500, 'busy');
    expect(await opened()).toMatch('500');
    expect(await world.deliveries()).toMatchObject([{ state: 'waiting', attempts: 1, status: 500, answer: 'busy' }]);
    const failing = async () =>
      (await api.db.query<{ since: Date | null }>('select failing_since as since from webhook where id = $1', [id]))
        .rows[0]?.since;
    expect(await failing()).not.toBeNull();
    world.answersWith(200);
    await world.again((await world.deliveries())[0]);
    const [first, second] = world.receiver.received as [Received, Received];
    expect(second.body).toBe(first.body);
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(isSigned(second, secret)).toBe(true);
    expect(await world.deliveries()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
    expect(await failing()).toBeNull();
  });

  it('is signed by both secrets while there are two', async () => {
    const { id, secret } = await world.make();
    const { webhook } = await world.act('rotateWebhookSecret', { webhookId: id });
    await opened();
    const [sent] = world.receiver.received as [Received];
    expect([isSigned(sent, secret), isSigned(sent, webhook?.secret ?? '')]).toEqual([true, true]);
    await api.db.query(`update webhook set former_until = now() - interval '1 second'`);
    await opened();
    expect(isSigned(world.receiver.received[1] as Received, secret)).toBe(false);
  });

  it.each<[string, (response: Parameters<Receiver['answer']>[0]) => void, object]>([
    [
      'that is led elsewhere',
      (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
      { status: 302, fault: 'redirect' },
    ],
    ['that is broken off', (response) => response.socket?.destroy(), { status: null, fault: 'unreachable' }],
  ])('%s is tried again', async (_what, answer, expected) => {
    await world.make();
    world.receiver.answer = answer;
    expect(await opened()).not.toBeNull();
    expect(await world.deliveries()).toMatchObject([{ state: 'waiting', ...expected }]);
  });

  it('keeps the beginning of a long answer', async () => {
    await world.make();
    world.receiver.answer = (response) => response.end(Buffer.alloc(10_000_000, 'x'));
    await opened();
    expect((await world.deliveries())[0]?.answer).toHaveLength(webhookLimits.answerBytes);
  });

  it('goes to no private network by an address that was stored otherwise', async () => {
    const { id } = await world.make();
    await api.db.query(`update webhook set url = 'https://10.0.0.1/in' where id = $1`, [id]);
    expect(await opened()).toMatch('private');
    expect(await world.deliveries()).toMatchObject([{ fault: 'private', status: null }]);
  });

  it('is given up after its attempts, without a dead letter, and sent again by hand', async () => {
    await world.make();
    world.answersWith(503);
    await opened();
    await api.db.query('update webhook_delivery set attempts = $1', [webhookLimits.attempts - 1]);
    await world.again((await world.deliveries())[0]);
    expect(await world.deliveries()).toMatchObject([{ state: 'failed', attempts: webhookLimits.attempts }]);
    world.answersWith(200);
    await world.act('resendWebhookDelivery', { deliveryId: (await world.deliveries())[0]?.id }, 'delivery { id }');
    expect(await world.work()).toBeNull();
    expect(await world.deliveries()).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });

  it('to a webhook that is off is not sent; a ping is, once', async () => {
    const { id } = await world.make();
    await api.db.query('update webhook set is_active = false');
    await opened();
    expect(await world.deliveries()).toEqual([]);
    world.answersWith(400);
    await world.act('testWebhook', { webhookId: id }, 'delivery { id }');
    expect(await world.work()).toBeNull();
    expect(await world.deliveries()).toMatchObject([{ event: 'ping', state: 'failed', status: 400 }]);
    expect(JSON.parse(world.receiver.received[0]?.body ?? '')).toMatchObject({ type: 'ping', data: {} });
    const waits = await build.aWebhookDelivery(api.db, from, {
      webhookId: id,
      event: 'thread.opened',
      state: 'waiting',
    });
    await world.again(waits);
    expect((await world.deliveries()).find((one) => one.id === waits.id)).toMatchObject({
      state: 'failed',
      fault: 'off',
    });
  });

  it('stands in the log for a month', async () => {
    const { id } = await world.make();
    const day = 86_400_000;
    for (const days of [webhookLimits.logDays - 1, webhookLimits.logDays + 1]) {
      await build.aWebhookDelivery(api.db, from, { webhookId: id, createdAt: new Date(Date.now() - days * day) });
    }
    await world.handlers.strike('webhook-deliveries-old');
    expect(await world.deliveries()).toHaveLength(1);
  });
});
