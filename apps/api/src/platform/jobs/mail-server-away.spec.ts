import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { WorkerModule } from '../../app.module.ts';
import { NetworkIdentity } from '../config/network-identity.ts';
import { PrismaService } from '../database/prisma.service.ts';
import { createLogger } from '../http/logger.ts';
import { Mailer } from '../mail/mailer.ts';
import { build, startTestApi, testSource, type TestApi } from '../testing/index.ts';
import { freePort } from '../testing/free-port.ts';
import { openLetterBox, type LetterBox } from '../testing/letter-box.ts';
import { openSilence, type Silence } from '../testing/silence.ts';
import { tell } from './event-line.ts';

const from = testSource('mail-server-away');
let api: TestApi;
const ends: (() => Promise<void>)[] = [];
beforeAll(async () => {
  api = await startTestApi();
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  // What a worker had in hand when it ended would go to the next box.
  await api.db.query(`delete from pgboss.job where name = 'confirmation-mails'`);
});
afterAll(() => api.stop());

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((wake) => setTimeout(wake, 20));
};

/** So many people who wait for the mail that confirms. */
async function newcomers(count: number): Promise<string[]> {
  const addresses: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const member = await build.aMember(api.db, from, { emailVerified: false });
    await build.aCredential(api.db, from, { memberId: member.id, passwordHash: 'kept' });
    await tell(api.app.get(PrismaService).client, 'account.confirmation-asked', { memberId: member.id });
    addresses.push(member.email);
  }
  return addresses.sort();
}

/** The product's worker. @param patience in milliseconds; a mail server that answers has as much as a busy machine needs */
async function startWorker(smtpUrl: string, patience = 60_000): Promise<void> {
  const config = { ...api.config, smtpUrl };
  const modules = await Test.createTestingModule({ imports: [WorkerModule.of(config, createLogger(config, 'test'))] })
    .overrideProvider(Mailer)
    .useFactory({ factory: () => new Mailer(config, new NetworkIdentity(), { connect: patience, answer: patience }) })
    .compile();
  await modules.init();
  ends.push(() => modules.close());
}

const failedOnce = async (count: number): Promise<boolean> => {
  const { rows } = await api.db.query<{ count: number }>(
    `select count(*)::int as count from pgboss.job where name = 'confirmation-mails' and state = 'retry'`,
  );
  return rows[0]?.count === count;
};
/** The pause before the next attempt is over. */
const hurry = () => api.db.query(`update pgboss.job set start_after = now() where state = 'retry'`);

const aBox = async (port = 0): Promise<LetterBox> => {
  const box = await openLetterBox(port);
  ends.unshift(() => box.close());
  return box;
};
/** Who of these got a mail. */
const receivers = (box: LetterBox, addresses: readonly string[]): string[] =>
  box.mails
    .flatMap(({ to }) => (Array.isArray(to) ? [] : (to?.text ?? [])))
    .filter((address) => addresses.includes(address))
    .sort();

describe('a mail server', () => {
  it('that was down gets every mail once when it is back', async () => {
    const port = await freePort();
    await startWorker(`smtp://127.0.0.1:${port}`);
    const addresses = await newcomers(3);
    await until(() => failedOnce(3));
    const box = await aBox(port);
    await hurry();
    await until(() => receivers(box, addresses).length === 3);
    expect(receivers(box, addresses)).toEqual(addresses);
  });

  it('that asks for them later gets every mail once', async () => {
    const box = await aBox();
    box.mood = 'later';
    await startWorker(box.url);
    const addresses = await newcomers(3);
    await until(() => failedOnce(3));
    expect(box.mails).toEqual([]);
    box.mood = 'takes';
    await hurry();
    await until(() => receivers(box, addresses).length === 3);
    expect(receivers(box, addresses)).toEqual(addresses);
  });

  it('that hangs is given up, and another in its place gets every mail', async () => {
    const silence: Silence = await openSilence();
    await startWorker(`smtp://${silence.host}:${silence.port}`, 200);
    const addresses = await newcomers(1);
    await until(() => failedOnce(1));
    for (const end of ends.splice(0)) await end();
    await silence.close();
    const box = await aBox();
    await startWorker(box.url);
    await hurry();
    await until(() => receivers(box, addresses).length === 1);
    expect(receivers(box, addresses)).toEqual(addresses);
  });

  it('that was lost after it took a mail gets it again under the same number, so that it is seen once', async () => {
    const box = await aBox();
    box.mood = 'hangs up';
    await startWorker(box.url);
    await newcomers(1);
    await until(() => failedOnce(1));
    box.mood = 'takes';
    await hurry();
    await until(() => box.mails.length === 2);
    const [first, second] = box.mails.map(({ messageId }) => messageId);
    expect(first).toMatch(/^<.+@.+>$/);
    expect(second).toBe(first);
  });
});
