import { expect, test } from '@playwright/test';
import { join } from '../pages/account.ts';

const ways = [
  { name: 'with script', use: {} },
  { name: 'without script', use: { javaScriptEnabled: false } },
];

for (const { name, use } of ways) {
  test.describe(name, () => {
    test.use(use);

    test('a member asks without a name, replies, and readers learn nobody, until the asker shows their name', async ({
      page,
      browser,
    }, { project }) => {
      await join(page, 'Nameless Nora');
      await page.goto('/threads/new');
      const title = `Are we the only ones who pay late? (${name}, ${project.name})`;
      await page.getByLabel('Title').fill(title);
      await page.getByRole('checkbox', { name: /Ask without my name/ }).check();
      await page.getByRole('textbox', { name: 'Text' }).fill(`Our two best buyers pay after ninety days, ${name}.`);
      await page.getByRole('button', { name: 'Post the discussion' }).click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page.getByText('Readers do not see who it is').first()).toBeVisible();
      await expect(page.getByText('Your replies here are shown as “The asker”')).toBeVisible();
      await page.getByLabel('Your reply').fill(`They pay others sooner, ${name}.`);
      await page.getByRole('button', { name: 'Post reply' }).click();
      await expect(page.getByText('They pay others sooner')).toBeVisible();

      const reader = await browser.newPage();
      await reader.goto(page.url().replace(/#.*/, ''));
      await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible();
      const text = await reader.content();
      expect(text).toContain('The asker');
      expect(text).not.toContain('Nora');
      await page.locator('summary').filter({ hasText: 'Show my name' }).click();
      await page.getByRole('button', { name: 'Show my name' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Your name is shown now.' })).toBeVisible();
      await expect(page.getByText('Your replies here are shown as')).toBeHidden();
      await reader.reload();
      await expect(reader.getByText('Nameless Nora').first()).toBeVisible();
      await reader.close();
    });
  });
}
