import { createECDH, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { join } from '../pages/account.ts';
import { openQuestion, reply } from '../pages/thread.ts';
import { inDatabase, strike } from '../product/database.ts';

/** A push service on this machine. @returns its address, and how many notices it was given so far */
async function aPushService() {
  const given: Buffer[] = [];
  const server = createServer((request, response) => {
    request.on('data', (part: Buffer) => given.push(part));
    request.on('end', () => response.writeHead(201).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${randomBytes(4).toString('hex')}`;
  return { address, given, stop: () => new Promise((closed) => server.close(closed)) };
}

/** The browser of journeys knows no push service: what it is subscribed to is ours, and all else is its own. */
async function subscribesTo(page: Page, endpoint: string): Promise<void> {
  const pair = createECDH('prime256v1');
  const keys = { p256dh: pair.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') };
  await page.addInitScript(
    (subscription) => {
      if ('PushManager' in window) {
        PushManager.prototype.subscribe = async () => ({ toJSON: () => subscription }) as unknown as PushSubscription;
      }
      Notification.requestPermission = async () => 'granted';
    },
    { endpoint, keys },
  );
}

const ways = [
  {
    name: 'on a desktop',
    use: {},
    language: 'en',
    words: { on: 'Switch on', off: /^Switch off: /, isOn: /Notices are on/, isOff: /Notices are off/, undo: 'Undo' },
  },
  {
    name: 'on a phone, in French',
    use: { viewport: { width: 390, height: 844 }, hasTouch: true },
    language: 'fr',
    words: { on: 'Activer', off: /^Désactiver : /, isOn: /Avis activés/, isOff: /Avis désactivés/, undo: 'Annuler' },
  },
] as const;

for (const { name, use, language, words } of ways) {
  test.describe(name, () => {
    test.use(use);

    test('a member has notices on a device, is told of an answer, and switches them off', async ({
      page,
      browser,
    }, info) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
      });
      const service = await aPushService();
      await page.context().grantPermissions(['notifications']);
      await subscribesTo(page, service.address);
      await join(page, 'Wanjiru');
      const address = await openQuestion(page, `Who keeps the book? ${service.address}`, 'Ours lies with the dyer.');
      const query = `mutation { updateProfile(input: { locale: "${language}" }) { problems { code } } }`;
      await page.request.post('/graphql', { data: { query } });
      await page.goto('/settings/notifications');
      const { width } = page.viewportSize() ?? { width: 0 };
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.getByRole('button', { name: words.on, exact: true }).click();
      await expect(page.getByRole('status').filter({ hasText: words.isOn })).toBeVisible();
      await expect(page.getByRole('button', { name: words.off })).toBeVisible();
      await expect(page.getByRole('button', { name: words.on, exact: true })).toHaveCount(0);

      const elsewhere = await browser.newContext({ ...info.project.use, baseURL: new URL(page.url()).origin });
      const other = await elsewhere.newPage();
      await join(other, 'Thomas');
      await other.goto(address);
      await reply(other, 'Two of us keep it, in two hands.');
      await elsewhere.close();
      await expect(async () => {
        await inDatabase(`update notification set at = at - interval '1 minute' where is_push_due`);
      }).toPass();
      await strike('due-pushes');
      await expect.poll(() => service.given.length).toBeGreaterThan(0);

      await page.reload();
      await page.getByRole('button', { name: words.off }).click();
      await expect(page.getByRole('status').filter({ hasText: words.isOff })).toBeVisible();
      await expect(page.getByRole('button', { name: words.off })).toHaveCount(0);
      await page.getByRole('button', { name: words.undo }).click();
      await expect(page.getByRole('status').filter({ hasText: words.isOn })).toBeVisible();
      await expect(page.getByRole('button', { name: words.off })).toBeVisible();
      expect(complaints).toEqual([]);
      await service.stop();
    });
  });
}

test('the script of the browser shows what it is sent, one for each event', async ({ page }) => {
  await page.context().grantPermissions(['notifications']);
  await subscribesTo(page, 'https://push.example/a');
  await join(page, 'Selam');
  await page.goto('/settings/notifications');
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((known) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [registration] = registrations;
      if (registration !== undefined) known(registration.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await page.getByRole('button', { name: 'Switch on' }).click();
  await expect(page.getByRole('button', { name: /^Switch off/ })).toBeVisible();
  const registrationId = await registered;
  const push = (words: string) =>
    devtools.send('ServiceWorker.deliverPushMessage', {
      origin: new URL(page.url()).origin,
      registrationId,
      data: JSON.stringify({ title: 'Thomas answers you', words, path: '/threads', tag: 'event', lang: 'en' }),
    });
  await push('Yarn');
  await push('Yarn outside the pool');
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const { getNotifications } = await navigator.serviceWorker.ready.then((registration) => ({
          getNotifications: () => registration.getNotifications(),
        }));
        return (await getNotifications()).map(({ title, body, tag }) => [title, body, tag].join(' | '));
      }),
    )
    .toEqual(['Thomas answers you | Yarn outside the pool | event']);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what notices need', async ({ page }) => {
    await join(page, 'Anjali');
    await page.goto('/settings/notifications');
    await expect(page.getByText('This needs a browser that runs scripts and shows notices.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Switch on' })).toBeHidden();
  });
});
