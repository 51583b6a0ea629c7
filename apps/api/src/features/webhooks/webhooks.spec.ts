import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { budgets, memberRoles, type MemberRole } from '@cluster-commons/domain/kernel';
import { webhookLimits } from '@cluster-commons/domain/webhooks';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('webhooks');
let api: TestApi;
const members = {} as Record<MemberRole, { id: string }>;
beforeAll(async () => {
  api = await startTestApi({ PUBLIC_URL: 'https://commons.example' });
  for (const role of memberRoles) members[role] = await build.aMember(api.db, from, { role });
});
beforeEach(() => api.db.query('delete from webhook'));
afterAll(() => api.stop());

interface Answer {
  webhook?: Record<string, unknown> | null;
  delivery?: Record<string, unknown> | null;
  problems: { code: string; path: string[] }[];
}
const fields = 'id url description events isActive secret formerSecretUntil failingSince switchedOffAt';

async function act(name: string, input: object, as: Asker = members.administrator, provedAt?: Date) {
  const shown =
    name === 'testWebhook' || name === 'resendWebhookDelivery'
      ? 'delivery { id event state }'
      : `webhook { ${fields} }`;
  const { data, errors } = await api.run<Record<string, Answer>>(
    `mutation ($input: ${name.replace(/^./, (first) => first.toUpperCase())}Input!) {
       ${name}(input: $input) { ${shown} problems { code path } } }`,
    { input },
    { as, ...(provedAt && { provedAt }) },
  );
  const { webhook = null, delivery = null, problems } = data[name] ?? { problems: [] };
  return {
    webhook,
    delivery,
    problems: problems.map(({ code, path }) => `${path.slice(1).join('.')} ${code}`.trim()),
    error: errors[0]?.extensions?.['code'],
  };
}
const draft = { url: 'https://hooks.example.org/in?key=x', events: ['thread.opened'] };
const make = async (as: Asker = members.administrator): Promise<string> =>
  String((await act('createWebhook', draft, as)).webhook?.['id']);
const list = async (as: Asker = members.administrator) =>
  (await api.run<{ webhooks: Record<string, unknown>[] | null }>(`{ webhooks { ${fields} } }`, {}, { as })).data
    .webhooks;
const one = async (webhookId: string, as: Asker = members.administrator) =>
  (
    await api.run<{ webhook: Record<string, unknown> | null; webhookDeliveries: { totalCount: number } | null }>(
      `query ($webhookId: ID!) { webhook(webhookId: $webhookId) { ${fields} }
         webhookDeliveries(webhookId: $webhookId) { totalCount nodes { id } } }`,
      { webhookId },
      { as },
    )
  ).data;
const recorded = async (id: string) =>
  (
    await api.db.query(
      `select act, actor_id as "actorId", detail from audit_event where subject_id = $1 order by at, id`,
      [id],
    )
  ).rows as object[];

