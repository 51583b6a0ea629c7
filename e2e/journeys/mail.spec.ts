import { expect, test, type Browser, type Page, type TestInfo } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import { join, newPerson, signUp } from '../pages/account.ts';
import { openQuestion, post, reply } from '../pages/thread.ts';
import { ageNews, strike } from '../product/database.ts';
import { answerAddress, mailPrograms, sendMail } from '../product/mail-programs.ts';
import { countMailsTo, linkIn, mailTo } from '../product/mail.ts';

const cluster = 'agra-footwear';
const phone = { viewport: { width: 390, height: 844 } };

async function fits(page: Page): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
}

for (const { name, use } of [
  { name: 'on a phone', use: { ...phone, hasTouch: true } },
  { name: 'without script', use: { javaScriptEnabled: false } },
]) {
  test.describe(name, () => {
    test.use(use);

    test('a member begins a discussion of a cluster by mail, and makes another address', async ({ page }) => {
      const { email } = await join(page, 'Anjali');
      await page.goto(`/clusters/${cluster}`);
      await expect(page.getByRole('link', { name: 'Write by mail' })).toHaveCount(0);
      await page.getByRole('button', { name: 'Join this cluster' }).click();
      await page.getByRole('link', { name: 'Write by mail' }).click();
      await page.getByRole('button', { name: 'Make an address' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'This is your address now.' })).toBeVisible();
      const shown = page.getByRole('link', { name: /^new\+/ });
      const first = await shown.innerText();
      await fits(page);

      const mark = email.split('@')[0] ?? '';
      const title = `Who dyes small lots ${mark}?`;
      const text = `We look for somebody who takes small lots, ${mark}.`;
      await sendMail({
        to: first,
        subject: `Fwd: ${title}`,
        text,
        attachments: [{ filename: 'lots.txt', content: text }],
      });
      const told = await mailTo(email, new RegExp(`^Re: Who dyes small lots ${mark}`));
      await page.goto(linkIn(told));
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(post(page, 1)).toContainText(text);
      await expect(post(page, 1).getByRole('link', { name: /lots\.txt/ })).toBeVisible();
      await expect(page.getByRole('main')).toContainText('Agra');

      await sendMail({ to: answerAddress(told), subject: `Re: ${title}`, text: `One more thing, ${mark}.` });
      await expect(async () => {
        await page.reload();
        await expect(post(page, 2)).toContainText(`One more thing, ${mark}.`, { timeout: 1000 });
      }).toPass();

      await page.goto(`/clusters/${cluster}/by-mail`);
      await page.getByRole('button', { name: 'Make a new address' }).click();
      await expect(shown).not.toHaveText(first);
      await sendMail({ to: first, subject: `Too late ${mark}`, text: `Too late for this one, ${mark}.` });
      const refused = await mailTo(email, /^Your discussion by mail was not posted/);
      expect(refused.text).toContain('no longer valid');
      expect(refused.text).toContain(`Too late for this one, ${mark}.`);
    });
  });
}

interface Answered {
  email: string;
  address: string;
  title: string;
  mail: ParsedMail;
  /** The one who answers, elsewhere. */
  other: Page;
}

async function answer(other: Page, address: string, email: string, words: string): Promise<void> {
  await other.goto(address);
  await reply(other, words);
  await expect(other.getByRole('article').filter({ hasText: words })).toBeVisible();
  await expect(() => ageNews(email)).toPass();
  await strike('due-mails');
}

/** Somebody asks, another answers, and the mail that tells it. */
async function answered(page: Page, browser: Browser, info: TestInfo): Promise<Answered> {
  const { name, ...asker } = newPerson('Wanjiru');
  await signUp(page, { name, ...asker });
  const title = `Who keeps the book? ${name}`;
  const address = await openQuestion(page, title, 'Ours lies with the dyer.');
  await page.goto('/clusters');
  const elsewhere = await browser.newContext({ ...info.project.use, baseURL: new URL(page.url()).origin });
  const other = await elsewhere.newPage();
  await join(other, 'Thomas');
  await answer(other, address, asker.email, 'Two of us keep it, in two hands.');
  return { email: asker.email, address, title, mail: await mailTo(asker.email, /Who keeps the book/), other };
}

test('a member answers a mail from three mail programs', async ({ page, browser }, info) => {
  const { address, mail, other } = await answered(page, browser, info);
  expect(mail.text).toContain('Two of us keep it, in two hands.');
  for (const [index, [program, write]] of Object.entries(mailPrograms).entries()) {
    const words = `This is written in ${program}, and one file comes along.`;
    await sendMail({
      to: answerAddress(mail),
      subject: `Re: ${mail.subject ?? ''}`,
      inReplyTo: mail.messageId ?? '',
      attachments: [{ filename: `book-${index}.txt`, content: `The book, page ${index}` }],
      ...write(mail, words),
    });
    const written = post(page, index + 3);
    await expect(async () => {
      await page.goto(address);
      await expect(written).toContainText(words, { timeout: 1000 });
    }).toPass();
    await expect(written).not.toContainText('Two of us keep it');
    await expect(written).not.toContainText('wrote:');
    await expect(written.getByRole('link', { name: new RegExp(`book-${index}\\.txt`) })).toBeVisible();
  }
  await other.context().close();
});

test('a reader stops mail by its link, without signing in, and in one click', async ({ page, browser }, info) => {
  const { email, address, title, mail, other } = await answered(page, browser, info);
  const line = mail.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line ?? '';
  const { pathname } = new URL(/<([^>]+)>/.exec(line.replace(/\s+/g, ''))?.[1] ?? '');
  const stranger = await (await browser.newContext({ ...phone, baseURL: new URL(page.url()).origin })).newPage();
  const isMuted = stranger.getByRole('heading', { level: 1, name: 'This discussion is muted' });
  const canBeMuted = stranger.getByRole('heading', { level: 1, name: 'Mute this discussion' });
  await stranger.goto(pathname);
  await expect(canBeMuted).toBeVisible();
  await fits(stranger);
  await stranger.getByRole('button', { name: 'Mute this discussion' }).click();
  await expect(isMuted).toBeVisible();
  await stranger.getByRole('button', { name: 'Let it come again' }).click();
  await expect(canBeMuted).toBeVisible();
  const once = await stranger.request.post(pathname, { form: { 'List-Unsubscribe': 'One-Click' } });
  expect(once.status()).toBe(200);
  await stranger.goto(pathname);
  await expect(isMuted).toBeVisible();
  await stranger.context().close();

  // Of what is answered afterwards only the discussion that is not muted comes by mail.
  await page.goto('/clusters');
  await answer(other, address, email, 'A third hand would help.');
  const another = await openQuestion(page, `Who keeps the key? ${title}`, 'Ours hangs at the door.');
  await page.goto('/clusters');
  await answer(other, another, email, 'The watchman keeps it.');
  expect((await mailTo(email, /Who keeps the key/)).text).toContain('The watchman keeps it.');
  expect(await countMailsTo(email, /^(?!.*key).*Who keeps the book/)).toBe(1);
  await other.context().close();
});
