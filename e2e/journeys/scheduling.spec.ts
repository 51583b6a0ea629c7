import { expect, test, type Page } from '@playwright/test';
import { newPerson, signUp } from '../pages/account.ts';
import { inDatabase, strike } from '../product/database.ts';
import { mailTo } from '../product/mail.ts';

const ways = [
  { name: 'with script', use: {} },
  { name: 'without script', use: { javaScriptEnabled: false } },
];

/** What clocks in UTC show in an hour. */
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);

/** Its hour is over: the worker does now what it does every minute. */
async function whenTheTimeComes(title: string): Promise<void> {
  await inDatabase(`update draft set opens_at = now() where opens_at is not null and excerpt = $1`, [title]);
  await strike('open-due-threads');
}

async function aModerator(page: Page, name: string): Promise<{ email: string }> {
  const person = newPerson(name);
  await signUp(page, person);
  await inDatabase(`update member set role = 'moderator' where email = $1`, [person.email]);
  return person;
}

async function fillIn(page: Page, title: string): Promise<void> {
  await page.goto('/threads/new?kind=announcement');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('textbox', { name: 'Text' }).fill(`The fair moves. ${title}`);
  await page.getByText('Open it later').click();
  await page.getByLabel('Opens').fill(inAnHour());
}

const scheduled = (page: Page) => page.locator('#scheduled');

for (const { name, use } of ways) {
  test.describe(name, () => {
    test.use({ ...use, timezoneId: 'UTC' });

    test('a moderator sets a time, takes it back, sets it again with another text, and it opens once', async ({
      page,
    }, { project }) => {
      await aModerator(page, 'Timely Tala');
      const title = `The spring fair moves to May (${name}, ${project.name})`;
      await fillIn(page, title);
      await expect(page.getByText('Time zone: UTC')).toBeVisible();
      await page.getByRole('button', { name: 'Set the time' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'The time is set' })).toBeVisible();
      await expect(scheduled(page)).toContainText(title);
      await expect(scheduled(page)).toContainText(/Opens at .*\d\d:\d\d UTC/);
      await expect(page.getByRole('heading', { name: 'You have no drafts' })).toBeVisible();

      await page.getByRole('button', { name: /^Take back to drafts:/ }).click();
      await expect(page.getByRole('heading', { name: '1 draft' })).toBeVisible();
      await expect(scheduled(page)).not.toContainText(title);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(scheduled(page)).toContainText(title);

      await page.getByRole('link', { name: /^Change:/ }).click();
      await expect(page.getByText(/as it was when you set the time/)).toBeVisible();
      await expect(page.getByLabel('Title')).toHaveValue(title);
      await page.getByLabel('Title').fill(`${title}, for good`);
      await page.getByRole('button', { name: 'Set the time' }).click();
      await expect(scheduled(page)).toContainText(`${title}, for good`);
      await whenTheTimeComes(`${title}, for good`);
      await expect(async () => {
        await page.goto('/threads?sort=newest');
        await expect(page.getByRole('link', { name: `${title}, for good` })).toHaveCount(1, { timeout: 2000 });
      }).toPass();
      await page.goto('/drafts');
      await expect(page.getByText(title)).toHaveCount(0);
    });

    test('what cannot open is a draft again with the reason, and its author is told', async ({ page }, { project }) => {
      const { email } = await aModerator(page, 'Former Farah');
      const title = `The bank is closed in May (${name}, ${project.name})`;
      await fillIn(page, title);
      await page.getByLabel('Opens').fill('2020-01-01T08:00');
      await page.getByRole('button', { name: 'Set the time' }).click();
      await expect(page.getByText(/at least five minutes from now/).first()).toBeVisible();
      await expect(page.getByLabel('Title')).toHaveValue(title);
      await page.getByLabel('Opens').fill(inAnHour());
      await page.getByRole('button', { name: 'Set the time' }).click();
      await expect(scheduled(page)).toContainText(title);
      await inDatabase(`update member set role = 'member' where email = $1`, [email]);
      await whenTheTimeComes(title);
      expect((await mailTo(email, /could not open at its time/)).text).toContain(title);
      await page.goto('/drafts');
      await expect(page.locator('#drafts')).toContainText(/This could not open at .*: Announcements come from/);
      await page.getByRole('link', { name: /^Go on writing:/ }).click();
      await expect(page.getByLabel('Title')).toHaveValue(title);
    });
  });
}
