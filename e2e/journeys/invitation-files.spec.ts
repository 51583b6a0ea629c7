import { expect, test } from '@playwright/test';
import { newPerson, signInAs } from '../pages/account.ts';
import { mailTo } from '../product/mail.ts';
import { said } from '../pages/said.ts';

const ways = [
  { name: 'on a desktop', use: {} },
  { name: 'without script', use: { javaScriptEnabled: false } },
];

for (const { name, use } of ways) {
  test.describe(name, () => {
    test.use(use);

    test('a programme manager invites 480 of a list of 500', async ({ page }) => {
      await signInAs(page, 'helene');
      const people = Array.from({ length: 500 }, () => newPerson('Grace'));
      const lines = people.map(({ name: person, email }, at) =>
        at % 25 === 24 ? `${person};${email.replace('@', ' at ')}` : `${person};${email}`,
      );
      await page.goto('/invitations');
      await page.getByRole('link', { name: 'Invite many from a file' }).click();
      await page.getByLabel(/CSV file/).setInputFiles({
        name: 'Workshop.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(['Name;E-mail', ...lines].join('\r\n')),
      });
      await page.getByRole('button', { name: 'Read the list' }).click();
      await expect(said(page)).toContainText('Nothing was sent');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workshop.csv');
      await expect(page.getByRole('heading', { name: 'Would be invited: 480' })).toBeVisible();
      await expect(page.getByRole('row')).toHaveCount(21);
      await expect(page.getByRole('row').nth(1)).toContainText('26');
      await page.getByLabel('Language of the message').selectOption('fr');
      await page.getByRole('button', { name: 'Send the invitations' }).click();
      await expect(said(page)).toContainText('480');
      await mailTo(people[0]?.email ?? '', /vous invite/);
      await mailTo(people[498]?.email ?? '', /vous invite/);
      await page.reload();
      await expect(page.getByText('480 of 480 are on their way.')).toBeVisible();
    });
  });
}
