import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { join, newPerson, signIn, signUp } from '../pages/account.ts';
import { linkIn, mailTo } from '../product/mail.ts';
import { said } from '../pages/said.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const chosen = 'needle thread cloth hem';

/** A browser of somebody else, or the same person elsewhere. */
const another = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> =>
  (await browser.newContext({ locale: 'en-GB', ...options })).newPage();

/** What mail programs do with a link before its reader sees it. */
async function scan(page: Page, link: string): Promise<void> {
  for (const method of ['HEAD', 'GET', 'GET']) expect((await page.request.fetch(link, { method })).status()).toBe(200);
}

/** The link of a mail, looked at by a scanner first. */
async function linkTo(page: Page, email: string, subject: RegExp): Promise<string> {
  const link = linkIn(await mailTo(email, subject));
  await scan(page, link);
  return link;
}

const isSignedIn = (page: Page) => page.locator('form[action="/acts/signOut"]');

test('a lost password is replaced by a mailed link, in French on a phone, and leads on to where the reader was', async ({
  page,
  browser,
}) => {
  const person = newPerson('Fatou');
  await signUp(page, person);

  const elsewhere = await another(browser, { locale: 'fr-FR', ...phone });
  await elsewhere.goto('/connections');
  await elsewhere.getByRole('link', { name: 'J’ai oublié mon mot de passe' }).click();
  await elsewhere.getByLabel('Courriel').fill(person.email);
  await elsewhere.getByRole('button', { name: 'Envoyez-moi le lien' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Consultez votre messagerie' })).toBeVisible();
  const link = await linkTo(elsewhere, person.email, /Choose a new password/);

  await elsewhere.goto(link);
  await elsewhere.getByLabel('Nouveau mot de passe').fill('iloveyou1234');
  await elsewhere.getByRole('button', { name: 'Enregistrer et se connecter' }).click();
  await expect(elsewhere.getByRole('alert')).toContainText('mots à vous');
  await elsewhere.getByLabel('Nouveau mot de passe').fill(chosen);
  await elsewhere.getByRole('button', { name: 'Enregistrer et se connecter' }).click();
  await expect(elsewhere).toHaveURL('/connections');
  await expect(isSignedIn(elsewhere)).toBeAttached();
  const width = await elsewhere.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(phone.viewport.width);

  // Where the member was signed in before, they are not any more; the old link does nothing.
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send me the link' })).toBeVisible();
  await signIn(page, person.email, chosen);
  await mailTo(person.email, /Your password for Cluster Commons was changed/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a member signs in by a mailed link, for as long as the browser is open', async ({ page, browser }) => {
    const person = await join(page, 'Kofi');
    const elsewhere = await another(browser, { javaScriptEnabled: false });
    await elsewhere.goto('/sign-in?next=%2Fbookmarks');
    await elsewhere.getByLabel('E-mail').fill(person.email);
    await elsewhere.getByRole('button', { name: 'Send me a link instead' }).click();
    await expect(elsewhere.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible();
    await elsewhere.goto(await linkTo(elsewhere, person.email, /Your link to sign in/));
    await elsewhere.getByLabel('Stay signed in on this device').uncheck();
    await elsewhere.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await expect(said(elsewhere)).toContainText('You are signed in.');
    const session = (await elsewhere.context().cookies()).find(({ name }) => name.endsWith('cc.session'));
    expect(session?.expires).toBe(-1);
  });
});

for (const { name, options } of [
  { name: 'with script', options: {} },
  { name: 'without script, on a phone', options: { javaScriptEnabled: false, ...phone } },
]) {
  test.describe(name, () => {
    test.use(options);

    test('a member sees where they are signed in, and ends a session from another browser', async ({
      page,
      browser,
    }) => {
      const person = newPerson('Lucía');
      await signUp(page, person);
      const elsewhere = await another(browser, options);
      await signIn(elsewhere, person.email, person.password);

      await page.goto('/settings/sessions');
      await expect(page.getByText('This device')).toBeVisible();
      await page.getByRole('button', { name: /^End Chrome/ }).click();
      await expect(said(page)).toContainText('is signed out.');
      await expect(page.getByRole('button', { name: /^End / })).toHaveCount(0);
      await elsewhere.goto('/settings/sessions');
      await expect(elsewhere).toHaveURL('/sign-in?next=%2Fsettings%2Fsessions');
    });

    test('a member changes the address by both mailboxes, and the old one takes it back', async ({ page, browser }) => {
      const person = newPerson('Tomás');
      await signUp(page, person);
      const address = `new-${person.email}`;
      await page.goto('/settings');
      await page.getByLabel('New address').fill(address);
      await page.getByLabel('Password').fill(person.password);
      await page.getByRole('button', { name: 'Change address' }).click();
      await expect(page.getByText('New address not yet confirmed')).toBeVisible();

      await page.goto(await linkTo(page, person.email, /Another address for your account/));
      await page.getByRole('button', { name: 'Yes, that is right' }).click();
      await expect(page.getByText('Old address confirmed')).toBeVisible();
      await page.goto(await linkTo(page, address, /Is this your address/));
      await page.getByRole('button', { name: 'Yes, that is right' }).click();
      await expect(said(page)).toContainText('Your account has its new address.');
      await expect(page.locator('#email')).toContainText(address);

      const owner = await another(browser, options);
      await owner.goto(await linkTo(owner, person.email, /has another address/));
      await owner.getByRole('button', { name: 'Take the change back' }).click();
      await expect(said(owner)).toContainText('every device is signed out');
      await page.goto('/settings');
      await expect(page).toHaveURL('/sign-in?next=%2Fsettings');
      await signIn(page, person.email, person.password);
    });
  });
}

test('signing out in one tab leaves no page of the session in another', async ({ page, context }) => {
  await join(page, 'Yusuf');
  await page.goto('/connections');
  const other = await context.newPage();
  await other.goto('/bookmarks');
  await other.locator('header summary').filter({ hasText: 'Your account' }).click();
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(said(other)).toContainText('You are signed out.');
  // A browser of journeys shows all its tabs at once: what going back to this one tells is told here.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page).toHaveURL('/sign-in?next=%2Fconnections');
});

test('a member changes the password, told how strong it is while it is typed', async ({ page, browser }) => {
  const person = newPerson('Mwangi');
  await signUp(page, person);
  const elsewhere = await another(browser);
  await signIn(elsewhere, person.email, person.password);
  await page.goto('/settings/sign-in');
  await page.getByLabel('New password').fill('loom');
  await expect(page.getByText('Still too short.')).toBeVisible();
  await page.getByLabel('New password').fill(chosen);
  await expect(page.getByText('Strong.', { exact: true })).toBeVisible();
  await page.getByLabel('Show the passwords').check();
  await expect(page.getByLabel('New password')).toHaveAttribute('type', 'text');
  await page.getByLabel('Password until now').fill('not this one at all');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('alert')).toContainText('This is not the password of your account.');
  await expect(page.getByLabel('New password')).toHaveValue('');
  await page.getByLabel('Password until now').fill(person.password);
  await page.getByLabel('New password').fill(chosen);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(said(page)).toContainText('Your new password is saved.');
  await elsewhere.goto('/bookmarks');
  await expect(elsewhere).toHaveURL(/^[^?]*\/sign-in\?next=/);
});
