import { expect, type Page, test } from '@playwright/test';
import { signInAs } from '../pages/account.ts';

const title = (words: string): string => `${words} ${Date.now()}`;
/** Two days ahead, as clocks in UTC show it. */
const inTwoDays = (): string => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 16);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a case is written in its sections, comes back from a mistake whole, and is read in order', async ({ page }) => {
    await signInAs(page, 'amina');
    await page.goto('/threads/new');
    await page.getByRole('link', { name: 'Case' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Write up a case' })).toBeVisible();
    const name = title('The press that three firms share');
    await page.getByLabel('Title').fill(name);
    await page.getByLabel('The problem').fill('Nine workshops finished by hand.');
    await page.getByLabel('What was done').fill('Three firms bought a **used** press.');
    const cost = page.getByLabel('What it cost');
    await cost.fill('184,000 KES');
    await cost.selectText();
    await page.getByRole('button', { name: 'Bold' }).tap();
    await expect(cost).toHaveValue('**184,000 KES**');
    await page.getByLabel('What came of it').fill('Two returns in a hundred.');
    await expect(page.getByText(/Draft saved on this device/)).toBeVisible();
    await page.reload();
    await expect(cost).toHaveValue('**184,000 KES**');
    await page.getByRole('button', { name: 'Post the case' }).click();
    await expect(page.getByRole('alert')).toContainText('What failed');
    await expect(page.getByLabel('The problem')).toHaveValue('Nine workshops finished by hand.');
    await page.getByLabel('What failed').fill('Nothing yet, it is too early.');
    await page.getByRole('button', { name: 'Post the case' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    const headings = page.locator('#p1').getByRole('heading').filter({ hasNotText: 'Post 1' });
    await expect(headings).toHaveText([
      'The problem',
      'What was done',
      'What it cost',
      'What came of it',
      'What failed',
    ]);
    await expect(page.locator('#thread-head')).toContainText('Case.');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

async function openPoll(page: Page, name: string): Promise<string> {
  await page.goto('/threads/new?kind=poll');
  await page.getByLabel('Title').fill(name);
  await page.getByLabel('What the vote is about').fill(`The trader asks by Monday: ${name}`);
  await page.getByLabel('Options').fill('20 per cent\n25 per cent');
  await page.getByLabel('Closes').fill(inTwoDays());
  await page.getByRole('button', { name: 'Post the poll' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function vote(page: Page): Promise<void> {
  const poll = page.getByRole('region', { name: 'The vote' });
  await expect(poll).toContainText('You see the results once you have voted.');
  await expect(poll.getByRole('meter')).toHaveCount(0);
  await poll.getByRole('radio', { name: '25 per cent' }).check();
  await poll.getByRole('button', { name: 'Vote' }).click();
  await expect(page.getByText('Your vote is counted.')).toBeVisible();
  await expect(poll.getByRole('meter', { name: '25 per cent: 1 of 1' })).toBeVisible();
  await expect(poll.getByRole('radio', { name: '25 per cent' })).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Your vote is taken back.')).toBeVisible();
  await expect(poll.getByRole('meter')).toHaveCount(0);
}

test('a poll is opened by the clocks of its device, voted in, and the vote taken back', async ({
  browser,
  baseURL,
}, info) => {
  const context = await browser.newContext({ ...info.project.use, baseURL, timezoneId: 'Africa/Nairobi' });
  const page = await context.newPage();
  await signInAs(page, 'amina');
  await page.goto('/threads/new?kind=poll');
  await expect(page.getByText('Time zone: Africa/Nairobi')).toBeVisible();
  const path = await openPoll(page, title('Which deposit for lot 5?'));
  await vote(page);
  await context.close();
  const outside = await browser.newPage({ baseURL });
  await outside.goto(path);
  await expect(outside.getByRole('region', { name: 'The vote' })).toContainText('25 per cent');
  await expect(outside.getByRole('meter')).toHaveCount(0);
  await outside.close();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a poll is opened, voted in, and the vote taken back', async ({ page }) => {
    await signInAs(page, 'amina');
    await openPoll(page, title('Which deposit for lot 6?'));
    await vote(page);
  });

  test('a case in French has its headings in French', async ({ page }) => {
    await signInAs(page, 'amina');
    await page.goto('/threads/new?kind=case&lang=fr');
    const name = title('La presse de trois ateliers');
    await page.getByLabel('Titre').fill(name);
    for (const field of ['Le problème', 'Ce qui a été fait', 'Ce que cela a coûté', 'Le résultat', 'Ce qui a échoué']) {
      await page.getByLabel(field).fill('Une phrase suffit.');
    }
    await page.getByRole('button', { name: 'Publier le cas' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.locator('#p1').getByRole('heading', { name: 'Ce qui a échoué' })).toBeVisible();
  });
});
