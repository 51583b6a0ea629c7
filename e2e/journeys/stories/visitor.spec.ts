import { expect, test } from '@playwright/test';

test('a visitor reads everything that is public, without a single script', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('clusters of small firms');
  await expect(page.getByText('Practitioners', { exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: /Map of the world/ })).toBeVisible();

  await page.getByRole('heading', { level: 3 }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/threads\/\d+\//);
  await expect(page.locator('article').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'join the network' })).toBeVisible();

  await page.goto('/clusters');
  await page
    .getByRole('link', { name: /Agra footwear/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Agra footwear' })).toBeVisible();

  for (const section of ['/about', '/approach', '/library', '/network']) {
    await page.goto(section);
    await page.getByRole('main').locator(`a[href^="${section}/"]`).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goto('/members/amina-seid');
  await expect(page.getByRole('heading', { level: 1, name: 'Amina Seid' })).toBeVisible();
  expect(scripts).toEqual([]);
  expect(await page.locator('script').count()).toBe(0);
});

test('a visitor reads in Arabic from right to left, posts in their own language and direction', async ({ page }) => {
  await page.goto('/?lang=ar');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.goto('/approach/principles?lang=fr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByText(/anglais/i).first()).toBeVisible();
});
