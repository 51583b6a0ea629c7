import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { signInAs } from '../pages/account.ts';
import { openQuestion } from '../pages/thread.ts';
import { said } from '../pages/said.ts';

const ways = [
  { name: 'on a desktop', use: {} },
  { name: 'on a phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'without script', use: { javaScriptEnabled: false } },
];

let made = 0;
/** A name that no other journey gives. */
function newName(what: string): string {
  made += 1;
  return `${what} ${process.pid.toString(36)}${Date.now().toString(36)}${made}`;
}

async function makeCluster(page: Page, name: string): Promise<void> {
  await page.goto('/admin/clusters');
  await page.getByRole('link', { name: 'New cluster' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page
    .getByLabel('Description', { exact: true })
    .fill('Weavers around the lake who share looms and buy yarn together.');
  await page.getByLabel('Country', { exact: true }).selectOption('KE');
  await page.getByLabel(/^Town/).fill('Kisumu');
  await page.getByLabel('Latitude', { exact: true }).fill('south');
  await page.getByLabel('Longitude', { exact: true }).fill('34.75');
  await page.getByLabel('What its firms make', { exact: true }).fill('Cotton weaving');
  await page.getByLabel('Activity (ISIC)', { exact: true }).selectOption('13');
  await page.getByLabel('Kind', { exact: true }).selectOption('craft');
  await page.getByLabel('Stage of life', { exact: true }).selectOption('growing');
  await page.getByLabel(/^Figures/).fill('firms | 200 | enterprises | 2019');
  await page.getByRole('button', { name: 'Make the cluster' }).click();
  // What is wrong is named, and nothing that was typed is lost.
  await expect(page.getByRole('alert')).toContainText('This is not a number');
  await expect(page.getByLabel(/^Figures/)).toHaveValue('firms | 200 | enterprises | 2019');
  await page.getByLabel('Latitude', { exact: true }).fill('-0.09');
  await page.getByRole('button', { name: 'Make the cluster' }).click();
  await expect(said(page)).toContainText(`${name} is made.`);
}

for (const { name: way, use } of ways) {
  test.describe(way, () => {
    test.use(use);

    test('an administrator makes a cluster in which a discussion stands, renames and archives it', async ({ page }) => {
      await signInAs(page, 'admin');
      const name = newName('Lake looms');
      await makeCluster(page, name);
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
      const first = page.url();
      await page.getByRole('button', { name: 'Join this cluster' }).click();
      await expect(said(page)).toContainText('You are now a member');
      await openQuestion(page, `Who has a spare loom in ${name}?`, `${name} needs two from January on.`, name);

      await page.goto(first);
      await expect(page.getByRole('link', { name: /Who has a spare loom/ })).toBeVisible();
      await page.getByRole('link', { name: 'Edit cluster' }).click();
      const renamed = newName('Kisumu looms');
      await page.getByLabel('Name', { exact: true }).fill(renamed);
      await page.getByRole('button', { name: 'Save cluster' }).click();
      await expect(said(page)).toContainText(`${renamed} is saved.`);
      const second = page.url();
      expect(second).not.toBe(first);
      await page.goto(first);
      await expect(page).toHaveURL(second);

      await page.getByRole('link', { name: 'Edit cluster' }).click();
      await page.getByLabel('Reason').fill('The looms have been sold.');
      await page.getByRole('button', { name: 'Archive cluster' }).click();
      await expect(said(page)).toContainText(`${renamed} is archived.`);
      await page.goto(second);
      await expect(page.getByText(/^Archived on/)).toBeVisible();
      await expect(page.getByRole('link', { name: 'Start a discussion' })).toHaveCount(0);
      await page.getByRole('link', { name: /Who has a spare loom/ }).click();
      await expect(page.getByText('This cluster is archived')).toBeVisible();

      // The record says so, and the file holds the same line.
      await page.goto('/admin/record');
      if ((page.viewportSize()?.width ?? 0) < 960) await page.getByText('Filters', { exact: true }).click();
      await page.getByLabel('Act', { exact: true }).selectOption('cluster.archived');
      await page.getByLabel('Who did it').fill('');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      const line = page.getByRole('row').filter({ hasText: renamed });
      await expect(line).toContainText('The looms have been sold.');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: /CSV/ }).click();
      const text = await readFile(await (await download).path(), 'utf8');
      expect(text.split('\r\n')[0]).toContain('Reason given');
      expect(text.split('\r\n').filter((row) => row.includes(renamed))).toEqual([
        expect.stringContaining('Archived a cluster,Cluster'),
      ]);

      await page.goto(second);
      await page.getByRole('link', { name: 'Edit cluster' }).click();
      await page.getByRole('button', { name: 'Bring cluster back' }).click();
      await expect(said(page)).toContainText(`${renamed} is open again.`);
    });
  });
}

test.describe('on a phone, in Arabic', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('administration can be read and used', async ({ page }) => {
    await signInAs(page, 'admin');
    for (const path of ['/admin/clusters', '/admin/clusters/new', '/admin/record', '/admin/jobs', '/admin/words']) {
      await page.goto(`${path}?lang=ar`);
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 390]);
    }
    await page.goto('/admin/record?lang=ar&act=profile.updated');
    await expect(page.getByRole('heading', { level: 1, name: 'سجل التدقيق' })).toBeVisible();
    await expect(page.getByRole('cell', { name: 'تغيير ملف شخصي' }).first()).toBeVisible();
    await page.goto('/admin/words?lang=en');
  });
});
