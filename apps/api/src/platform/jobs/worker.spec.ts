import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { WorkerModule } from '../../app.module.ts';
import { Database } from '../database/database.ts';
import { PrismaService } from '../database/prisma.service.ts';
import { createLogger } from '../http/logger.ts';
import { Mailer } from '../mail/mailer.ts';
import { startTestApi, testConfig, type TestApi } from '../testing/index.ts';
import { addToOutbox, Outbox, type MailRequest } from './outbox.ts';

/** A mail server on this machine; what it refuses it does not keep. */
interface LetterBox {
  url: string;
  mails: ParsedMail[];
  refuses: boolean;
  close: () => Promise<void>;
}

async function openLetterBox(): Promise<LetterBox> {
  const box: LetterBox = { url: '', mails: [], refuses: false, close: async () => undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        if (box.refuses) return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        box.mails.push(mail);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  box.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  box.close = () => new Promise((resolve) => server.close(() => resolve()));
  return box;
}

const mail: MailRequest = {
  kind: 'confirm-email',
  to: 'leila@example.org',
  language: 'ar',
  values: { name: 'ليلى', path: '/confirm-email?token=abc' },
};

let api: TestApi;
let box: LetterBox;
let worker: INestApplicationContext;

const line = async (): Promise<void> => {
  await addToOutbox(api.app.get(PrismaService).client, 'mail.requested', mail);
};
const waiting = async (): Promise<number> => {
  const { rows } = await api.db.query<{ count: number }>(
    'select count(*)::int as count from outbox where relayed_at is null',
  );
  return rows[0]?.count ?? 0;
};

beforeAll(async () => {
  api = await startTestApi();
  box = await openLetterBox();
});
afterAll(async () => {
  await box.close();
  await api.stop();
});

describe('a mail', () => {
  const mailer = (): Mailer =>
    new Mailer(testConfig(api.config.databaseUrl, { SMTP_URL: box.url, PUBLIC_URL: 'https://commons.example' }));
  afterEach(() => {
    box.mails.length = 0;
    box.refuses = false;
  });

  it('goes to the mail server in the language of its reader, with its link and the number of its job', async () => {
    await mailer().send('01900000-0000-7000-8000-000000000001', mail);
    const [sent] = box.mails;
    expect(sent?.to).toMatchObject({ text: 'leila@example.org' });
    expect(sent?.headers.get('content-language')).toBe('ar');
    expect(sent?.text).toContain('https://commons.example/confirm-email?token=abc');
    expect(sent?.html).toContain('dir="rtl"');
    expect(sent?.messageId).toBe('<01900000-0000-7000-8000-000000000001@commons.example>');
  });

  it('that the server does not take is an error, so that it is sent again', async () => {
    box.refuses = true;
    await expect(mailer().send('one', mail)).rejects.toThrow('451');
    expect(box.mails).toEqual([]);
  });
});

describe('the outbox', () => {
  it('keeps a line whose delivery failed, and hands it on the next time', async () => {
    const outbox = new Outbox(api.app.get(Database));
    await line();
    await expect(outbox.relay(10, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await waiting()).toBe(1);
    expect(await outbox.relay(10, async () => undefined)).toBe(1);
    expect([await waiting(), await outbox.relay(10, async () => undefined)]).toEqual([0, 0]);
  });
});

describe('the worker', () => {
  beforeEach(async () => {
    const config = testConfig(api.config.databaseUrl, { SMTP_URL: box.url });
    worker = await NestFactory.createApplicationContext(WorkerModule.of(config, createLogger(config, 'test')), {
      logger: ['error'],
    });
  });
  afterEach(() => worker.close());

  it('relays a line to the queue and sends its mail once', async () => {
    await line();
    for (let i = 0; i < 1000 && box.mails.length === 0; i += 1) await new Promise((wake) => setTimeout(wake, 100));
    expect(await waiting()).toBe(0);
    await new Promise((wake) => setTimeout(wake, 800));
    expect(box.mails.map(({ to }) => to)).toEqual([expect.objectContaining({ text: 'leila@example.org' })]);
  });
});
