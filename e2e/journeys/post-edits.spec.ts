import { expect, test, type Page } from '@playwright/test';
import { join, newPerson, signInAs, signUp } from '../pages/account.ts';
import { openQuestion, post, reply } from '../pages/thread.ts';
import { said } from '../pages/said.ts';

const ways = [
  { name: 'with script', use: {} },
  { name: 'without script', use: { javaScriptEnabled: false } },
];

/** Saves another text from the page where a post is changed. */
async function change(page: Page, body: string, reason: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(body);
  await page.getByLabel(/Why you change it/).fill(reason);
  await page.getByRole('button', { name: 'Save the change' }).click();
}

for (const { name, use } of ways) {
  test.describe(name, () => {
    test.use(use);

    test('a post is changed, and its readers see what was', async ({ page }) => {
      const member = newPerson('Anjali');
      await signUp(page, member);
      const address = await openQuestion(page, `How many looms? ${member.name}`, 'Two looms would do.');
      await post(page, 1).getByRole('link', { name: 'Edit post 1' }).click();
      await change(page, 'Three looms would do.', 'I had miscounted.');
      await expect(said(page)).toContainText('Your change is saved');
      await expect(post(page, 1)).toContainText('Three looms would do.');

      const number = address.split('/')[2];
      await page.goto(`/threads/${number}/posts/1/history`);
      const version = page.getByRole('article', { name: 'Version 2' });
      await expect(version.locator('del')).toContainText('Two');
      await expect(version.locator('ins')).toContainText('Three');
      await expect(version).toContainText('I had miscounted.');
      await expect(page.getByRole('article', { name: 'Version 1' })).toContainText('Two looms would do.');
    });

    test('two people who change the same post lose nothing', async ({ page, browser }, info) => {
      const member = newPerson('Bintu');
      await signUp(page, member);
      const address = await openQuestion(page, `Who was quicker? ${member.name}`, 'Call 98 41 for the form.');
      const number = address.split('/')[2];
      await page.goto(`/threads/${number}/posts/1/edit`);

      const staff = await browser.newContext({ ...info.project.use, ...use, baseURL: new URL(page.url()).origin });
      const tomas = await staff.newPage();
      await signInAs(tomas, 'tomas');
      await tomas.goto(`/threads/${number}/posts/1/edit`);
      await change(tomas, 'Call for the form.', 'A private number.');
      await expect(post(tomas, 1)).toContainText('Call for the form.');
      await staff.close();

      await change(page, 'Call 98 41 for form 11-B.', 'The name of the form.');
      await expect(page.getByRole('alert')).toContainText('somebody changed the post meanwhile');
      await expect(page.getByRole('main')).toContainText('Call for the form.');
      await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('Call 98 41 for form 11-B.');
      await change(page, 'Call for form 11-B.', 'The name of the form.');
      await expect(post(page, 1)).toContainText('Call for form 11-B.');
    });

    test('a post is removed, and brought back from its place', async ({ page }) => {
      const member = newPerson('Chandra');
      await signUp(page, member);
      await openQuestion(page, `What did I say? ${member.name}`, 'A question.');
      await reply(page, 'What I should not have said.');
      await expect(post(page, 2)).toContainText('should not have said');
      // The seconds in which it would be gone without a trace are over once somebody has answered.
      await reply(page, 'A second thought.');
      await expect(post(page, 3)).toContainText('second thought');

      await post(page, 2).getByText('Remove', { exact: true }).click();
      await post(page, 2).getByRole('button', { name: 'Remove the post' }).click();
      await expect(said(page)).toContainText('Post removed');
      await expect(post(page, 2)).toContainText('The author removed this post.');
      await expect(post(page, 2)).not.toContainText('should not have said');
      // Undo is offered at first; the place itself brings it back later on.
      await page.reload();
      await post(page, 2).getByRole('button', { name: 'Bring the post back' }).click();
      await expect(post(page, 2)).toContainText('should not have said');
    });

    test('what was just posted is taken back into its form', async ({ page }) => {
      const member = await join(page, 'Dalia');
      const address = await openQuestion(page, `Did I send it? ${member.name}`, 'I pressed the button.');
      let tries = 0;
      // On a busy machine the seconds may be over before the page is there: then the post is removed, and it is tried again.
      await expect(async () => {
        tries += 1;
        await page.goto(address);
        await reply(page, `Sent too soon, ${tries}.`);
        await expect(page.getByRole('article').last()).toContainText(`Sent too soon, ${tries}.`);
        await said(page).getByRole('button', { name: 'Undo' }).click();
        await expect(page.getByText('as if it had never been sent')).toBeVisible();
      }).toPass();
      await expect(page.getByLabel('Your reply')).toHaveValue(`Sent too soon, ${tries}.`);
      await page.getByLabel('Your reply').fill('Sent at the right time.');
      await page.getByRole('button', { name: 'Post reply' }).click();
      await expect(page.getByRole('article').last()).toContainText('Sent at the right time.');
      expect(new URL(page.url()).pathname).toBe(address);
    });

    test('a discussion gets another title, and its old address leads on', async ({ page }) => {
      const member = await join(page, 'Efua');
      const address = await openQuestion(page, `The wrong title ${member.name}`, 'A question.');
      await page.getByRole('link', { name: 'Change title, tags or place' }).click();
      await page.getByLabel('Title').fill(`The right title ${member.name}`);
      await page.getByRole('button', { name: 'Save the change' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('The right title');
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('The right title');
    });
  });
}
