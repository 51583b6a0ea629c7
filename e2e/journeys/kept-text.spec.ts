import { expect, test } from '@playwright/test';
import { join, newPerson, signIn, signInAs, signUp } from '../pages/account.ts';
import { openQuestion, post } from '../pages/thread.ts';

const half = 'A reply that took an hour.';
const ways = [
  { name: 'with script', use: {} },
  { name: 'without script', use: { javaScriptEnabled: false } },
];

for (const { name, use } of ways) {
  test.describe(name, () => {
    test.use(use);

    test('what was typed is there when the session is over, and can be posted after signing in', async ({ page }) => {
      const member = newPerson('Amara');
      await signUp(page, member);
      await openQuestion(page, `Does the session last? ${member.name}`, 'Mine ended.');
      await page.getByLabel('Your reply').fill(half);
      await page.context().clearCookies();
      await page.getByRole('button', { name: 'Post reply' }).click();
      await expect(page.getByRole('alert')).toContainText('Sign in first.');
      await expect(page.getByLabel('Your reply')).toHaveValue(half);

      const opening = page.context().waitForEvent('page');
      await page.getByRole('link', { name: /^Your session has ended/ }).click();
      const aside = await opening;
      await signIn(aside, member.email, member.password);
      await aside.close();
      await page.getByRole('button', { name: 'Post reply' }).click();
      await expect(post(page, 2)).toContainText(half);
    });

    test('what was typed is there when the discussion was closed meanwhile', async ({ page, browser }, info) => {
      const member = await join(page, 'Bintu');
      const address = await openQuestion(page, `Is it closed? ${member.name}`, 'It may be.');
      await page.getByLabel('Your reply').fill(half);

      const staff = await browser.newContext({ ...info.project.use, baseURL: new URL(page.url()).origin });
      const tomas = await staff.newPage();
      await signInAs(tomas, 'tomas');
      await tomas.goto(address);
      const tools = tomas.getByRole('region', { name: 'Moderator tools' });
      await tools.getByText('Close the discussion', { exact: true }).first().click();
      await tools
        .locator('details', { hasText: 'Close the discussion' })
        .getByLabel(/Reason/)
        .fill('Answered.');
      await tools.getByRole('button', { name: 'Close the discussion' }).last().click();
      await expect(tools.getByText('Open it again').first()).toBeVisible();
      await staff.close();

      await page.getByRole('button', { name: 'Post reply' }).click();
      await expect(page.getByRole('alert')).toContainText(/closed/i);
      await expect(page.getByLabel('Your reply')).toHaveValue(half);
    });
  });
}
