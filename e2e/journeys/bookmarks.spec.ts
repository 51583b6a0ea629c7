import { expect, test, type Locator, type Page } from '@playwright/test';
import { join } from '../pages/account.ts';

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
      await expect(page.getByRole('status')).toContainText('Bookmarked.');
      await expect(bookmarkIn(row)).toHaveAttribute('aria-pressed', 'true');
      const { width } = page.viewportSize() ?? { width: 0 };
      expect(await row.evaluate(({ ownerDocument }) => ownerDocument.documentElement.scrollWidth)).toBe(width);

      await row.getByRole('link', { name: title }).click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(bookmarkIn(page)).toHaveAttribute('aria-pressed', 'true');
      await expect(bookmarkIn(page)).toHaveAccessibleName(`Bookmark: ${title}`);

      await page.locator('header summary').filter({ hasText: 'Your account' }).click();
      await page.getByRole('link', { name: 'Bookmarks', exact: true }).click();
      const kept = page.getByRole('main').getByRole('link', { name: title });
      await expect(kept).toBeVisible();
      await bookmarkIn(page).click();
      await expect(page.getByRole('status')).toContainText('Bookmark removed.');
      await expect(page.getByRole('heading', { name: 'You have no bookmarks yet' })).toBeVisible();

      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByRole('status')).toContainText('Bookmarked.');
      await expect(kept).toBeVisible();
    });
  });
}

test('bookmarks are for members', async ({ page }) => {
  await page.goto('/bookmarks');
  await expect(page).toHaveURL('/sign-in?next=%2Fbookmarks');
  await page.goto('/threads');
  await expect(bookmarkIn(page)).toHaveCount(0);
});
