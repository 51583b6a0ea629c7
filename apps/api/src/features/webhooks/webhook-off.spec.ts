import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { webhookLimits } from '@cluster-commons/domain/webhooks';
import { build, type TestApi } from '../../platform/testing/index.ts';
import { WebhookWorld } from './webhook-world.ts';

let world: WebhookWorld;
let api: TestApi;
let from: WebhookWorld['from'];
beforeAll(async () => {
  world = await WebhookWorld.start('webhook-off');
  ({ api, from } = world);
});
beforeEach(() => world.empty());
afterAll(() => world.stop());

describe('a webhook that takes nothing for days', () => {
  const fail = async (since: string): Promise<void> => {
    world.answersWith(500);
    await world.reply();
    await world.work();
    await api.db.query(`update webhook set failing_since = now() - $1::interval`, [since]);
    await api.db.query('update webhook_delivery set attempts = $1', [webhookLimits.attempts - 1]);
    await world.again((await world.deliveries()).at(-1));
  };

  it('is switched off, on record, and its keeper is told', async () => {
    const { id } = await world.make();
    await fail('4 days');
    expect((await api.db.query('select is_active from webhook')).rows).toEqual([{ is_active: true }]);
    await api.db.query('delete from webhook_delivery');
    await fail('6 days');
    expect((await api.db.query('select is_active, switched_off_at is null as never from webhook')).rows).toEqual([
      { is_active: false, never: false },
    ]);
    const { rows } = await api.db.query(`select act, actor_id from audit_event where subject_id = $1`, [id]);
    expect(rows).toContainEqual({ act: 'webhook.switched-off', actor_id: null });
    expect(await world.handlers.deliver()).toMatchObject([
      { kind: 'webhook-off', to: world.administrator.email, path: `/admin/webhooks/${id}`, values: { days: 5 } },
    ]);
  });

  it('is told to all administrators where its keeper is none any more', async () => {
    const keeper = await build.aMember(api.db, from);
    const other = await build.aMember(api.db, from, { role: 'administrator' });
    const { id } = await world.make();
    await api.db.query('update webhook set keeper_id = $1 where id = $2', [keeper.id, id]);
    await fail('6 days');
    expect((await world.handlers.deliver()).map(({ to }) => to).sort()).toEqual(
      [world.administrator.email, other.email].sort(),
    );
  });
});
