import { expect, test } from '@playwright/test';
import { signInAs } from '../pages/account.ts';

const missing = [
  '/threads/999999/nothing',
  '/threads/x',
  '/clusters/nowhere',
  '/members/nobody-here',
  '/about/nothing',
  '/no-such-page',
  '/assets/none.js',
];
for (const address of missing) {
  test(`${address} is not there, and says so`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(404);
  });
}

test('a wrong slug leads to the right address for good', async ({ request }) => {
  const answer = await request.get('/threads/1/wrong', { maxRedirects: 0 });
  expect(answer.status()).toBe(301);
  expect(answer.headers()['location']).toMatch(/^\/threads\/1\/.+/);
});

test('the page that said the rules once leads to where they stand', async ({ request }) => {
  const answer = await request.get('/network/code-of-conduct', { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([301, '/rules']);
});

test('public pages say what they are to search engines and to previews', async ({ page }) => {
  for (const address of ['/', '/threads/1/x', '/clusters/agra-footwear', '/approach/phases', '/members/amina-seid']) {
    await page.goto(address);
    expect(await page.title()).toContain('Cluster Commons');
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{20}/);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /^http/);
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /.+/);
    expect(await page.locator('link[rel=alternate][hreflang]').count()).toBeGreaterThanOrEqual(4);
  }
});

test('public pages are not sent again to browsers that have them', async ({ request }) => {
  const first = await request.get('/approach/phases');
  const again = await request.get('/approach/phases', { headers: { 'If-None-Match': first.headers()['etag'] ?? '' } });
  expect(again.status()).toBe(304);
});

test('signed-out pages forbid scripts, signed-in pages allow only our own files', async ({ request, page }) => {
  expect((await request.get('/')).headers()['content-security-policy']).toContain("script-src 'none'");
  await signInAs(page, 'amina');
  const answer = await page.goto('/threads');
  expect(answer?.headers()['content-security-policy']).toMatch(/script-src 'self'(;|$)/);
  expect(answer?.headers()['content-security-policy']).not.toContain('unsafe-inline');
  expect(answer?.headers()['cache-control']).toBe('private, no-cache');
});

test('the outbox shows mail on this machine, and every page says that the network is independent', async ({ page }) => {
  await page.goto('/outbox');
  await expect(page.getByRole('heading', { name: 'Outbox' })).toBeVisible();
  for (const address of ['/', '/sign-in', '/threads', '/no-such-page']) {
    await page.goto(address);
    await expect(page.getByRole('contentinfo')).toContainText('not affiliated with UNIDO');
  }
});
