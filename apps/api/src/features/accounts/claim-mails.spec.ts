import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('claim-mails');
let api: TestApi;
let handlers: TestHandlers;
beforeAll(async () => {
  api = await startTestApi();
  handlers = await startTestHandlers(api);
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

describe('an imported account that is offered to its author', () => {
  const offer = async (minutes: number) => {
    const member = await build.aMember(api.db, from, { status: 'imported', locale: 'ar' });
    const verificationId = from.ids(from.now);
    await api.db.query(
      `insert into verification (id, identifier, value, expires_at) values ($1, $2, $3, now() + make_interval(mins => $4))`,
      [verificationId, `claim-account:waiting-${verificationId}`, `${member.id} ana@example.org`, minutes],
    );
    const payload = { memberId: member.id, verificationId };
    const event = {
      id: from.ids(from.now),
      name: 'account.claim-offered',
      at: from.now.toISOString(),
      payload,
    } as const;
    const identifier = async (): Promise<string> =>
      (await api.db.query('select identifier from verification where id = $1', [verificationId])).rows[0].identifier;
    return { member, event, identifier };
  };

  it('gets one link however often its mail is written, whose hash alone is kept', async () => {
    const { member, event, identifier } = await offer(60);
    const [first, again] = [await handlers.handle(event), await handlers.handle(event)];
    expect(first).toEqual([
      expect.objectContaining({
        to: 'ana@example.org',
        kind: 'claim-account',
        language: 'ar',
        values: { account: member.handle },
      }),
    ]);
    expect(again[0]?.path).toBe(first[0]?.path);
    const token = new URL(first[0]?.path ?? '', 'http://here').searchParams.get('token') ?? '';
    expect(await identifier()).toBe(`claim-account:${createHash('sha256').update(token).digest('hex')}`);
  });

  it('gets none when the offer has lapsed', async () => {
    const { event } = await offer(-1);
    expect(await handlers.handle(event)).toEqual([]);
  });
});
