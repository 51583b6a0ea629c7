import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a question in the whole network, or in a cluster the member belongs to. Returns its address. */
export async function openQuestion(page: Page, title: string, body: string, cluster?: string): Promise<string> {
  await page.goto('/threads/new');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('A question: you choose the answer').check();
  if (cluster !== undefined) await page.getByLabel('Cluster', { exact: true }).selectOption({ label: cluster });
  await page.getByLabel('Text', { exact: true }).fill(body);
  await page.getByRole('button', { name: 'Post the discussion' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

export async function reply(page: Page, body: string): Promise<void> {
  await page.getByLabel('Your reply').fill(body);
  await page.getByRole('button', { name: 'Post reply' }).click();
}

/** One post of the page, by its number. */
export const post = (page: Page, number: number): Locator => page.locator(`#p${number}`);
