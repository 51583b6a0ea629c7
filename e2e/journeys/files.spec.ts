import { expect, test, type Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { deflateSync, crc32 } from 'node:zlib';
import { join } from '../pages/account.ts';
import { openQuestion } from '../pages/thread.ts';
import { said } from '../pages/said.ts';

const pdf = (bytes: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes - 9)]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
/** A picture that no format makes small: noise. */
function picture(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const row = 1 + width * 3;
  const pixels = randomBytes(row * height);
  for (let y = 0; y < height; y += 1) pixels[y * row] = 0;
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(pixels, { level: 1 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([start, ...parts]);
}

/** A new member in a discussion of their own, about to reply. */
async function openDiscussion(page: Page, name: string): Promise<void> {
  await join(page, name);
  await openQuestion(page, `How do we send files, asks ${name}?`, 'To try it out together.');
}
const chooser = (page: Page) => page.getByLabel('Pictures and documents');
const myPost = (page: Page, name: string) => page.getByRole('article').filter({ hasText: name }).last();

/** What a reader sees of the picture and the document, without an account. */
async function expectShown(page: Page, name: string, alt: string | RegExp): Promise<void> {
  const post = myPost(page, name);
  const shown = post.getByRole('img', { name: alt });
  await shown.scrollIntoViewIfNeeded();
  await expect.poll(() => shown.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  const href = (await post.getByRole('link', { name: /Plan\.pdf/ }).getAttribute('href')) ?? '';
  const answer = await page.context().request.get(href);
  expect([answer.status(), answer.headers()['content-disposition']]).toEqual([200, 'attachment; filename=Plan.pdf']);
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a picture comes when it is opened, where the browser saves data', async ({ page, browser, baseURL }) => {
    await openDiscussion(page, 'Salma');
    await page.getByRole('textbox', { name: 'Your reply' }).fill('A photo for later.');
    await chooser(page).setInputFiles([{ name: 'loom.png', mimeType: 'image/png', buffer: picture(300, 200) }]);
    await page.getByLabel('What the picture shows').fill('A loom from above');
    await page.getByRole('button', { name: 'Post reply' }).click();
    await expect(said(page)).toContainText('posted');
    const saving = await browser.newPage({
      ...(baseURL !== undefined && { baseURL }),
      extraHTTPHeaders: { 'Save-Data': 'on' },
    });
    const types: string[] = [];
    saving.on('response', async (answer) => {
      if (answer.url().includes('/files/')) types.push((await answer.headerValue('content-type')) ?? '');
    });
    await saving.goto(new URL(page.url()).pathname);
    const shown = saving.getByRole('img', { name: 'A loom from above' });
    await shown.scrollIntoViewIfNeeded();
    await expect.poll(() => types).toEqual(['image/svg+xml; charset=utf-8']);
    await shown.click();
    await expect.poll(() => types).toContain('image/webp');
    await saving.close();
  });

  test('a member posts a picture and a document with the form', async ({ page }) => {
    await openDiscussion(page, 'Farid');
    await page.getByRole('textbox', { name: 'Your reply' }).fill('A photo and the plan.');
    await chooser(page).setInputFiles([
      { name: 'loom.png', mimeType: 'image/png', buffer: picture(300, 200) },
      { name: 'Plan.pdf', mimeType: 'application/pdf', buffer: pdf(40_000) },
    ]);
    await page.getByLabel('What the picture shows').fill('A loom from the side');
    await page.getByRole('button', { name: 'Post reply' }).click();
    await expect(said(page)).toContainText('posted');
    await expectShown(page, 'A photo and the plan.', 'A loom from the side');
  });

  test('a file that is not taken says why, and nothing is lost', async ({ page }) => {
    await openDiscussion(page, 'Nadia');
    await page.getByRole('textbox', { name: 'Your reply' }).fill('Two files.');
    await chooser(page).setInputFiles([
      { name: 'Plan.pdf', mimeType: 'application/pdf', buffer: pdf(4_000) },
      { name: 'tool.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\0\x03\0\0\0') },
    ]);
    await page.getByRole('button', { name: 'Post reply' }).click();
    await expect(page.getByRole('alert')).toContainText('tool.exe: This kind of file is not taken.');
    await expect(page.getByRole('textbox', { name: 'Your reply' })).toHaveValue('Two files.');
    await expect(page.getByRole('checkbox', { name: 'Plan.pdf' })).toBeChecked();
    await page.getByRole('button', { name: 'Post reply' }).click();
    await expect(myPost(page, 'Two files.').getByRole('link', { name: /Plan\.pdf/ })).toBeVisible();
  });
});

test.describe('on a phone with a slow line', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a photo and a document of 5 MB are sent over two cuts, and the reply goes when they are here', async ({
    page,
  }) => {
    await openDiscussion(page, 'Samir');
    const line = await page.context().newCDPSession(page);
    const lineOf = (bytesASecond: number, isAway = false) =>
      line.send('Network.emulateNetworkConditions', {
        offline: isAway,
        latency: 300,
        downloadThroughput: bytesASecond,
        uploadThroughput: bytesASecond,
      });
    const slow = 400_000 / 8;
    await lineOf(slow);
    await page.getByRole('textbox', { name: 'Your reply' }).fill('Sent from the workshop.');
    await chooser(page).setInputFiles([
      { name: 'loom.png', mimeType: 'image/png', buffer: picture(800, 600) },
      { name: 'Plan.pdf', mimeType: 'application/pdf', buffer: pdf(5_000_000) },
    ]);
    const bar = page.getByRole('progressbar', { name: 'Plan.pdf' });
    const done = async (): Promise<number> => Number((await bar.getAttribute('value')) ?? 0);
    for (const least of [200_000, 700_000]) {
      await expect.poll(done).toBeGreaterThan(least);
      await lineOf(slow, true);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      await lineOf(slow);
    }
    await page.getByRole('button', { name: 'Post reply' }).click();
    await expect(page.getByText('Files are still being sent.')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    // The rest of the five megabytes says nothing new.
    await lineOf(-1);
    await expect(said(page)).toContainText('posted');
    await expectShown(page, 'Sent from the workshop.', /loom/);
  });
});
