import { expect, test, type Page } from '@playwright/test';
import { signInAs } from '../pages/account.ts';
import { openQuestion, post, reply } from '../pages/thread.ts';

/** What this device keeps of drafts. */
const draftsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft')));

const half = 'Half a reply about the deposit';

test('what is typed stays: through news, a choice of post, and a lost page; and goes once it is posted', async ({
  page,
  browser,
}, info) => {
  await signInAs(page, 'amina');
  const address = await openQuestion(page, `A question that takes a while ${Date.now()}`, 'Who has tried it?');
  const field = page.getByLabel('Your reply');
  await field.pressSequentially(half);
  await expect(page.getByText(/Draft saved on this device at \d\d:\d\d/)).toBeVisible();

  const context = await browser.newContext({ ...info.project.use, baseURL: new URL(page.url()).origin });
  const other = await context.newPage();
  await signInAs(other, 'tomas');
  await other.goto(address);
  await reply(other, 'We have tried it.');
  await expect(post(other, 2)).toContainText('We have tried it.');
  await context.close();
  await expect(post(page, 2)).toContainText('We have tried it.');
  await expect(field).toHaveValue(half);

  await post(page, 2).getByRole('link', { name: 'Reply to post 2' }).click();
  await expect(page.getByText(/Your reply answers post 2/)).toBeVisible();
  await expect(field).toHaveValue(half);

  await page.goto('/threads');
  await page.goto(address);
  await expect(page.getByText('Your draft from this device is back')).toBeVisible();
  await expect(field).toHaveValue(half);

  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(post(page, 3)).toContainText(half);
  await expect(field).toHaveValue('');
  await field.fill('And another one');
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(post(page, 4)).toContainText('And another one');
  await page.reload();
  await expect(field).toHaveValue('');
});

test('the draft of a question keeps each of its fields, and does not come back once it is posted', async ({ page }) => {
  await signInAs(page, 'amina');
  await page.goto('/threads/new');
  const title = `Who dyes at night? ${Date.now()}`;
  await page.getByLabel('Title').fill(title);
  await page.getByLabel(/^A discussion/).check();
  await page.getByLabel(/^Tags/).fill('dyeing, night-shift');
  await page.getByLabel('Text', { exact: true }).fill('Half a text');
  await expect(page.getByText(/Draft saved on this device/)).toBeVisible();
  await page.goto('/threads');
  await page.goto('/threads/new');
  await expect(page.getByText('Your draft from this device is back')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue(title);
  await expect(page.getByLabel(/^A discussion/)).toBeChecked();
  await expect(page.getByLabel(/^Tags/)).toHaveValue('dyeing, night-shift');
  await page.getByLabel('Text', { exact: true }).press('End');
  await page.keyboard.type(', and the other half');
  await page.getByRole('button', { name: 'Post the discussion' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await page.goto('/threads/new');
  await expect(page.getByLabel('Title')).toHaveValue('');
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('');
  expect(await draftsOn(page)).toEqual([]);
});

test('signing out leaves no draft on a shared device', async ({ page }) => {
  await signInAs(page, 'tomas');
  await page.goto('/threads/new');
  await page.getByLabel('Text', { exact: true }).pressSequentially('Half a text');
  await expect(page.getByText(/Draft saved on this device/)).toBeVisible();
  await page.locator('header details').last().locator('summary').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  expect(await draftsOn(page)).toEqual([]);
});

test('a draft and its post say the same time, in the zone of the writer', async ({ browser, baseURL }, info) => {
  const context = await browser.newContext({ ...info.project.use, baseURL, timezoneId: 'Africa/Nairobi' });
  const page = await context.newPage();
  await signInAs(page, 'amina');
  await openQuestion(page, `Who is up at this hour? ${Date.now()}`, 'Asking for the night shift.');
  const clock = /\d\d:\d\d GMT\+3/;
  await expect(post(page, 1).getByText(clock)).toBeVisible();
  const field = page.getByLabel('Your reply');
  await field.pressSequentially('I am');
  const draft = page.getByText(/Draft saved on this device at/);
  await expect(draft).toContainText(clock);
  const [saved = ''] = clock.exec((await draft.textContent()) ?? '') ?? [];
  await page.getByRole('button', { name: 'Post reply' }).click();
  const told = post(page, 2).getByText(clock);
  await expect(told).toBeVisible();
  // A minute may begin between the two.
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  const [posted = ''] = clock.exec((await told.textContent()) ?? '') ?? [];
  expect((minutes(posted) - minutes(saved) + 1440) % 1440).toBeLessThanOrEqual(1);
  await context.close();
});
