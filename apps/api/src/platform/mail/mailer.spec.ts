import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { NetworkIdentity } from '../config/network-identity.ts';
import { openLetterBox, type LetterBox } from '../testing/letter-box.ts';
import { testConfig } from '../testing/test-config.ts';
import { Mailer, type Mail } from './mailer.ts';

const mail: Mail = {
  because: { id: '01900000-0000-7000-8000-000000000001', at: '2026-11-01T08:00:00.000Z' },
  kind: 'confirm-email',
  to: 'leila@example.org',
  language: 'ar',
  name: 'ليلى',
  path: '/confirm-email?token=abc',
};

let box: LetterBox;
beforeAll(async () => {
  box = await openLetterBox();
});
afterAll(() => box.close());
afterEach(() => box.empty());

describe('a mail', () => {
  const mailer = (): Mailer =>
    new Mailer(
      testConfig('postgres://nowhere/none', { SMTP_URL: box.url, PUBLIC_URL: 'https://commons.example' }),
      new NetworkIdentity(),
    );

  it('goes to the mail server in the language of its reader, with its link', async () => {
    await mailer().send(mail);
    const [sent] = box.mails;
    expect(sent?.to).toMatchObject({ text: 'leila@example.org' });
    expect(sent?.headers.get('content-language')).toBe('ar');
    expect(sent?.text).toContain('ليلى');
    expect(sent?.text).toContain('https://commons.example/confirm-email?token=abc');
    expect(sent?.html).toContain('dir="rtl"');
  });

  it('keeps a title of the other direction together', async () => {
    const values = { title: 'Pooled yarn (2026)', reason: 'السبب' };
    await mailer().send({ ...mail, kind: 'post-hidden', values });
    const [sent] = box.mails;
    expect(sent?.subject).toContain('\u2066Pooled yarn (2026)\u2069');
    expect(sent?.text).not.toMatch(/[\u2066\u2067](?!Cluster Commons\u2069)/);
  });

  it('has one number however often its event comes, and another for another reader or kind', async () => {
    for (const each of [
      mail,
      mail,
      { ...mail, to: 'omar@example.org' },
      { ...mail, kind: 'account-exists' } as const,
    ]) {
      await mailer().send(each);
    }
    const numbers = box.mails.map(({ messageId }) => messageId);
    expect(numbers[0]).toMatch(/^<[0-9a-f-]{36}@commons\.example>$/);
    expect(numbers[1]).toBe(numbers[0]);
    expect(new Set(numbers).size).toBe(3);
  });

  it('that can be stopped says where, in words and for mail programs; one that cannot does not', async () => {
    await mailer().send(mail);
    await mailer().send({ ...mail, kind: 'connection-requested', language: 'en', stop: '/unsubscribe/x1y2' });
    const [owed, notice] = box.mails;
    expect(owed?.text).not.toContain('unsubscribe');
    expect(JSON.stringify(owed?.headerLines)).not.toContain('List-Unsubscribe');
    expect(notice?.text).toContain('No more mail of this kind\nhttps://commons.example/unsubscribe/x1y2?lang=en');
    expect(notice?.html).toContain('href="https://commons.example/unsubscribe/x1y2?lang=en"');
    const head = JSON.stringify(notice?.headerLines);
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(head).toContain('<https://commons.example/unsubscribe/x1y2>');
  });

  it('that the server does not take is an error, so that it is sent again', async () => {
    box.mood = 'later';
    await expect(mailer().send(mail)).rejects.toThrow('451');
    expect(box.mails).toEqual([]);
  });
});
