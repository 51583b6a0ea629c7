import AxeBuilder from '@axe-core/playwright';
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { signInAs } from '../pages/account.ts';
import { openQuestion } from '../pages/thread.ts';
import { said } from '../pages/said.ts';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** Another system on this machine, which takes everything. */
async function startReceiver(): Promise<{ address: string; received: Received[]; stop: () => Promise<unknown> }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.end('taken');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/in`,
    received,
    stop: () => new Promise((closed) => server.close(closed)),
  };
}

/** Checks a delivery as its receiver does: by its headers, its body and the secret. */
function isSigned({ headers, body }: Received, secret: string): boolean {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}

const rowOf = (page: Page, event: string) => page.getByRole('row').filter({ hasText: event });

/** The worker sends a moment later: the page is looked at until it says so. */
const seen = (page: Page, event: string) =>
  expect(async () => {
    await page.reload();
    await expect(rowOf(page, event).first()).toContainText('Delivered', { timeout: 1_000 });
  }).toPass({ timeout: 120_000 });

for (const { name: way, use } of [
  { name: 'with script, on a phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'without script', use: { javaScriptEnabled: false } },
]) {
  test.describe(way, () => {
    test.use(use);

    test('an administrator has another system told of new discussions, and sees what was sent', async ({
      page,
      browser,
      baseURL,
    }) => {
      const receiver = await startReceiver();
      await signInAs(page, 'admin');
      await page.goto('/admin/webhooks');
      await page.getByLabel('Address', { exact: true }).fill('http://10.0.0.1/in');
      await page.getByLabel(/^What it is for/).fill(`Sheet ${way}`);
      await page.getByLabel('A discussion was opened').check();
      await page.getByRole('button', { name: 'Add the webhook' }).click();
      await expect(page.getByRole('alert')).toContainText('begins with https://');
      // What was typed is there still.
      await expect(page.getByLabel(/^What it is for/)).toHaveValue(`Sheet ${way}`);
      await page.getByLabel('Address', { exact: true }).fill(receiver.address);
      await page.getByRole('button', { name: 'Add the webhook' }).click();
      await expect(said(page)).toContainText('Copy its secret now');
      const secret = await page.getByText(/^whsec_/).innerText();

      await page.getByRole('button', { name: 'Send a ping' }).click();
      await expect(said(page)).toContainText('A ping is on its way');
      await seen(page, 'Ping');

      const other = await browser.newContext({ ...use, ...(baseURL !== undefined && { baseURL }) });
      const member = await other.newPage();
      await signInAs(member, 'tomas');
      await openQuestion(member, `Who tells our sheet ${way}?`, `We count what is asked ${way}.`);
      await other.close();
      await seen(page, 'A discussion was opened');
      const row = rowOf(page, 'A discussion was opened').first();
      await expect(row).toContainText('200');
      await expect(row).toContainText(/\d ms/);
      const told = receiver.received.find(({ body }) => body.includes('thread.opened'));
      expect(told && isSigned(told, secret)).toBe(true);

      if (!('javaScriptEnabled' in use)) {
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(use.viewport.width);
      }
      await row.getByRole('button', { name: /^Send again/ }).click();
      await expect(said(page)).toContainText('It is on its way again');
      // It has the id that it had, by which a receiver knows that it was there before.
      const ids = () => receiver.received.map(({ headers }) => headers['webhook-id']);
      await expect.poll(() => ids().length - new Set(ids()).size).toBeGreaterThan(0);

      await page.getByRole('button', { name: 'Delete the webhook' }).click();
      await expect(said(page)).toContainText('The webhook is deleted');
      await receiver.stop();
    });
  });
}
