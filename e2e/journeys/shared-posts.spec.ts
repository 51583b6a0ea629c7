import { expect, test } from '@playwright/test';
import { join } from '../pages/account.ts';
import { openQuestion, post } from '../pages/thread.ts';
import { said } from '../pages/said.ts';

for (const { name, use } of [
  { name: 'with script', use: {} },
  { name: 'without script', use: { javaScriptEnabled: false } },
]) {
  test.describe(name, () => {
    test.use(use);

    test('members keep a list up to date together, under their names', async ({ page, browser }, info) => {
      const owner = await join(page, 'Ama');
      const address = await openQuestion(page, `Who lends a press? ${owner.name}`, `Ama lends one. ${owner.name}`);
      const edit = `/threads/${address.split('/')[2]}/posts/1/edit`;
      await page.goto(edit);
      await page.getByRole('button', { name: 'Let members write it together' }).click();
      await expect(said(page)).toContainText('Whoever may reply can change this post now');
      await expect(post(page, 1)).toContainText('Written together');

      const context = await browser.newContext({ ...info.project.use, ...use, baseURL: new URL(page.url()).origin });
      const other = await context.newPage();
      const helper = await join(other, 'Kofi');
      await other.goto(address);
      await post(other, 1).getByRole('link', { name: 'Edit post 1' }).click();
      await other.getByRole('textbox', { name: 'Text', exact: true }).fill('Ama and Kofi lend one.');
      await other.getByRole('button', { name: 'Save the change' }).click();
      await expect(post(other, 1)).toContainText('Ama and Kofi lend one.');
      await other.goto(edit.replace('edit', 'history'));
      await expect(other.getByRole('article', { name: 'Version 2' })).toContainText(helper.name);

      await page.goto(edit);
      await page.getByRole('button', { name: 'Let its author alone write it' }).click();
      await expect(said(page)).toContainText('Its author alone can change this post now');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(post(page, 1)).toContainText('Written together');
      await context.close();
    });
  });
}
