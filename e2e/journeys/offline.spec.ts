import { expect, test, type Page } from '@playwright/test';
import { join, newPerson, signIn, signUp } from '../pages/account.ts';
import { openQuestion, post } from '../pages/thread.ts';

const field = (page: Page) => page.getByLabel('Your reply');
const outbox = (page: Page) => page.getByRole('region', { name: 'What waits to be sent' });

/** Somebody begins to write while there is a line: what sends later is there by then. */
async function beginToWrite(page: Page): Promise<void> {
  const fetched = page.waitForResponse((answer) => /\/assets\/outbox-.*\.js/.test(answer.url()));
  await field(page).focus();
  await fetched;
}

async function replyWithoutLine(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(field(page)).toHaveValue('');
}

test('what is sent without a line waits, is taken back or sent once and in order when the line is back', async ({
  page,
  context,
}) => {
  const { name } = await join(page, 'Amina');
  await openQuestion(page, `Does the line hold? ${name}`, 'It comes and goes.');
  await beginToWrite(page);
  await context.setOffline(true);
  for (const text of ['First without a line', 'Second without a line', 'Third, said too soon']) {
    await replyWithoutLine(page, text);
  }
  await expect(outbox(page)).toContainText('3 posts wait for a line');
  await outbox(page).locator('summary').click();
  await outbox(page)
    .getByRole('listitem')
    .filter({ hasText: 'Third' })
    .getByRole('button', { name: 'Take it back to its form' })
    .click();
  await expect(field(page)).toHaveValue('Third, said too soon');
  await expect(outbox(page)).toContainText('2 posts wait for a line');
  await field(page).fill('');

  await context.setOffline(false);
  await expect(post(page, 2)).toContainText('First without a line');
  await expect(post(page, 3)).toContainText('Second without a line');
  await expect(outbox(page)).toContainText('Posted:');
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(outbox(page)).toHaveCount(0);
});

test('what waits is sent after the browser was closed, by whatever page is opened, and by nobody else', async ({
  page,
  context,
}) => {
  const member = newPerson('Rosa');
  await signUp(page, member);
  const address = await openQuestion(page, `Who closes last? ${member.name}`, 'I do.');
  await beginToWrite(page);
  await context.setOffline(true);
  await replyWithoutLine(page, 'Written on the bus');
  await expect(outbox(page)).toContainText('1 post waits for a line');
  await page.close();
  await context.setOffline(false);
  await context.clearCookies();

  const other = await context.newPage();
  await join(other, 'Tomas');
  await other.goto('/threads');
  await expect(outbox(other)).toContainText('1 post of another account waits on this device');
  await expect(outbox(other)).not.toContainText('Written on the bus');
  await other.goto(address);
  await expect(other.getByRole('article')).toHaveCount(1);

  await context.clearCookies();
  await signIn(other, member.email, member.password);
  await other.goto('/clusters');
  await expect(outbox(other).getByRole('link', { name: /^Posted: Who closes last/ })).toBeVisible();
  await other.goto(address);
  await expect(post(other, 2)).toContainText('Written on the bus');
});
