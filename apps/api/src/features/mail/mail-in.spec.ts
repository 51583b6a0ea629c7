import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { build, startTestServer, testSource, type TestServer } from '../../platform/testing/index.ts';
import { addressFor } from './mail-address.ts';
import { plainMail } from './testing/sample-mails.ts';

const from = testSource('mail-in');
const secret = 'the secret of the service';
let server: TestServer;
let db: pg.Pool;
beforeAll(async () => {
  server = await startTestServer({
    environment: { MAIL_IN_ADDRESS: 'reply@in.commons.example', MAIL_IN_SECRET: secret },
  });
  db = new pg.Pool({ connectionString: server.connectionString });
});
afterAll(async () => {
  await db.end();
  await server.remove();
});

const post = async (to: string, body: Buffer, given: string | null = `Bearer ${secret}`): Promise<number> =>
  (
    await fetch(`${server.origin}/mail/in?from=a@b.example&to=${encodeURIComponent(to)}`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', ...(given !== null && { authorization: given }) },
      body: new Uint8Array(body),
    })
  ).status;
const kept = async (): Promise<number> => (await db.query('select from mail_in')).rowCount ?? 0;

async function anAddress(): Promise<string> {
  const [member, thread] = [await build.aMember(db, from), await build.aThread(db, from)];
  return addressFor(server.config, member.id, { for: 'reply', threadNumber: thread.number }, Date.now()) ?? '';
}

describe('a service that posts our mail', () => {
  it('hands each over once, with the secret', async () => {
    const to = await anAddress();
    const raw = plainMail(to, 'posted', 'Words');
    expect(await post(to, raw)).toBe(204);
    expect(await post(to, raw)).toBe(204);
    expect(await kept()).toBe(1);
    const { rows } = await db.query(`select count(*)::int as count from outbox where event = 'mail.arrived'`);
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('is told that there is nothing here without it', async () => {
    const [to, before] = [await anAddress(), await kept()];
    for (const given of [null, 'Bearer another secret', secret]) {
      expect(await post(to, plainMail(to, 'stranger', 'Words'), given)).toBe(404);
    }
    expect(await kept()).toBe(before);
  });

  it('is told which receivers are none of ours, and what is no mail', async () => {
    expect(await post('reply@elsewhere.example', plainMail('x', 'elsewhere', 'Words'))).toBe(404);
    expect(await post(await anAddress(), Buffer.alloc(0))).toBe(400);
  });
});
