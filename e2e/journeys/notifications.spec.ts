import { expect, test, type Page } from '@playwright/test';
import { join, newPerson, signUp } from '../pages/account.ts';
import { openQuestion, post, reply } from '../pages/thread.ts';

const ways = [
  { name: 'on a desktop', use: {} },
  { name: 'on a phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'without script', use: { javaScriptEnabled: false } },
];

const bell = (page: Page, count: number) =>
  page
    .getByRole('banner')
    .getByRole('link', { name: count === 0 ? 'Notifications' : `Notifications, ${count} unread`, exact: true });

for (const { name, use } of ways) {
  test.describe(name, () => {
    test.use(use);

    test('an answer that arrives while away stands on the bell, opens at the post, and clears it', async ({
      page,
      browser,
    }, info) => {
      const asker = newPerson('Wanjiru');
      await signUp(page, asker);
      const title = `Who keeps the book? ${asker.name}`;
      const address = await openQuestion(page, title, 'Ours lies with the dyer.');
      await page.goto('/notifications');
      await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
      await expect(bell(page, 0)).toBeVisible();

      const elsewhere = await browser.newContext({ ...info.project.use, ...use, baseURL: new URL(page.url()).origin });
      const other = await elsewhere.newPage();
      const { name: writer } = await join(other, 'Thomas');
      await other.goto(address);
      await reply(other, 'Two of us keep it, in two hands.');
      await expect(post(other, 2)).toBeVisible();
      await elsewhere.close();

      if (name === 'without script') {
        await expect(async () => {
          await page.goto('/clusters');
          await expect(bell(page, 1)).toBeVisible({ timeout: 1000 });
        }).toPass();
      } else await expect(bell(page, 1)).toBeVisible();

      const panel = page.getByRole('region', { name: 'Notifications' });
      if (name === 'without script') await bell(page, 1).click();
      else {
        // Until its script has come the bell is a link as any other.
        await expect(async () => {
          await page.goto('/clusters');
          await bell(page, 1).click();
          await expect(panel).toBeVisible({ timeout: 2000 });
        }).toPass();
        await expect(panel.getByRole('link', { name: `${writer} answers you` })).toBeVisible();
        const { width } = page.viewportSize() ?? { width: 0 };
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await page.keyboard.press('Escape');
        await expect(panel).toHaveCount(0);
        await expect(bell(page, 1)).toBeFocused();
        await page.keyboard.press('Enter');
        await panel.getByRole('button', { name: 'Mark all as read' }).click();
        await expect(page.getByRole('status').filter({ hasText: 'Marked as read.' })).toBeVisible();
        await expect(bell(page, 0)).toBeVisible();
        await page.getByRole('button', { name: 'Undo' }).click();
        await expect(bell(page, 1)).toBeVisible();
        await bell(page, 1).click();
        await panel.getByRole('link', { name: 'All notifications' }).click();
      }
      await expect(page).toHaveURL('/notifications');
      const { width } = page.viewportSize() ?? { width: 0 };
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await expect(page.getByRole('heading', { name: title })).toBeVisible();

      await page.getByRole('button', { name: 'Mark all as read' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Marked as read.' })).toBeVisible();
      await expect(bell(page, 0)).toBeVisible();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'It is unread again.' })).toBeVisible();
      await expect(bell(page, 1)).toBeVisible();

      await page.getByRole('link', { name: `${writer} answers you` }).click();
      await expect(page).toHaveURL(/#p2$/);
      await expect(post(page, 2)).toBeVisible();
      await expect(bell(page, 0)).toBeVisible();
      await expect(async () => {
        await page.goto('/notifications?show=unread');
        await expect(bell(page, 0)).toBeVisible({ timeout: 1000 });
      }).toPass();
      await expect(page.getByRole('heading', { name: 'You have read all of it' })).toBeVisible();
    });

    test('a member says how to be told', async ({ page }) => {
      await join(page, 'Selam');
      await page.goto('/settings/notifications');
      const answers = page.getByLabel('Somebody answers me');
      await expect(answers).toHaveValue('MAIL');
      await answers.selectOption('Here only');
      await page.getByLabel('From', { exact: true }).selectOption('20:00');
      await page.getByRole('button', { name: 'Save notifications' }).click();
      await expect(page.getByRole('alert')).toContainText('Quiet until');
      await expect(page.getByLabel('Somebody answers me')).toHaveValue('PRODUCT');
      await page.getByLabel('To', { exact: true }).selectOption('06:00');
      await page.getByLabel('Time zone').selectOption('Africa/Nairobi');
      await page.getByRole('button', { name: 'Save notifications' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
      const { width } = page.viewportSize() ?? { width: 0 };
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.goto('/settings/notifications');
      await expect(page.getByLabel('Somebody answers me')).toHaveValue('PRODUCT');
      await expect(page.getByLabel('Time zone')).toHaveValue('Africa/Nairobi');
    });
  });
}
