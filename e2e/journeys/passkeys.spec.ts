import { expect, test, type Page } from '@playwright/test';
import { join } from '../pages/account.ts';
import { said } from '../pages/said.ts';

/** Gives the browser a device that always says yes, as a phone does after a finger was laid on it. */
async function withDevice(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const ways = [
  { name: 'on a desktop', use: {} },
  { name: 'on a phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
];

for (const { name, use } of ways) {
  test.describe(name, () => {
    test.use(use);

    test('a member adds a passkey, signs in with it, and removes it', async ({ page }) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
      });
      await withDevice(page);
      await join(page, 'Yusra');
      await page.goto('/settings/passkeys');
      await page.getByLabel('What you call this device').fill('My phone');
      await page.getByRole('button', { name: 'Add a passkey' }).click();
      await expect(said(page)).toContainText('My phone signs you in from now on.');
      await expect(page.getByText('Your browser has to run scripts')).toHaveCount(0);
      await expect(page.getByRole('listitem').filter({ hasText: 'My phone' })).toContainText('not used yet');
      const { width } = page.viewportSize() ?? { width: 0 };
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);

      await page.locator('header summary').filter({ hasText: 'Your account' }).click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(said(page)).toContainText('You are signed out.');
      await page.goto('/sign-in?next=%2Fsettings%2Fpasskeys');
      await page.getByRole('link', { name: 'Use a passkey' }).click();
      // The device may have answered to the offer in the field before the button is pressed.
      await page
        .getByRole('button', { name: 'Use a passkey' })
        .click({ timeout: 5_000 })
        .catch(() => undefined);
      await expect(page).toHaveURL('/settings/passkeys');
      await expect(page.getByRole('listitem').filter({ hasText: 'My phone' })).toContainText('last used');

      await page.getByRole('button', { name: 'Remove: My phone' }).click();
      await expect(said(page)).toContainText('My phone does not sign you in any more.');
      await expect(page.getByText('You have no passkeys yet.')).toBeVisible();
      expect(complaints).toEqual([]);
    });
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that passkeys need one, and leads back to the password', async ({ page }) => {
    await page.goto('/sign-in/passkey');
    await expect(page.getByText('Your browser has to run scripts for this')).toBeVisible();
    await page.getByRole('link', { name: 'Sign in with your password instead' }).click();
    await expect(page.getByLabel('Password')).toBeVisible();
  });
});

test('no other page for signed-out readers runs a script', async ({ page }) => {
  const policyOf = async (path: string) => (await page.request.get(path)).headers()['content-security-policy'];
  expect(await policyOf('/sign-in/passkey')).toContain("script-src 'self'");
  for (const path of ['/sign-in', '/sign-up', '/threads']) expect(await policyOf(path)).toContain("script-src 'none'");
});
