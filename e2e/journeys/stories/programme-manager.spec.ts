import { expect, test } from '@playwright/test';
import { signInAs } from '../../pages/account.ts';

test('a programme manager combines filters, sorts, and takes the result as CSV', async ({ page }) => {
  await signInAs(page, 'helene');
  await page.goto('/members?language=fr&country=SN&country=ML&country=MA&country=TN');
  const rows = page.getByRole('table').getByRole('row');
  await expect(page.getByText(/^\d+ members?$/).first()).toBeVisible();
  const shown = Number(
    /\d+/.exec(
      (await page
        .getByText(/^\d+ members?$/)
        .first()
        .textContent()) ?? '',
    )?.[0],
  );
  expect(shown).toBeGreaterThan(0);
  await expect(rows.first()).toBeAttached();

  const link = page.getByRole('link', { name: /^CSV/ });
  const address = (await link.getAttribute('href')) ?? '';
  expect(address).toContain('language=fr');
  const answer = await page.request.get(address);
  expect(answer.headers()['content-type']).toContain('text/csv');
  const text = (await answer.body()).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines = text.trim().split(/\r?\n/);
  expect(lines.length).toBe(shown + 1);
  expect(text).not.toContain('@');

  await page.goto('/members?sort=posts');
  await expect(page.locator('[aria-sort]').first()).toBeAttached();
});

test('the directory narrows to nobody with a way back', async ({ page }) => {
  await signInAs(page, 'helene');
  await page.goto('/members?country=MT&language=zh&text=nobody+of+this+name');
  await expect(page.getByText('No member matches these filters')).toBeVisible();
});

test('the directory and its CSV are not for everyone', async ({ page, request }) => {
  await page.goto('/members');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  expect((await request.get('/members.csv', { maxRedirects: 0 })).status()).not.toBe(200);
  await signInAs(page, 'amina');
  await page.goto('/members');
  await expect(page.getByRole('link', { name: /^CSV/ })).toHaveCount(0);
  expect((await page.request.get('/members.csv', { maxRedirects: 0 })).status()).toBe(403);
});
