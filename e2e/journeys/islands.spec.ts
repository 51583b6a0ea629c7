import { expect, test } from '@playwright/test';
import { signInAs } from '../pages/account.ts';
import { said } from '../pages/said.ts';

const addresses = [
  '/',
  '/threads',
  '/threads/1/x',
  '/threads/1/-/log',
  '/threads/new',
  '/clusters',
  '/clusters/agra-footwear',
  '/members',
  '/members/amina-seid',
  '/profile/edit',
  '/connections',
  '/about',
];

test('signed-in pages hydrate without an error, and do not fetch again what came with them', async ({ page }) => {
  await signInAs(page, 'tomas');
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/graphql(\?|$)/.test(request.url())) asked.push(request.url());
  });
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'networkidle' });
    const islands = await page.locator('[data-island]').count();
    await expect(page.locator('[data-island][data-alive]')).toHaveCount(islands);
  }
  expect([complaints, asked]).toEqual([[], []]);
});

test('the composer shows a text as it would be posted, and what is wrong with it, without leaving the page', async ({
  page,
}) => {
  await signInAs(page, 'amina');
  await page.goto('/threads/1/x');
  await page.locator('#island-composer[data-alive]').waitFor();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByLabel('Your reply')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Your reply').fill('Take a *deposit* first.');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.locator('#reply em')).toHaveText('deposit');
  await page.getByRole('button', { name: 'Write' }).click();
  await expect(page.getByLabel('Your reply')).toHaveValue('Take a *deposit* first.');
  expect(page.url()).toContain('/threads/1/');
});

test('the button that was pressed says that it is sending, and a second press sends nothing', async ({ page }) => {
  await signInAs(page, 'amina');
  await page.goto('/clusters/agra-footwear');
  let sent = 0;
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/acts/joinCluster', async (route) => {
    sent += 1;
    await held;
    await route.continue();
  });
  const button = page.locator('#membership button');
  const other = page.getByRole('button', { name: 'Sign out', includeHidden: true });
  await button.click();
  await expect(button).toHaveText('Sending…');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(other).not.toHaveAttribute('aria-disabled', 'true');
  // Who presses again does not wait for the button.
  await button.click({ force: true });
  letGo();
  await expect(said(page)).toContainText(/You (are now a member of|have left) Agra footwear/);
  expect(sent).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(said(page)).toContainText(/You (are now a member of|have left) Agra footwear/);
});

test('what could not be sent and cannot wait stays, with a sentence that says so', async ({ page }) => {
  await signInAs(page, 'amina');
  await page.goto('/profile/edit');
  await page.route('**/acts/updateProfile', (route) => route.abort());
  await page.getByLabel('What you do').fill('Words that must not be lost');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByRole('alert')).toContainText('Your text is still here: try again, nothing is done twice');
  await expect(page.getByLabel('What you do')).toHaveValue('Words that must not be lost');
  await expect(page.getByRole('button', { name: 'Save profile' })).toBeEnabled();
});

test('a session that ended takes nothing of what was typed', async ({ page }) => {
  await signInAs(page, 'amina');
  await page.goto('/threads/1/x');
  await page.getByLabel('Your reply').fill('Words that outlive a session');
  await page.context().clearCookies({ name: /session$/ });
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(page.getByRole('alert')).toContainText('Sign in');
  await expect(page.getByLabel('Your reply')).toHaveValue('Words that outlive a session');
});

test('the way back is at once, and leads nobody into the session of another', async ({ page }) => {
  await signInAs(page, 'amina');
  await page.goto('/connections');
  await page.goto('/threads');
  await page.locator('header details').last().locator('summary').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(said(page)).toContainText('You are signed out');
  for (let step = 0; step < 2; step += 1) {
    await page.goBack();
    await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
    await expect(page.getByText('Your account:', { exact: false })).toHaveCount(0);
  }
});
