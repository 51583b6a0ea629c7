import { expect, test } from '@playwright/test';
import { startProduct, type RunningProduct } from '@cluster-commons/tools/test/product.ts';

let product: RunningProduct;

test.beforeAll(async () => {
  product = await startProduct({ env: { LOG_LEVEL: 'warn' }, words: ['--dev'] });
});
test.afterAll(() => product.stop());

test('under development pages are made from the sources, and the schema may be asked for', async ({ page }) => {
  await page.goto(`${product.address}/threads/1/x`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const query = '{ __schema { queryType { name } } }';
  const answer = await page.request.post(`${product.address}/graphql`, { data: { query } });
  expect(await answer.json()).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
});
