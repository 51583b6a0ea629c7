import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { applicationLimits } from '@cluster-commons/domain/applications';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { startTestApi, type TestApi } from '../../platform/testing/index.ts';
import { RemoveOldApplications } from './remove-old-applications.ts';

const { keptSeconds, unconfirmedSeconds } = applicationLimits;
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

/** Seconds since it was asked, confirmed and decided; null where it was not. */
const applied = (name: string, asked: number, confirmed: number | null, decided: number | null) =>
  api.db.query(
    `insert into application (email, name, locale, asked_at, confirmed_at, decided_at, is_accepted)
     values ($1 || '@example.org', $1, 'en', now() - make_interval(secs => $2), now() - make_interval(secs => $3),
             now() - make_interval(secs => $4), case when $4::int is not null then false end)`,
    [name, asked, confirmed, decided],
  );

it('applications go when nobody confirmed them or has to know of them, and never while they wait', async () => {
  await applied('unconfirmed', unconfirmedSeconds + 60, null, null);
  await applied('new', unconfirmedSeconds - 60, null, null);
  await applied('waiting', 90 * keptSeconds, 90 * keptSeconds, null);
  await applied('refused', 2 * keptSeconds, 2 * keptSeconds, keptSeconds - 60);
  await applied('forgotten', 2 * keptSeconds, 2 * keptSeconds, keptSeconds + 60);
  await new RemoveOldApplications(new Handlers(), api.app.get(PrismaService)).run();
  const { rows } = await api.db.query<{ name: string }>('select name from application order by name');
  expect(rows.map(({ name }) => name)).toEqual(['new', 'refused', 'waiting']);
});