describe('making a webhook', () => {
  it('shows its secret to whoever made it, keeps it encrypted, and is on record without what the address may hide', async () => {
    const { webhook, problems } = await act('createWebhook', { ...draft, description: ' Our  sheet ' });
    expect(problems).toEqual([]);
    expect(webhook).toMatchObject({ url: draft.url, description: 'Our sheet', events: draft.events, isActive: true });
    const secret = String(webhook?.['secret']);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { rows } = await api.db.query<{ secret: string }>('select secret from webhook');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6));

    const id = String(webhook?.['id']);
    expect((await one(id)).webhook).toEqual(webhook);
    const other = await build.aMember(api.db, from, { role: 'administrator' });
    expect((await one(id, other)).webhook).toEqual({ ...webhook, secret: null });
    await api.db.query(`update webhook set secret_shown_until = now() - interval '1 second'`);
    expect((await list())?.map((each) => each['secret'])).toEqual([null]);
    expect(await recorded(id)).toEqual([
      {
        act: 'webhook.made',
        actorId: members.administrator.id,
        detail: { host: 'hooks.example.org', events: ['thread.opened'] },
      },
    ]);
  });

  it.each<[object, string[]]>([
    [{ url: 'http://hooks.example.org' }, ['url HTTPS_NEEDED']],
    [{ url: 'http://127.0.0.1/in' }, ['url HTTPS_NEEDED']],
    [{ url: 'https://127.0.0.1/in' }, ['url ADDRESS_NOT_PUBLIC']],
    [{ url: 'https://169.254.169.254/in' }, ['url ADDRESS_NOT_PUBLIC']],
    [{ url: 'https://[::ffff:10.0.0.1]/in' }, ['url ADDRESS_NOT_PUBLIC']],
    [{ events: [] }, ['events REQUIRED']],
    [{ events: ['thread.hidden'] }, ['events NOT_A_VALUE']],
    [{ description: 'x'.repeat(201) }, ['description TOO_LONG']],
  ])('with %j is refused: %j', async (given, expected) => {
    expect((await act('createWebhook', { ...draft, ...given })).problems).toEqual(expected);
    expect(await list()).toEqual([]);
  });

  it(`goes up to ${webhookLimits.perNetwork}, also where two are made at once`, async () => {
    for (let made = 1; made < webhookLimits.perNetwork; made += 1) {
      await build.aWebhook(api.db, from, { keeperId: members.administrator.id });
    }
    const both = await Promise.all([act('createWebhook', draft), act('createWebhook', draft)]);
    expect(both.map(({ problems }) => problems.join()).sort()).toEqual(['', 'TOO_MANY']);
    expect(await list()).toHaveLength(webhookLimits.perNetwork);
  });
});

describe('a webhook', () => {
  it('is changed, and begins anew when it is switched on', async () => {
    const id = await make();
    await api.db.query('update webhook set is_active = false, failing_since = now(), switched_off_at = now()');
    const changes = { webhookId: id, url: 'https://other.example.org/', events: ['thread.replied'] };
    expect((await act('updateWebhook', changes)).webhook).toMatchObject({
      url: 'https://other.example.org/',
      isActive: false,
    });
    expect((await one(id)).webhook?.['switchedOffAt']).not.toBeNull();
    expect((await act('updateWebhook', { ...changes, isActive: true })).webhook).toMatchObject({
      isActive: true,
      failingSince: null,
      switchedOffAt: null,
    });
    expect(await recorded(id)).toMatchObject([
      { act: 'webhook.made' },
      { act: 'webhook.edited', detail: { host: 'other.example.org' } },
      { act: 'webhook.edited', detail: { isActive: true } },
    ]);
    expect((await act('updateWebhook', { ...changes, url: 'http://x.example' })).problems).toEqual([
      'url HTTPS_NEEDED',
    ]);
  });

  it('gets another secret, and the one before signs for a day', async () => {
    const id = await make();
    const first = (await one(id)).webhook?.['secret'];
    const other = await build.aMember(api.db, from, { role: 'administrator' });
    const { webhook } = await act('rotateWebhookSecret', { webhookId: id }, other);
    expect(webhook?.['secret']).toMatch(/^whsec_/);
    expect(webhook?.['secret']).not.toBe(first);
    expect(webhook?.['formerSecretUntil']).not.toBeNull();
    expect((await one(id)).webhook?.['secret']).toBeNull();
    expect(await recorded(id)).toMatchObject([{}, { act: 'webhook.secret-rotated', actorId: other.id }]);
  });

  it('goes for good, with its log', async () => {
    const id = await make();
    await act('testWebhook', { webhookId: id });
    expect((await act('deleteWebhook', { webhookId: id })).webhook).toMatchObject({ id, secret: null });
    expect(await one(id)).toMatchObject({ webhook: null, webhookDeliveries: { totalCount: 0 } });
    expect(await recorded(id)).toMatchObject([{}, { act: 'webhook.pinged' }, { act: 'webhook.deleted' }]);
    expect((await act('deleteWebhook', { webhookId: id })).problems).toEqual(['webhookId NOT_FOUND']);
  });

  it('that is off takes pings, and nothing else again', async () => {
    const { id } = await build.aWebhook(api.db, from, { keeperId: members.administrator.id, isActive: false });
    const ping = await act('testWebhook', { webhookId: id });
    expect(ping.delivery).toMatchObject({ event: 'ping', state: 'WAITING' });
    expect((await act('resendWebhookDelivery', { deliveryId: ping.delivery?.['id'] })).problems).toEqual([]);
    const event = await build.aWebhookDelivery(api.db, from, { webhookId: id, event: 'thread.opened' });
    expect((await act('resendWebhookDelivery', { deliveryId: event.id })).problems).toEqual(['WEBHOOK_OFF']);
  });

  it('has a log that is paged, at the same cost however long it is', async () => {
    const { id } = await build.aWebhook(api.db, from, { keeperId: members.administrator.id });
    const ids: string[] = [];
    const page = (after: string | null) =>
      api.run<{ webhookDeliveries: { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string } } }>(
        `query ($id: ID!, $after: String) { webhookDeliveries(webhookId: $id, first: 2, after: $after) {
           totalCount nodes { id } pageInfo { endCursor } } }`,
        { id, after },
        { as: members.administrator },
      );
    const none = await page(null);
    for (const second of [1, 2, 3]) {
      const createdAt = new Date(from.now.getTime() + second * 1000);
      ids.unshift((await build.aWebhookDelivery(api.db, from, { webhookId: id, createdAt })).id);
    }
    const first = await page(null);
    const second = await page(first.data.webhookDeliveries.pageInfo.endCursor);
    const shown = [first, second].flatMap(({ data }) => data.webhookDeliveries.nodes.map((node) => node.id));
    expect([shown, first.data.webhookDeliveries.totalCount]).toEqual([ids, 3]);
    expect(first.statements).toHaveLength(none.statements.length);
    expect(first.statements.length).toBeLessThanOrEqual(budgets.statements);
  });
});

