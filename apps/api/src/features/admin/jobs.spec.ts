import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberRoles, type MemberRole } from '@cluster-commons/domain/kernel';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('jobs');
let api: TestApi;
const members = {} as Record<MemberRole, { id: string }>;
beforeAll(async () => {
  api = await startTestApi();
  for (const role of memberRoles) members[role] = await build.aMember(api.db, from, { role });
});
afterAll(() => api.stop());

const ask = (as: Asker) =>
  api.run<{ jobs: object | null }>(
    '{ jobs { outboxWaiting outboxFailed outboxOldestAt mailsWaiting mailsDead queues { name } schedules { name } } }',
    {},
    { as },
  );

describe('the product’s own work', () => {
  it('is shown to staff, also before a worker has started, with the events that wait', async () => {
    await api.db.query(
      `insert into outbox (event, payload, created_at) values ('cluster.joined', '{}', '2026-10-14T10:00:00Z');
       insert into outbox (event, payload, failed_at, error) values ('no.event', '{}', now(), 'There is no event');
       insert into outbox (event, payload, relayed_at) values ('cluster.left', '{}', now())`,
    );
    for (const role of ['moderator', 'programme_manager', 'administrator'] as const) {
      expect((await ask(members[role])).data.jobs).toEqual({
        outboxWaiting: 1,
        outboxFailed: 1,
        outboxOldestAt: '2026-10-14T10:00:00.000Z',
        mailsWaiting: 0,
        mailsDead: 0,
        queues: [],
        schedules: [],
      });
    }
    for (const as of [members.member, null]) expect((await ask(as)).errors).toHaveLength(1);
  });

  it('is given back with a fresh proof', async () => {
    const retry = `mutation { retryDeadLetter(input: { id: "${from.ids(from.now)}" }) { problems { code } } }`;
    const stale = await api.run(retry, {}, { as: members.moderator, provedAt: new Date(0) });
    expect(stale.errors[0]?.extensions?.['code']).toBe('PROOF_NEEDED');
    const { data } = await api.run<{ retryDeadLetter: object }>(retry, {}, { as: members.moderator });
    expect(data.retryDeadLetter).toEqual({ problems: [{ code: 'NOT_FOUND' }] });
  });
});
