import { expect, test, type Browser, type Page, type WebSocketRoute } from '@playwright/test';
import { join } from '../pages/account.ts';
import { openQuestion, post, reply } from '../pages/thread.ts';

/** The line for news of a page, which a journey cuts and mends. */
async function lineOf(page: Page): Promise<{ cut: () => Promise<void>; mend: () => void }> {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket(/\/graphql$/, async (line) => {
    if (isCut) return line.close({ code: 3001, reason: 'cut' });
    line.connectToServer();
    open.add(line);
  });
  return {
    cut: async () => {
      isCut = true;
      for (const line of open) await line.close({ code: 3001, reason: 'cut' });
      open.clear();
    },
    mend: () => {
      isCut = false;
    },
  };
}

const somebodyElse = async (browser: Browser, name: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await join(page, name);
  return page;
};
const isListening = (page: Page) => expect(page.locator('#island-live-replies')).toHaveAttribute('data-alive', '');
const writing = (page: Page) => page.getByText('Somebody is writing a reply');

test('who reads a discussion sees what others post while it is open, also what came while the line was cut', async ({
  page,
  browser,
}) => {
  const { name } = await join(page, 'Kofi');
  const address = await openQuestion(page, `Who has a second press? ${name}`, 'Ours is out for a week.');
  const reader = await somebodyElse(browser, 'Amina');
  const line = await lineOf(reader);
  await reader.goto(address);
  await isListening(reader);

  // Told every few seconds while one writes: the first may be before the reader's line is open.
  await expect(async () => {
    await page.getByLabel('Your reply').pressSequentially('We ');
    await expect(writing(reader)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(writing(page)).toBeHidden();
  await reply(page, 'It is mended on Monday.');
  await expect(post(reader, 2)).toContainText('It is mended on Monday.');
  await expect(reader.getByRole('link', { name: '1 new post' })).toBeVisible();
  await expect(writing(reader)).toBeHidden();

  await line.cut();
  await reply(page, 'It is mended already.');
  await expect(post(page, 3)).toContainText('It is mended already.');
  await expect(post(reader, 3)).toHaveCount(0);
  line.mend();
  await expect(post(reader, 3)).toContainText('It is mended already.');
  await expect(reader.getByRole('link', { name: '2 new posts' })).toBeVisible();

  await reply(page, 'Thank you all.');
  await expect(post(reader, 4)).toContainText('Thank you all.');
  await expect(reader.getByRole('link', { name: '3 new posts' })).toBeVisible();
  await expect(reader.getByRole('article')).toHaveCount(4);
  await reader.context().close();
});

test('a list that is open says what came to it, and does not move by itself', async ({ page, browser }) => {
  const { name } = await join(page, 'Selam');
  const reader = await somebodyElse(browser, 'Wanjiru');
  await reader.goto('/threads?sort=newest');
  await expect(reader.locator('#island-list-news')).toHaveAttribute('data-alive', '');
  const title = `Which needle for jersey? ${name}`;
  const fresh = reader.locator('#island-list-news').getByRole('link', { name: /news: show/ });
  // What is opened before the line of the reader is open is heard by the next.
  await expect(async () => {
    await openQuestion(page, title, `Ours break. ${Date.now()}`);
    await expect(fresh).toBeVisible({ timeout: 15_000 });
  }).toPass();
  await expect(reader.getByRole('main').getByRole('link', { name: title })).toHaveCount(0);
  await fresh.click();
  await expect(reader.getByRole('main').getByRole('link', { name: title }).first()).toBeVisible();
  await reader.context().close();
});
