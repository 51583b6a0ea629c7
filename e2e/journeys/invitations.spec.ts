import { expect, test } from '@playwright/test';
import { join, newPerson } from '../pages/account.ts';
import { linkIn, mailTo } from '../product/mail.ts';
import { said } from '../pages/said.ts';

const ways = [
  { name: 'on a desktop', use: {} },
  { name: 'on a phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'without script', use: { javaScriptEnabled: false } },
];

for (const { name, use } of ways) {
  test.describe(name, () => {
    test.use(use);

    test('a member invites a colleague, who joins in French by the mail', async ({ page, browser }) => {
      await join(page, 'Wanjiru');
      const guest = newPerson('Grace');
      await page.goto('/invitations');
      await expect(page.getByText('You have invited nobody yet.')).toBeVisible();
      await page.getByLabel(/E-mail addresses/).fill(guest.email);
      await page.getByLabel(/A line from you/).fill('Come <b>before</b> Thursday');
      await page.getByLabel('Language of the message').selectOption('fr');
      await page.getByRole('main').getByRole('button', { name: 'Invite' }).click();
      await expect(said(page)).toContainText('Invitations on their way: 1.');
      const { width } = page.viewportSize() ?? { width: 0 };
      expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(width);

      const mail = await mailTo(guest.email, /vous invite/);
      expect(mail.text).toContain('Come <b>before</b> Thursday');
      const context = await browser.newContext({ ...use, locale: 'fr' });
      const there = await context.newPage();
      const link = linkIn(mail);
      // A mail program looks first.
      await context.request.get(link);
      await there.goto(link);
      await expect(there.getByRole('blockquote')).toContainText('Come <b>before</b> Thursday');
      await there.getByLabel('Votre nom').fill(guest.name);
      await there.getByRole('checkbox').check();
      await there.getByRole('button', { name: 'Rejoindre', exact: true }).click();
      await expect(said(there)).toContainText('Bienvenue');
      await there.goto(link);
      await expect(there.getByRole('heading', { name: 'Cette invitation a déjà servi' })).toBeVisible();
      await context.close();
    });
  });
}

test('an invitation is withdrawn, and stands again by Undo', async ({ page }) => {
  await join(page, 'Peter');
  await page.goto('/invitations');
  await page.getByRole('main').getByRole('button', { name: 'Invite' }).click();
  await expect(said(page)).toContainText('The link is ready');
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(said(page)).toContainText('The invitation is withdrawn.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(said(page)).toContainText('The invitation stands again.');
  await expect(page.getByRole('button', { name: 'Withdraw' })).toBeVisible();
});
