import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { join, signUp, newPerson } from '../pages/account.ts';
import { openQuestion } from '../pages/thread.ts';
import { inDatabase, strike } from '../product/database.ts';
import { mailTo } from '../product/mail.ts';

test.describe.configure({ timeout: 120_000 });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a member takes along all that is theirs', async ({ page }) => {
      const person = await join(page, 'Zawadi');
      await page.goto('/settings/data');
      await page.getByRole('button', { name: 'Make a copy' }).click();
      await expect(page.getByText(/Your copy is being made\. We write/)).toBeVisible();
      await mailTo(person.email, /copy of your data is ready/);
      await page.goto('/settings/data');
      const address = await page.getByRole('link', { name: /Download ZIP/ }).getAttribute('href');
      const answer = await page.request.get(address ?? '');
      expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
      const files = unzipSync(new Uint8Array(await answer.body()));
      expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain('What I wrote');
      const account = JSON.parse(strFromU8(files['data/account.json'] ?? new Uint8Array())) as { email: string }[];
      expect(account).toMatchObject([{ email: person.email }]);
    });

    test('a member who wants to leave is told the day, and stays after all', async ({ page }) => {
      const person = await join(page, 'Kofi');
      await page.goto('/settings/data');
      await page.getByRole('radio', { name: /Erase it/ }).check();
      await page.getByRole('button', { name: 'Leave the network in 7 days' }).click();
      await expect(page.getByText(/You leave in 7 days/)).toBeVisible();
      await mailTo(person.email, /You leave/);
      await page.goto('/threads');
      await page.getByRole('link', { name: 'Change my mind' }).click();
      await expect(page.getByText('What you wrote goes as well.')).toBeVisible();
      await page.getByRole('button', { name: 'I stay' }).click();
      await expect(page.getByText('You stay. Nothing was changed.')).toBeVisible();
      await page.goto('/threads');
      await expect(page.getByRole('link', { name: 'Change my mind' })).toHaveCount(0);
    });

    test('a member who leaves is gone on the day, with what they wrote', async ({ page }) => {
      const person = newPerson('Juma');
      await signUp(page, person);
      const thread = await openQuestion(page, `Who leaves ${person.name}?`, 'Words that go with their author.');
      await page.goto('/settings/data');
      await page.getByRole('radio', { name: /Erase it/ }).check();
      await page.getByRole('button', { name: 'Leave the network in 7 days' }).click();
      await expect(page.getByText(/You leave in 7 days/)).toBeVisible();
      await inDatabase(
        `update departure set due_at = now() where member_id = (select id from member where email = $1)`,
        [person.email],
      );
      await strike('departures');
      await expect.poll(async () => (await page.request.get(thread)).status()).toBe(404);
      await page.goto('/settings/data');
      await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
      await page.getByLabel('E-mail').fill(person.email);
      await page.getByLabel('Password').fill(person.password);
      await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    });
  });
}

test('whoever joins agrees to the terms, and finds that on record', async ({ page }) => {
  const person = newPerson('Ines');
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /Agreement/ })).toBeVisible();
  await signUp(page, person);
  await page.goto('/settings/privacy');
  await expect(page.getByText(/agreed on/)).toHaveCount(2);
  await expect(page.getByRole('link', { name: /look at terms/ })).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: 'Terms of use' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Terms of use' })).toBeVisible();
});
