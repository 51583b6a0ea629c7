import { expect, test } from '@playwright/test';
import { signInAs } from '../pages/account.ts';

test('browsers take up signed-in pages as the server wrote them, without asking for the data again', async ({
  page,
}) => {
  await signInAs(page, 'tomas');
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql') || request.url().includes('/graphql?')) asked.push(request.url());
  });
  for (const address of ['/', '/threads', '/threads/1/x', '/threads/1/log', '/threads/new', '/clusters', '/members']) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await expect(page.locator('html[lang=en]')).toBeAttached();
  }
  for (const address of ['/clusters/agra-footwear', '/members/amina-seid', '/profile/edit', '/connections', '/about']) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  expect([complaints, asked]).toEqual([[], []]);

  await page.getByRole('navigation').getByRole('link', { name: 'The Approach' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});
