import { expect, test } from '@playwright/test';
import { join, newPerson, signUp } from '../../pages/account.ts';
import { openQuestion, post, reply } from '../../pages/thread.ts';
import { said } from '../../pages/said.ts';

test('a practitioner signs up, fills a profile, joins a cluster, asks, is answered and marks the answer', async ({
  page,
  browser,
  javaScriptEnabled,
}, info) => {
  const asker = newPerson('Wanjiru');
  await signUp(page, asker);

  await page.goto('/profile/edit');
  await page.getByLabel('What you do').fill('Cluster agent, Nakuru knitwear');
  await page.getByLabel('Country you work in').selectOption({ label: 'Kenya' });
  await page.getByLabel('English', { exact: true }).check();
  for (const [list, typed, fold, name] of [
    ['Languages you write in', 'kiswa', 'All other languages', /^Swahili/],
    ['Sectors you know', 'wearing APPAREL', 'Manufacturing', /Manufacture of wearing apparel/],
  ] as const) {
    const group = page.getByRole('group', { name: list });
    if (javaScriptEnabled) await group.getByRole('searchbox').fill(typed);
    else await group.getByText(fold, { exact: true }).click();
    await group.getByRole('checkbox', { name }).check();
  }
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Cluster agent, Nakuru knitwear').first()).toBeVisible();
  await expect(page.getByText('English, Swahili')).toBeVisible();
  await expect(page.getByText('Manufacture of wearing apparel').first()).toBeVisible();

  await page.goto('/clusters?text=tiruppur');
  await page
    .getByRole('link', { name: /Tiruppur/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Join this cluster' }).click();
  await expect(page.getByRole('button', { name: 'Leave this cluster' })).toBeVisible();

  const title = `Who pays for the empty kilos? ${asker.name}`;
  const address = await openQuestion(page, title, 'Two firms bought **outside** the pool.', 'Tiruppur knitwear');
  await expect(post(page, 1).getByText('outside')).toHaveCSS('font-weight', /700|bold/);

  const context = await browser.newContext({
    ...info.project.use,
    baseURL: new URL(page.url()).origin,
    locale: 'en-GB',
  });
  const other = await context.newPage();
  const helper = await join(other, 'Anjali');
  await other.goto(address);
  await reply(other, 'Take a *deposit* first.\n\n<script>document.title = "broken"</script>');
  await expect(post(other, 2)).toContainText('deposit');
  await context.close();

  // With script the reply appears by itself; without, the page is asked for again.
  if (info.project.name === 'without script') await page.reload();
  await expect(post(page, 2)).toContainText(`Take a deposit first.`);
  expect(await page.title()).not.toBe('broken');

  await post(page, 2).getByRole('button', { name: 'Choose as the answer' }).click();
  await expect(page.getByText(`Answer chosen by ${asker.name}`)).toBeVisible();
  await expect(page.getByText('Answered').first()).toBeVisible();
  await expect(post(page, 2)).toContainText(helper.name);
});

test('two members connect: one asks with a line of reason, the other accepts, both see it', async ({
  page,
  browser,
}, info) => {
  const asker = await join(page, 'Rosa');
  const context = await browser.newContext({
    ...info.project.use,
    baseURL: new URL(page.url()).origin,
    locale: 'en-GB',
  });
  const other = await context.newPage();
  const asked = await join(other, 'Imran');
  await other.goto('/profile/edit');
  await other.getByLabel('What you do').fill('Association leader');
  await other.getByRole('button', { name: 'Save profile' }).click();
  await expect(said(other)).toContainText('saved');
  const address = new URL(other.url()).pathname;
  const profile = address.startsWith('/members/')
    ? address
    : await other.getByRole('link', { name: asked.name }).first().getAttribute('href');

  await page.goto(profile ?? '/members');
  await page.getByText('Ask to connect', { exact: true }).first().click();
  await page.getByLabel('Why, in a line').fill('We both run a shared linking machine.');
  await page.getByRole('button', { name: 'Send request' }).click();
  await expect(page.getByText(/You asked on/)).toBeVisible();

  await other.goto('/connections');
  await expect(other.getByText('We both run a shared linking machine.')).toBeVisible();
  await other.getByRole('button', { name: `Accept ${asker.name}` }).click();
  await expect(other.getByText(/Connected since/)).toBeVisible();
  await context.close();

  await page.goto('/connections');
  await expect(page.getByRole('link', { name: asked.name })).toBeVisible();
});

test('a form that is wrong says what to correct and keeps what was typed', async ({ page }) => {
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill('Aïcha Traoré');
  await page.getByLabel('E-mail').fill('aicha.traore@');
  await page.getByLabel('Password').fill('cotton');
  await page.getByRole('checkbox', { name: /I agree/ }).check();
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByRole('alert')).toContainText('2 things to correct');
  await expect(page.getByLabel('Your name')).toHaveValue('Aïcha Traoré');
  await expect(page.getByLabel('E-mail')).toHaveValue('aicha.traore@');
  await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true');
});
