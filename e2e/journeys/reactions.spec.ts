import { expect, test } from '@playwright/test';
import { join, signInAs } from '../pages/account.ts';
import { openQuestion, post } from '../pages/thread.ts';

const ways = [
  { name: 'with script on a phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'without script', use: { javaScriptEnabled: false, viewport: { width: 390, height: 844 } } },
];

for (const { name, use } of ways) {
  test.describe(name, () => {
    test.use(use);

    test('a reader finds a post useful, takes that off and back, and says how it went', async ({ page, browser }) => {
      const asker = await browser.newContext(use);
      const asking = await asker.newPage();
      await signInAs(asking, 'amina');
      const title = `Who holds the deposit? ${Date.now()}`;
      const address = await openQuestion(asking, title, `Two of us sign, the agent does not. ${name}`);
      await expect(post(asking, 1).getByRole('button', { name: /Useful/ })).toHaveCount(0);

      await join(page, 'Rosa');
      await page.goto(address);
      const useful = post(page, 1).getByRole('button', { name: /^Useful/ });
      await expect(useful).toHaveAttribute('aria-pressed', 'false');
      await useful.click();
      await expect(page.getByRole('status').filter({ hasText: 'Marked as useful.' })).toBeVisible();
      await expect(useful).toHaveAttribute('aria-pressed', 'true');
      await expect(useful).toContainText('Useful 1');

      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(useful).toHaveAttribute('aria-pressed', 'false');
      await useful.click();
      await expect(useful).toContainText('Useful 1');

      await post(page, 1).locator('summary').filter({ hasText: 'Tried it' }).click();
      await post(page, 1).getByRole('button', { name: 'Say that I tried it' }).click();
      await expect(page.getByRole('alert')).toContainText('How did it go?');
      const line = page.getByLabel('How did it go?').first();
      await line.fill('It held for three lots.');
      await page.getByRole('button', { name: 'Say that I tried it' }).first().click();
      await expect(post(page, 1).getByRole('list', { name: /How it went/ })).toContainText('It held for three lots.');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

      await post(page, 1).getByRole('link', { name: 'Who reacted to post 1' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Reactions to post 1' })).toBeVisible();
      await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Rosa' })).toHaveCount(2);

      const visitor = await browser.newContext(use);
      const visiting = await visitor.newPage();
      await visiting.goto(address);
      await expect(post(visiting, 1)).toContainText('Useful 1, Tried it 1');
      await expect(post(visiting, 1)).toContainText('It held for three lots.');
      // A list for those who are signed out may be some seconds old.
      await expect(async () => {
        await visiting.goto('/threads?sort=newest');
        const row = visiting.getByRole('listitem').filter({ hasText: title });
        await expect(row).toContainText('1 found it useful', { timeout: 1000 });
      }).toPass();
      await Promise.all([asker.close(), visitor.close()]);
    });
  });
}
