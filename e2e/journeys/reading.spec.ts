import { expect, test } from '@playwright/test';
import { join, newPerson, signUp } from '../pages/account.ts';
import { openQuestion, post, reply } from '../pages/thread.ts';
import { said } from '../pages/said.ts';

const ways = [
  { name: 'on a desktop', use: {} },
  { name: 'on a phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'without script', use: { javaScriptEnabled: false } },
];

for (const { name, use } of ways) {
  test.describe(name, () => {
    test.use(use);

    test('who comes back goes on where they had stopped', async ({ page, browser }, info) => {
      const asker = newPerson('Wanjiru');
      await signUp(page, asker);
      const title = `Who holds the deposit? ${asker.name}`;
      const address = await openQuestion(page, title, 'Ours is with the treasurer.');
      await page.goto('/bookmarks');

      const elsewhere = await browser.newContext({ ...info.project.use, ...use, baseURL: new URL(page.url()).origin });
      const other = await elsewhere.newPage();
      await join(other, 'Thomas');
      await other.goto(address);
      await reply(other, 'Two of us hold it, each with a key.');
      await expect(post(other, 2)).toBeVisible();
      await reply(other, 'And the third counts it on Fridays.');
      await expect(post(other, 3)).toBeVisible();
      await elsewhere.close();

      const row = page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: title }) });
      await expect(async () => {
        await page.goto('/threads?sort=unread');
        await expect(row.getByRole('link', { name: '2 new' })).toBeVisible({ timeout: 1000 });
      }).toPass();
      const told =
        name === 'without script'
          ? null
          : page.waitForResponse((answer) => answer.request().postData()?.includes('MarkRead') === true);
      await row.getByRole('link', { name: title }).click();
      await expect(page).toHaveURL(/#p2$/);
      const line = page.locator('#unread');
      await expect(line).toContainText('2 new since');
      expect(await line.evaluate((here) => here.nextElementSibling?.id)).toBe('p2');
      await post(page, 3).scrollIntoViewIfNeeded();
      await page.keyboard.press('End');
      await told;

      await expect(async () => {
        await page.goto('/threads');
        await expect(row.getByRole('link', { name: title })).toBeVisible();
        await expect(row.getByRole('link', { name: / new$/ })).toHaveCount(0, { timeout: 1000 });
      }).toPass();

      await row.getByRole('link', { name: title }).click();
      await expect(line).toHaveCount(0);
      await page.getByRole('button', { name: 'Mark as unread' }).click();
      await expect(said(page)).toContainText('Marked as unread.');
      await expect(row.getByRole('link', { name: '1 new' })).toBeVisible();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(said(page)).toContainText('Marked as read.');
      await expect(row.getByRole('link', { name: / new$/ })).toHaveCount(0);
      await page.getByRole('link', { name: 'Unread', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Nothing unread in what you follow' })).toBeVisible();

      await page.goto(address);
      await expect(page.getByText('You follow this discussion because you opened it.')).toBeVisible();
      await page.getByRole('button', { name: `Mute: ${title}` }).click();
      await expect(said(page)).toContainText('Muted.');
      await page.goto('/threads');
      await expect(row).toHaveCount(0);
    });
  });
}
