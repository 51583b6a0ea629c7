import { expect, test, type Browser, type Page } from '@playwright/test';
import { newPerson, signIn, signInAs, signUp } from '../pages/account.ts';
import { mailTo } from '../product/mail.ts';
import { said } from '../pages/said.ts';

const ways = [
  { name: 'on a desktop', use: {} },
  { name: 'on a phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'without script', use: { javaScriptEnabled: false } },
];

const reason = 'The same offer in three discussions';

/** Somebody who has just joined, in a browser of their own. */
async function somebody(browser: Browser): Promise<{ page: Page; name: string; email: string; password: string }> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  const person = newPerson('Vikas');
  await signUp(page, person);
  return { page, ...person };
}

async function openAccount(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
  await page.goto('/admin/members');
  await page.getByLabel('Name, handle or address').fill(email);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('rowheader').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function open(page: Page, act: string): Promise<void> {
  await page.locator('summary').filter({ hasText: act }).click();
}

for (const { name: way, use } of ways) {
  test.describe(way, () => {
    test.use(use);

    test('an administrator finds, suspends, lifts and appoints', async ({ page, browser }) => {
      const person = await somebody(browser);
      const member = person.page;
      await signInAs(page, 'admin');
      await openAccount(page, person);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()?.width);

      await open(page, 'Suspend');
      await page.getByLabel('For how long').selectOption({ label: '7 days' });
      await page.locator('form[data-act=suspendMember]').getByLabel('Reason').fill(reason);
      await page.getByRole('button', { name: 'Suspend' }).click();
      await expect(said(page)).toContainText(`${person.name} is suspended, and gets a mail.`);
      await expect(page.locator('#standing')).toContainText(reason);

      // Their next request is worth nothing more, and signing in says why.
      await member.goto('/bookmarks');
      await expect(member.getByRole('main')).toContainText(reason);
      await expect(member.getByRole('heading', { name: 'Bookmarks' })).toBeHidden();
      await member.context().clearCookies();
      await member.goto('/sign-in');
      await member.getByLabel('E-mail').fill(person.email);
      await member.getByLabel('Password').fill(person.password);
      await member.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
      await expect(member.getByRole('alert')).toContainText(reason);
      await expect(member.getByRole('alert')).toContainText('UTC');
      expect((await mailTo(person.email, /is suspended/)).text).toContain(reason);

      await page.reload();
      await open(page, 'Lift the suspension');
      await page.getByRole('button', { name: 'Lift the suspension' }).click();
      await expect(said(page)).toContainText('is suspended no more');
      await signIn(member, person.email, person.password);

      await open(page, 'Change the role');
      await page.getByLabel('Role').selectOption({ label: 'Moderator' });
      await page.locator('form[data-act=setRole]').getByLabel('Reason').fill('Two years of fair answers');
      await page.getByRole('button', { name: 'Change the role' }).click();
      await expect(said(page)).toContainText(`${person.name} is moderator now`);
      await member.goto('/admin/roles');
      await expect(member.getByRole('heading', { level: 1, name: 'Roles and rights' })).toBeVisible();
      await mailTo(person.email, /Your role at .*: Moderator/);

      await page.goto('/admin/roles');
      const row = page.getByRole('listitem').filter({ hasText: person.name });
      await expect(row).toContainText('Two years of fair answers');
      await row.locator('summary').click();
      await row.getByLabel('Reason').fill('The year is over');
      await row.getByRole('button', { name: 'Withdraw' }).click();
      await expect(said(page)).toContainText('has no role any more');
      await member.goto('/admin/roles');
      await expect(member.getByRole('heading', { level: 1, name: 'Roles and rights' })).toBeHidden();
      await member.context().close();
    });

    test('staff keep a note that its member never sees, and take it away', async ({ page, browser }) => {
      const person = await somebody(browser);
      await person.page.context().close();
      await signInAs(page, 'admin');
      await openAccount(page, person);
      await page.getByLabel('Note', { exact: true }).fill('Said by phone that it was a mistake');
      await page.getByRole('button', { name: 'Keep the note' }).click();
      await expect(said(page)).toContainText('The note is kept.');
      await expect(page.locator('#notes')).toContainText('Said by phone');
      await said(page).getByRole('button', { name: 'Undo' }).click();
      await expect(said(page)).toContainText('The note is deleted.');
      await expect(page.locator('#notes')).toContainText('There are no notes.');
    });

    test('two accounts of one person are looked at side by side, and become one', async ({ page, browser }) => {
      const [gone, stays] = [await somebody(browser), await somebody(browser)];
      await signInAs(page, 'admin');
      await openAccount(page, stays);
      const handle = ((await page.locator('#standing').getByText(/^@/).textContent()) ?? '').slice(1);
      await openAccount(page, gone);
      await page.getByRole('link', { name: 'Merge into another account' }).click();
      await page.getByLabel('Handle of the account that stays').fill(handle);
      await page.getByRole('button', { name: 'Look at both' }).click();
      await expect(page.getByRole('heading', { name: 'This account stays' })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(gone.email);
      await expect(page.getByRole('main')).toContainText(stays.email);
      await page.getByLabel('Reason').fill('Both are theirs, they say');
      await page.getByRole('button', { name: 'Merge them' }).click();
      await expect(said(page)).toContainText(`Both accounts are one now: ${stays.name}.`);
      await expect(page.getByRole('heading', { level: 1, name: stays.name })).toBeVisible();
      await gone.page.goto('/bookmarks');
      await expect(gone.page).toHaveURL(/sign-in/);
      for (const { page: each } of [gone, stays]) await each.context().close();
    });
  });
}

test('a page that a member has open hears no more from the moment in which they are suspended', async ({
  page,
  browser,
}) => {
  const person = await somebody(browser);
  const member = person.page;
  // The page before has a line of its own, which closes as it is left.
  await member.goto('about:blank');
  const closed = member.waitForEvent('websocket').then((line) => line.waitForEvent('close'));
  await member.goto('/threads/1/x');
  await signInAs(page, 'admin');
  await openAccount(page, person);
  await open(page, 'Suspend');
  await page.locator('form[data-act=suspendMember]').getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Suspend' }).click();
  await expect(said(page)).toContainText('is suspended');
  await closed;
  const query = '{ invitations { totalCount } }';
  const answer = await member.request.post('/graphql', { data: { query } });
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  await member.context().close();
});

test.describe('on a phone in French', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('staff suspend, and the member reads why and until when', async ({ page, browser, baseURL }) => {
    const inFrench = { name: 'lang', value: 'fr', url: baseURL ?? '' };
    const person = await somebody(browser);
    const member = person.page;
    const query = 'mutation { updateProfile(input: { locale: "fr" }) { problems { code } } }';
    await member.request.post('/graphql', { data: { query } });
    await signInAs(page, 'admin');
    await page.context().addCookies([inFrench]);
    await page.goto(`/admin/members?text=${encodeURIComponent(person.email)}`);
    await expect(page.getByText('1 compte')).toBeVisible();
    await page.getByRole('rowheader').getByRole('link', { name: person.name }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await open(page, 'Suspendre');
    await page.getByLabel('Pour combien de temps').selectOption({ label: '14 jours' });
    await page.locator('form[data-act=suspendMember]').getByLabel('Motif').fill('La même offre dans trois discussions');
    await page.getByRole('button', { name: 'Suspendre' }).click();
    await expect(said(page)).toContainText(`${person.name} est suspendu`);
    const mail = await mailTo(person.email, /est suspendu/);
    expect(mail.text).toContain('La même offre dans trois discussions');
    expect(mail.text).toMatch(/jusqu’au .* à 23:59 UTC/);

    await member.context().clearCookies();
    await member.context().addCookies([inFrench]);
    await member.goto('/sign-in');
    await member.locator('input[name=email]').fill(person.email);
    await member.locator('input[name=password]').fill(person.password);
    await member.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
    await expect(member.getByRole('alert')).toContainText('Le motif : « La même offre dans trois discussions »');
    await member.context().close();
  });
});
