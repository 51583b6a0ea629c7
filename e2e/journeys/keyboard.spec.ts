import { expect, test } from '@playwright/test';
import { demoPassword } from '@cluster-commons/prisma/seed/demo-accounts.ts';
import { demoAddress, signInAs } from '../pages/account.ts';

test('signing in and replying need no mouse', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();

  const reach = async (isThere: () => Promise<boolean>): Promise<void> => {
    for (let steps = 0; steps < 80; steps += 1) {
      if (await isThere()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('Not reached by the keyboard');
  };
  const focused = (name: RegExp) => async (): Promise<boolean> =>
    name.test(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));

  await reach(focused(/^Sign in$/));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sign-in/);
  await reach(() => page.evaluate(() => document.activeElement?.getAttribute('name') === 'email'));
  await page.keyboard.type(demoAddress('amina'));
  await page.keyboard.press('Tab');
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await expect(page.locator('form[action="/acts/signOut"]')).toBeAttached();

  await page.goto('/threads/2/x');
  await reach(() => page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'));
  const words = `Typed without a mouse at ${Date.now()}`;
  await page.keyboard.type(words);
  await page.keyboard.press('Tab');
  await reach(focused(/^Post reply$/));
  await page.keyboard.press('Enter');
  const mine = page.locator('article').filter({ hasText: words });
  await expect(mine).toBeVisible();
  await expect(mine.getByRole('heading', { name: /^Post \d+ by Amina/ })).toBeFocused();
});

test('what takes long shows a line, and only then', async ({ page }) => {
  await signInAs(page, 'amina');
  await page.goto('/clusters/agra-footwear');
  const line = () => page.evaluate(() => getComputedStyle(document.documentElement, '::after').visibility);
  const isDrawn = () => page.evaluate(() => getComputedStyle(document.documentElement, '::after').content !== 'none');
  expect(await isDrawn()).toBe(false);
  let answer: () => void = () => undefined;
  await page.route('**/acts/joinCluster', async (route) => {
    await new Promise<void>((resolve) => (answer = resolve));
    await route.continue();
  });
  await page.getByRole('button', { name: /^(Join|Leave) this cluster/ }).click();
  await expect.poll(line).toBe('visible');
  answer();
  await expect(page.getByRole('status').filter({ hasText: /Agra/ })).toBeFocused();
  expect(await isDrawn()).toBe(false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(line).toBe('visible');
  answer();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});