describe('managing webhooks', () => {
  const acts = (webhookId: string, deliveryId: string): [string, object][] => [
    ['createWebhook', draft],
    ['updateWebhook', { ...draft, webhookId }],
    ['rotateWebhookSecret', { webhookId }],
    ['testWebhook', { webhookId }],
    ['resendWebhookDelivery', { deliveryId }],
    ['deleteWebhook', { webhookId }],
  ];

  it('is for administrators, with a fresh proof', async () => {
    const { id } = await build.aWebhook(api.db, from, { keeperId: members.administrator.id });
    const delivery = await build.aWebhookDelivery(api.db, from, { webhookId: id });
    for (const [name, input] of acts(id, delivery.id)) {
      for (const as of [members.moderator, members.programme_manager]) {
        expect([name, (await act(name, input, as)).problems]).toEqual([name, ['NOT_ALLOWED']]);
      }
      expect([name, (await act(name, input, members.member)).error]).toEqual([name, 'FORBIDDEN']);
      expect([name, (await act(name, input, null)).error]).toEqual([name, 'UNAUTHENTICATED']);
      expect([name, (await act(name, input, members.administrator, new Date(0))).error]).toEqual([
        name,
        'PROOF_NEEDED',
      ]);
    }
    for (const as of [members.moderator, members.programme_manager]) {
      expect(await list(as)).toBeNull();
      expect(await one(id, as)).toEqual({ webhook: null, webhookDeliveries: null });
    }
    expect(await list()).toHaveLength(1);
  });

  it('finds nothing by ids of nothing', async () => {
    for (const id of ['no-id', from.ids(from.now)]) {
      for (const [name, input] of acts(id, id).slice(1)) {
        const field = name === 'resendWebhookDelivery' ? 'deliveryId' : 'webhookId';
        expect([name, (await act(name, input)).problems]).toEqual([name, [`${field} NOT_FOUND`]]);
      }
    }
  });
});
