import { expect, test } from '@playwright/test';
import { join, signInAs } from '../../pages/account.ts';
import { openQuestion, post, reply } from '../../pages/thread.ts';
import { mailTo } from '../../product/mail.ts';

test('a moderator hides a reply with a reason, restores it, closes and pins the thread, all in the log', async ({
  page,
  browser,
}, info) => {
  const author = await join(page, 'Dealer');
  const title = `Which dealer is honest? ${author.name}`;
  const address = await openQuestion(page, title, 'We need a dealer for soles.');
  await reply(page, 'Buy from the third stall, ask for Sami.');
  await expect(post(page, 2)).toContainText('third stall');

  const options = { ...info.project.use, baseURL: new URL(page.url()).origin, locale: 'en-GB' };
  const staff = await browser.newContext(options);
  const tomas = await staff.newPage();
  await signInAs(tomas, 'tomas');
  await tomas.goto(address);
  await post(tomas, 2).getByText('Hide post', { exact: true }).first().click();
  const hiding = post(tomas, 2).locator('details', { hasText: 'Hide post' });
  await hiding.getByLabel(/Reason/).fill('Names a person who cannot answer here.');
  await post(tomas, 2).getByRole('button', { name: 'Hide post' }).last().click();
  await expect(post(tomas, 2)).toContainText('A moderator hid this post');

  const visitor = await browser.newContext(options);
  const reader = await visitor.newPage();
  await reader.goto(address);
  await expect(post(reader, 2)).toContainText('Names a person who cannot answer here.');
  await expect(post(reader, 2)).not.toContainText('third stall');
  await page.goto(address);
  await expect(post(page, 2)).toContainText('third stall');
  expect((await mailTo(author.email, /hid your post/)).text).toContain('Names a person who cannot answer here.');

  // What Undo does is offered there alone, so that a second tap cannot take back what the first did.
  await tomas.getByRole('button', { name: 'Undo' }).click();
  await expect(tomas.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(post(tomas, 2)).not.toContainText('A moderator hid this post');
  await reader.reload();
  await expect(post(reader, 2)).toContainText('third stall');

  const tools = tomas.getByRole('region', { name: 'Moderator tools' });
  await tools.getByText('Close the discussion', { exact: true }).first().click();
  const closing = tools.locator('details', { hasText: 'Close the discussion' });
  await closing.getByLabel(/Reason/).fill('Answered in the other discussion.');
  await tools.getByRole('button', { name: 'Close the discussion' }).last().click();
  await expect(tools.getByText('Open it again').first()).toBeVisible();
  await expect(tools.getByLabel(/Reason/).filter({ visible: true })).toHaveCount(0);
  await tools.getByText('Pin the discussion', { exact: true }).first().click();
  await tools.getByRole('button', { name: 'Pin the discussion' }).last().click();
  await expect(tools.getByText('Unpin the discussion').first()).toBeVisible();

  await page.goto(address);
  await expect(page.getByLabel('Your reply')).toHaveCount(0);
  await reader.goto(`${address.split('/').slice(0, 3).join('/')}/-/log`);
  for (const act of ['hid', 'showed again', 'closed the discussion', 'pinned the discussion']) {
    await expect(reader.getByText(new RegExp(`Tomás.* ${act}`)).first()).toBeVisible();
  }
  // The demo world stays as others expect it.
  await tomas.goto(address);
  await tools.getByText('Unpin the discussion').first().click();
  await tools.getByRole('button', { name: 'Unpin the discussion' }).last().click();
  await expect(tools.getByText('Pin the discussion', { exact: true }).first()).toBeVisible();
  await Promise.all([staff.close(), visitor.close()]);
});

test('a cluster moderator curates in the own cluster only', async ({ page }) => {
  await signInAs(page, 'steward');
  await page.goto('/clusters/tiruppur-knitwear');
  const own = page.getByRole('main').locator('a[href^="/threads/"]').first();
  await page.goto('/threads?cluster=tiruppur-knitwear');
  const inCluster = page.getByRole('main').locator('h2 a[href^="/threads/"], h3 a[href^="/threads/"]').first();
  await ((await own.count()) > 0 ? own : inCluster).waitFor();
  await page.goto((await inCluster.getAttribute('href')) ?? '/threads');
  await expect(page.getByRole('region', { name: 'Moderator tools' })).toBeVisible();
});
