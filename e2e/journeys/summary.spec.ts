import { expect, test } from '@playwright/test';
import { join } from '../pages/account.ts';
import { openQuestion, post, reply } from '../pages/thread.ts';

for (const { name, use } of [
  { name: 'on a phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'without script', use: { javaScriptEnabled: false } },
]) {
  test.describe(name, () => {
    test.use(use);

    test('a member sums a long discussion up, and takes it back', async ({ page }) => {
      const { name: writer } = await join(page, 'Anjali');
      const address = await openQuestion(page, `Who buys yarn together? ${writer}`, 'We are looking for partners.');
      const query = `mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { problems { code } } }`;
      const found = (await (
        await page.request.post('/graphql', {
          data: {
            query: 'query ($n: Int!) { thread(number: $n) { id } }',
            variables: { n: Number(address.split('/')[2]) },
          },
        })
      ).json()) as { data: { thread: { id: string } } };
      for (let number = 2; number <= 19; number += 1) {
        const input = { threadId: found.data.thread.id, body: `Answer ${number} of ${writer}` };
        await page.request.post('/graphql', { data: { query, variables: { input } } });
      }
      await page.goto(address);
      await reply(page, 'Three firms buy together, and two may follow.');
      await expect(post(page, 20)).toContainText('Three firms buy together');
      await page.goto(address);
      await post(page, 20).getByRole('button', { name: 'Use as the summary' }).click();
      const notice = page.locator('#thread-summary');
      await expect(notice).toContainText('Sums up posts 1 to 19.');
      await expect(notice).toContainText('Three firms buy together, and two may follow.');
      const { width } = page.viewportSize() ?? { width: 0 };
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'no summary now' })).toBeVisible();
      await expect(notice).not.toContainText('Sums up posts');
      await expect(notice).toContainText('This discussion is long');
    });
  });
}
