import { expect, test, type Page } from '@playwright/test';
import { newPerson, signUp } from '../pages/account.ts';
import { codeOf } from '../pages/code.ts';
import { mailTo } from '../product/mail.ts';
import { said } from '../pages/said.ts';

const ways = [
  { name: 'on a desktop', use: {} },
  { name: 'on a phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'without script', use: { javaScriptEnabled: false } },
];

async function signOut(page: Page): Promise<void> {
  await page.locator('header summary').filter({ hasText: 'Your account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(said(page)).toContainText('You are signed out.');
}

for (const { name, use } of ways) {
  test.describe(name, () => {
    test.use(use);

    test('a member sets up an app, signs in with its code, and with a recovery code', async ({ page }) => {
      const person = newPerson('Nadia');
      await signUp(page, person);
      await page.goto('/settings/second-factor');
      await page.getByRole('button', { name: 'Set up the app' }).click();
      const key = (await page.locator('code').textContent()) ?? '';
      const { width } = page.viewportSize() ?? { width: 0 };
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.getByLabel('Code of the app').fill('000000');
      await page.getByRole('button', { name: 'Switch on' }).click();
      await expect(page.getByRole('alert')).toContainText('This code is not right');
      await page.getByLabel('Code of the app').fill(codeOf(key, -1));
      await page.getByRole('button', { name: 'Switch on' }).click();
      await expect(said(page)).toContainText('The app is on.');
      const codes = await page.locator('main li code').allTextContents();
      expect(codes).toHaveLength(10);
      await page.getByRole('button', { name: 'I have kept them' }).click();
      await expect(page.getByText('10 of 10 are left.')).toBeVisible();
      await signOut(page);

      const enter = async (): Promise<void> => {
        await page.goto('/sign-in?next=%2Fbookmarks');
        await page.getByLabel('E-mail').fill(person.email);
        await page.getByLabel('Password').fill(person.password);
        await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
        await expect(page.getByRole('heading', { name: 'One more step: your code' })).toBeVisible();
      };
      await enter();
      // Nothing else opens meanwhile.
      await page.goto('/connections');
      await expect(page).toHaveURL('/second-factor?next=%2Fconnections');
      await page.goto('/second-factor?next=%2Fbookmarks');
      await page.getByLabel('Code of the app').fill(codeOf(key));
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Bookmarks' })).toBeVisible();
      await signOut(page);

      await enter();
      await page.getByRole('link', { name: /use a recovery code/ }).click();
      await page.getByLabel('Recovery code').fill(codes[3]?.toUpperCase() ?? '');
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Bookmarks' })).toBeVisible();
      const mail = await mailTo(person.email, /recovery code/);
      expect(mail.text).toContain('9');
    });
  });
}
