import { expect, test, type Page } from '@playwright/test';
import { join } from '../pages/account.ts';

const ways = [
  { name: 'with script', use: {}, hasScript: true },
  { name: 'without script', use: { javaScriptEnabled: false }, hasScript: false },
];

interface Written {
  title: string;
  body: string;
  /** A tag that no list has. */
  own: string;
}

async function ask(page: Page, { title, body, own }: Written, hasScript: boolean): Promise<string> {
  await page.goto('/threads/new');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('textbox', { name: 'Text' }).fill(body);
  const tags = page.getByRole('textbox', { name: /^Tags/ });
  await tags.fill(`${own}, `);
  if (hasScript) {
    await tags.press('End');
    await tags.pressSequentially('mutual gu');
    await expect(page.getByRole('option', { name: /^Mutual guarantee/ })).toBeVisible();
    await tags.press('Enter');
    await expect(tags).toHaveValue(/Mutual guarantee/);
  } else {
    await page.getByText('Choose tags from the list').click();
    await page.getByText('Finance', { exact: true }).click();
    await page.getByRole('checkbox', { name: /^Mutual guarantee/ }).check();
  }
  await page.getByRole('button', { name: 'Post the discussion' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

for (const { name, use, hasScript } of ways) {
  test.describe(name, () => {
    test.use(use);

    test('tags, of the vocabulary and free, lead to discussions like it; a link alone is a card', async ({
      page,
      baseURL,
    }, { project }) => {
      await join(page, 'Tagging Tiwa');
      const mark = `${hasScript ? 'scripted' : 'plain'} ${project.name}`;
      const own = `kiosk ${mark}`;
      const first = { title: `Who vouches for a kiosk? (${mark})`, body: `The bank asks for land. ${mark}`, own };
      const address = await ask(page, first, hasScript);

      const head = page.getByRole('main');
      await expect(head.getByRole('link', { name: /^Mutual guarantee/ })).toBeVisible();
      await head.getByRole('link', { name: own.replaceAll(' ', '-') }).click();
      await expect(page.getByRole('heading', { name: '1 discussion' })).toBeVisible();
      await expect(page.getByRole('link', { name: first.title })).toBeVisible();
      await page.goto(`${address}?lang=fr`);
      await expect(
        page
          .getByRole('main')
          .getByRole('link', { name: /garantie/i })
          .first(),
      ).toBeVisible();

      const second = {
        title: `A fund of our own, then? (${mark})`,
        body: `This was asked before:\n\n${baseURL}${address}\n\nLet us begin. ${mark}`,
        own,
      };
      await page.goto('/?lang=en');
      await ask(page, second, hasScript);
      const card = page.locator('[data-card]');
      await expect(card.getByRole('link', { name: first.title })).toHaveAttribute('href', new RegExp(`${address}$`));
      await expect(card).toContainText(/Discussion.*Tagging Tiwa.*1 post/);
      const like = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: 'Discussions like this one' }) });
      await like.getByRole('link', { name: first.title }).click();
      await expect(page.getByRole('heading', { level: 1, name: first.title })).toBeVisible();
    });
  });
}
