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

    test('who comes back finds what is new for them, and puts off what can wait', async ({ page, browser }, info) => {
      const asker = newPerson('Selam');
      await signUp(page, asker);
      await page.goto('/');
      const steps = page.locator('#waiting');
      await expect(steps.getByRole('heading', { name: 'Good next steps' })).toBeVisible();
      await expect(steps.getByRole('link', { name: 'Complete your profile' })).toBeVisible();
      await expect(page.getByText(/^You follow nothing yet/)).toBeVisible();

      await steps.getByRole('button', { name: 'Not now: Complete your profile' }).click();
      await expect(said(page)).toContainText('not reminded of it here');
      await expect(steps.getByRole('link', { name: 'Complete your profile' })).toHaveCount(0);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(steps.getByRole('link', { name: 'Complete your profile' })).toBeVisible();

      const title = `Who mends a linking machine? ${asker.name}`;
      const address = await openQuestion(page, title, 'Ours has stood still since May.');
      const elsewhere = await browser.newContext({ ...info.project.use, ...use, baseURL: new URL(page.url()).origin });
      const other = await elsewhere.newPage();
      await join(other, 'Rosa');
      await other.goto(address);
      await reply(other, 'A man in Arequipa does, on Tuesdays.');
      await expect(post(other, 2)).toBeVisible();
      await elsewhere.close();

      const news = page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: '1 new' }) });
      await expect(async () => {
        await page.goto('/');
        await expect(news).toContainText(title, { timeout: 1000 });
      }).toPass();
      await expect(page.getByText('1 discussion has something new for you.')).toBeVisible();
      await expect(news).toContainText('because you opened it');
      await page.getByRole('button', { name: 'Mark all as read' }).click();
      await expect(said(page)).toContainText('1 discussion is marked as read.');
      await expect(news).toHaveCount(0);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(said(page)).toContainText('as unread as before');
      await expect(news).toContainText(title);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        page.viewportSize()?.width ?? 0,
      );
      await news.getByRole('link', { name: title }).click();
      await expect(page).toHaveURL(/#p2$/);
      await post(page, 2).scrollIntoViewIfNeeded();

      await expect(async () => {
        await page.goto('/');
        await expect(page.getByText('Nothing is new for you.')).toBeVisible({ timeout: 1000 });
      }).toPass();
      const read = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Earlier' }) });
      await expect(read.getByRole('link', { name: title })).toBeVisible();
    });

    test('the lists of discussions are narrowed by their address, and hold on the next page', async ({ page }) => {
      await join(page, 'Imran');
      await page.goto('/threads?sort=top&period=year');
      await expect(page.getByRole('navigation', { name: 'Time' }).getByRole('link', { name: 'Year' })).toHaveAttribute(
        'aria-current',
        'page',
      );
      const narrow = page.getByRole('search', { name: 'Narrow the list' });
      await narrow.getByLabel('Language').selectOption({ label: 'French' });
      await narrow.getByRole('button', { name: 'Show discussions' }).click();
      await expect(page).toHaveURL(/sort=top.*period=year.*language=fr/);
      await expect(
        page
          .getByRole('main')
          .getByText(/In French/)
          .first(),
      ).toBeVisible();
      await page.getByRole('navigation', { name: 'Order' }).getByRole('link', { name: 'New', exact: true }).click();
      await expect(page).toHaveURL(/language=fr&sort=new$/);
      const rows = page.locator('#threads').getByRole('listitem');
      expect(await rows.count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Mark all as read' }).click();
      await expect(said(page)).toContainText(/discussions? (is|are) marked as read/);
      await expect(page.getByRole('heading', { name: 'Nothing here that you have not opened' })).toBeVisible();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(rows.first()).toBeVisible();
    });
  });
}
