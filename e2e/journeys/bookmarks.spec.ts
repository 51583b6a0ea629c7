import { expect, test, type Locator, type Page } from '@playwright/test';
import { join } from '../pages/account.ts';
import { said } from '../pages/said.ts';

const bookmarkIn = (place: Page | Locator): Locator => place.getByRole('button', { name: /^Bookmark: / });

const ways = [
  { name: 'on a desktop', use: {} },
  { name: 'on a phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'without script', use: { javaScriptEnabled: false } },
];

for (const { name, use } of ways) {
  test.describe(name, () => {
    test.use(use);

    test('a member keeps a discussion, finds it again, takes the bookmark away and back', async ({ page }) => {
      await join(page, 'Rosa');
      await page.goto('/bookmarks');
      await expect(page.getByRole('heading', { name: 'You have no bookmarks yet' })).toBeVisible();
      await page.getByRole('link', { name: 'See discussions' }).click();

      const row = page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ has: bookmarkIn(page) })
        .first();
      const title = (await row.getByRole('heading').textContent()) ?? '';
      await expect(bookmarkIn(row)).toHaveAttribute('aria-pressed', 'false');
      await bookmarkIn(row).click();
      await expect(said(page)).toContainText('Bookmarked.');
      await expect(bookmarkIn(row)).toHaveAttribute('aria-pressed', 'true');
      const { width } = page.viewportSize() ?? { width: 0 };
      expect(await row.evaluate(({ ownerDocument }) => ownerDocument.documentElement.scrollWidth)).toBe(width);

      await row.getByRole('link', { name: title }).click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      const ofThread = page.getByRole('button', { name: `Bookmark: ${title}` });
      await expect(ofThread).toHaveAttribute('aria-pressed', 'true');

      await page.locator('header summary').filter({ hasText: 'Your account' }).click();
      await page.getByRole('link', { name: 'Bookmarks', exact: true }).click();
      const kept = page.getByRole('main').getByRole('link', { name: title });
      await expect(kept).toBeVisible();
      await bookmarkIn(page).click();
      await expect(said(page)).toContainText('Bookmark removed.');
      await expect(page.getByRole('heading', { name: 'You have no bookmarks yet' })).toBeVisible();

      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(said(page)).toContainText('Bookmarked.');
      await expect(kept).toBeVisible();
    });

    test('a member notes why, is reminded on Friday, and keeps a single post', async ({ page }) => {
      await join(page, 'Rosa');
      await page.goto('/threads');
      await page.getByRole('main').getByRole('listitem').getByRole('heading').getByRole('link').first().click();
      const ofPost = page.getByRole('button', { name: 'Bookmark: post 1' });
      await ofPost.click();
      await expect(page.getByRole('status').filter({ hasText: 'Bookmarked.' })).toBeVisible();
      await expect(ofPost).toHaveAttribute('aria-pressed', 'true');

      await page.goto('/bookmarks');
      const row = page.getByRole('main').getByRole('listitem').first();
      await expect(row.getByRole('link', { name: 'Post 1' })).toBeVisible();
      await row.getByText('Note and reminder').click();
      await row.getByLabel('Note', { exact: true }).fill('Ask about the deposit.');
      await row.getByLabel('At a time of my own').check();
      await row.getByLabel('Day and time').fill('2020-01-01T09:00');
      await row.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('alert')).toContainText('at least 5 minutes from now');
      await expect(page.getByLabel('Note', { exact: true }).first()).toHaveValue('Ask about the deposit.');
      await page.getByLabel('Friday at 9:00').first().check();
      await page.getByRole('button', { name: 'Save' }).first().click();
      await expect(page.getByRole('status').filter({ hasText: 'Note and reminder saved.' })).toBeVisible();
      await expect(row.getByText('Ask about the deposit.').first()).toBeVisible();
      await expect(row.getByText(/^Reminder:/)).toContainText(/9:00|09:00/);
      const { width } = page.viewportSize() ?? { width: 0 };
      expect(await row.evaluate(({ ownerDocument }) => ownerDocument.documentElement.scrollWidth)).toBe(width);

      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(row.getByText(/^Reminder:/)).toHaveCount(0);
      await row.getByRole('button', { name: 'Bookmark: post 1' }).click();
      await expect(page.getByRole('heading', { name: 'You have no bookmarks yet' })).toBeVisible();
    });
  });
}

test('bookmarks are for members', async ({ page }) => {
  await page.goto('/bookmarks');
  await expect(page).toHaveURL('/sign-in?next=%2Fbookmarks');
  await page.goto('/threads');
  await expect(bookmarkIn(page)).toHaveCount(0);
});
