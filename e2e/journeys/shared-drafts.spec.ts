import { expect, test, type Browser, type Page, type TestInfo } from '@playwright/test';
import { newPerson, signIn, signUp } from '../pages/account.ts';
import { openQuestion, post } from '../pages/thread.ts';
import { said } from '../pages/said.ts';

/** Another device of a member: a browser that knows nothing of this one. */
async function anotherDevice(browser: Browser, info: TestInfo, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ ...info.project.use, baseURL });
  return context.newPage();
}

const field = (page: Page) => page.getByLabel('Your reply');
const shared = (page: Page) => page.getByText(/Kept for all your devices at \d\d:\d\d/);

test('what was written before a power cut is there on another device, and gone everywhere once it is posted', async ({
  browser,
  baseURL,
}, info) => {
  const member = newPerson('Amina');
  const first = await anotherDevice(browser, info, baseURL);
  await signUp(first, member);
  const address = await openQuestion(first, `Who has power today? ${member.name}`, 'Ours comes and goes.');
  await field(first).pressSequentially('Half a reply');
  await expect(shared(first)).toBeVisible();
  // Nobody tells the page that it ends.
  await first.context().close();

  const second = await anotherDevice(browser, info, baseURL);
  await signIn(second, member.email, member.password);
  await second.goto('/drafts');
  await expect(second.getByText('Half a reply')).toBeVisible();
  await expect(second.getByText(/Draft of .*\d\d:\d\d .* from your computer/)).toBeVisible();
  await second.getByRole('link', { name: /^Go on writing: A reply to/ }).click();
  await expect(field(second)).toHaveValue('Half a reply');
  await field(second).press('End');
  await field(second).pressSequentially(', and the other half');
  await second.getByRole('button', { name: 'Post reply' }).click();
  await expect(post(second, 2)).toContainText('Half a reply, and the other half');
  await expect(field(second)).toHaveValue('');
  await second.goto('/drafts');
  await expect(second.getByRole('heading', { name: 'You have no drafts' })).toBeVisible();
  await second.goto(address);
  await expect(field(second)).toHaveValue('');
  await second.context().close();
});

test('two devices show both texts, and neither overwrites the other', async ({ browser, baseURL }, info) => {
  const member = newPerson('Rosa');
  const one = await anotherDevice(browser, info, baseURL);
  await signUp(one, member);
  const address = await openQuestion(one, `Which text counts? ${member.name}`, 'There are two.');
  const two = await anotherDevice(browser, info, baseURL);
  await signIn(two, member.email, member.password);
  await two.goto(address);
  await expect(two.locator('form[data-drafts-alive]')).toBeAttached();

  await field(one).pressSequentially('From the first');
  await expect(shared(one)).toBeVisible();
  await field(two).pressSequentially('From the second');
  const choice = two.getByRole('alert').filter({ hasText: 'Both are kept until you choose' });
  await expect(choice).toContainText('From the first');
  await expect(field(two)).toHaveValue('From the second');

  await two.reload();
  await expect(choice).toContainText('From the first');
  await expect(field(two)).toHaveValue('From the second');
  await choice.getByRole('button', { name: 'Take this text' }).click();
  await expect(field(two)).toHaveValue('From the first');
  await expect(choice).toContainText('From the second');
  await choice.getByRole('button', { name: 'Take this text' }).click();
  await choice.getByRole('button', { name: 'Keep the one in the form' }).click();
  await expect(shared(two)).toBeVisible();
  await one.reload();
  await expect(field(one)).toHaveValue('From the second');
  for (const page of [one, two]) await page.context().close();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a draft is saved by a button, found in the list, gone on with, discarded and had back', async ({ page }) => {
    const member = newPerson('Bintu');
    await signUp(page, member);
    await page.goto('/threads/new');
    const title = `Who dyes at night? ${member.name}`;
    await page.getByLabel('Title').fill(title);
    await page.getByLabel(/^A discussion/).check();
    await page.getByLabel('Text', { exact: true }).fill('Half a text');
    await page.getByRole('button', { name: 'Save as draft' }).click();
    await expect(said(page)).toContainText('Saved as a draft');
    await expect(page.getByRole('heading', { name: '1 draft' })).toBeVisible();

    await page.getByRole('button', { name: 'Discard: A new discussion' }).click();
    await expect(said(page)).toContainText('Draft discarded.');
    await expect(page.getByRole('heading', { name: 'You have no drafts' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText(title)).toBeVisible();

    await page.getByRole('link', { name: 'Go on writing: A new discussion' }).click();
    await expect(page.getByLabel('Title')).toHaveValue(title);
    await expect(page.getByLabel(/^A discussion/)).toBeChecked();
    await page.getByLabel('Text', { exact: true }).fill('A whole text');
    await page.getByRole('button', { name: 'Post the discussion' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.goto('/drafts');
    await expect(page.getByRole('heading', { name: 'You have no drafts' })).toBeVisible();
  });
});

test('a question without a name is one on another device too', async ({ browser, baseURL }, info) => {
  const member = newPerson('Bintu');
  const first = await anotherDevice(browser, info, baseURL);
  await signUp(first, member);
  await first.goto('/threads/new');
  const tick = (page: Page) => page.getByRole('checkbox', { name: /Ask without my name/ });
  await first.getByLabel('Title').fill(`Who pays late? ${member.name}`);
  await tick(first).check();
  await first.getByLabel('Text', { exact: true }).pressSequentially('Our two best buyers');
  await expect(shared(first)).toBeVisible();
  await first.context().close();

  const second = await anotherDevice(browser, info, baseURL);
  await signIn(second, member.email, member.password);
  await second.goto('/threads/new');
  await expect(second.getByLabel('Text', { exact: true })).toHaveValue('Our two best buyers');
  await expect(tick(second)).toBeChecked();
  await second.getByLabel('Text', { exact: true }).fill('Our two best buyers pay after ninety days.');
  await second.getByRole('button', { name: 'Post the discussion' }).click();
  await expect(second.getByText('Readers do not see who it is').first()).toBeVisible();
  await second.context().close();
});
