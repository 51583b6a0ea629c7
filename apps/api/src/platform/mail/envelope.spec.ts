import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { NetworkIdentity } from '../config/network-identity.ts';
import { openLetterBox, type LetterBox } from '../testing/letter-box.ts';
import { testConfig } from '../testing/test-config.ts';
import { Mailer, type Sealed } from './mailer.ts';

let box: LetterBox;
beforeAll(async () => {
  box = await openLetterBox();
});
afterAll(() => box.close());
afterEach(() => box.empty());

const mailer = (given: Record<string, string> = {}): Mailer =>
  new Mailer(
    testConfig('postgres://nowhere/none', {
      SMTP_URL: box.url,
      PUBLIC_URL: 'https://commons.example',
      MAIL_FROM: 'Cluster Commons <no-reply@commons.example>',
      ...given,
    }),
    new NetworkIdentity(),
  );
const letter = { subject: 'Yarn', text: 'Words', html: '<p>Words</p>' };
const sealed: Sealed = {
  to: 'leila@example.org',
  language: 'en',
  id: 'post.2',
  at: '2026-11-01T08:00:00.000Z',
  list: { id: 'nakuru-knitwear', name: 'Nakuru "knitwear"' },
  stop: '/unsubscribe/abc',
};

describe('the head of a mail', () => {
  it('says which list it is of, and how to stop it with one click', async () => {
    await mailer().deliver(sealed, letter);
    const head = box.headers();
    expect(head['list-id']).toBe('"Nakuru knitwear" <nakuru-knitwear.commons.example>');
    expect(head['list-unsubscribe']).toBe('<https://commons.example/unsubscribe/abc>');
    expect(head['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(head).toMatchObject({ 'auto-submitted': 'auto-generated', precedence: 'list' });
    expect(head['message-id']).toBe('<post.2@commons.example>');
    expect(head['in-reply-to']).toBeUndefined();
  });

  it('offers no way to stop what an account cannot be without', async () => {
    await mailer().send({
      because: { id: '01900000-0000-7000-8000-000000000001', at: sealed.at },
      kind: 'confirm-email',
      to: sealed.to,
      language: 'fr',
      name: 'Leila',
      path: '/confirm-email',
    });
    const head = box.headers();
    expect(head['list-id']).toBe('"Cluster Commons" <account.commons.example>');
    for (const name of ['list-unsubscribe', 'list-unsubscribe-post', 'precedence']) expect(head[name]).toBeUndefined();
    expect(head['auto-submitted']).toBe('auto-generated');
  });

  it('ties the mails of one matter together', async () => {
    await mailer().deliver({ ...sealed, after: ['thread.9', 'post.1'] }, letter);
    expect(box.headers()).toMatchObject({
      references: '<thread.9@commons.example> <post.1@commons.example>',
      'in-reply-to': '<post.1@commons.example>',
    });
  });

  it('of an answer to a mail says so', async () => {
    await mailer().deliver({ ...sealed, answers: '<theirs@mail.example>' }, letter);
    expect(box.headers()).toMatchObject({ 'in-reply-to': '<theirs@mail.example>', 'auto-submitted': 'auto-replied' });
  });

  it('names who wrote, where an answer goes and where it comes back to, whatever the name is', async () => {
    await mailer().deliver(
      {
        ...sealed,
        by: 'Thomas\r\nBcc: all@example.org <x>',
        replyTo: { name: 'Two firms', address: 'reply+a@in.commons.example' },
        bounceTo: 'reply+b@in.commons.example',
      },
      letter,
    );
    const [mail] = box.mails;
    expect(mail?.from?.value).toEqual([
      { name: 'Thomas Bcc: all@example.org x (Cluster Commons)', address: 'no-reply@commons.example' },
    ]);
    expect(mail?.replyTo?.value).toEqual([{ name: 'Two firms', address: 'reply+a@in.commons.example' }]);
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(box.senders).toEqual(['reply+b@in.commons.example']);
  });

  it('is signed where there is a key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 1024,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    await mailer({ DKIM_SELECTOR: 'mail2026', DKIM_KEY: privateKey }).deliver(sealed, letter);
    expect(box.headers()['dkim-signature']).toMatch(/d=commons\.example;.* s=mail2026;/s);
    await mailer().deliver(sealed, letter);
    expect(box.headers()['dkim-signature']).toBeUndefined();
  });

  it('is text alone for who wants that', async () => {
    await mailer().deliver(sealed, { ...letter, html: null });
    expect(box.mails[0]?.html).toBe(false);
    expect(box.mails[0]?.text?.trim()).toBe('Words');
  });
});
