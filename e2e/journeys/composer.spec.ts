import { expect, test } from '@playwright/test';
import { signInAs } from '../pages/account.ts';
import { openQuestion, post } from '../pages/thread.ts';

test('a text is formatted and posted by the keyboard alone, and Undo takes back what a tool did', async ({ page }) => {
  await signInAs(page, 'amina');
  await openQuestion(page, `What does the keyboard do? ${Date.now()}`, 'Asking.');
  const field = page.getByLabel('Your reply');
  const bold = page.getByRole('button', { name: 'Bold' });
  await field.focus();
  await page.keyboard.type('Pay a deposit');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+B');
  await expect(field).toHaveValue('Pay a **deposit**');
  await page.keyboard.press('Control+Z');
  await expect(field).toHaveValue('Pay a deposit');

  // Back into the bar, along it, and on from where its tool left the text.
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await expect(bold).toBeFocused();
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await page.keyboard.type('twenty per cent');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two sign');
  await expect(field).toHaveValue('Pay a deposit\n- twenty per cent\n- two sign');
  await page.keyboard.press('Control+Enter');
  await expect(post(page, 2).getByRole('listitem')).toHaveText(['twenty per cent', 'two sign']);
});

test('in Arabic the bar goes the other way, and a text has its own direction', async ({ page }) => {
  await signInAs(page, 'amina');
  const address = await openQuestion(page, `كيف نكتب؟ ${Date.now()}`, 'سؤال');
  await page.goto(`${address}?lang=ar`);
  const bar = page.getByRole('toolbar', { name: 'التنسيق' });
  const [first, second] = [bar.getByRole('button').nth(0), bar.getByRole('button').nth(1)];
  await first.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(second).toBeFocused();
  const [one, two] = [await first.boundingBox(), await second.boundingBox()];
  expect(one?.x ?? 0).toBeGreaterThan(two?.x ?? 0);
  const field = page.getByLabel('ردّك');
  await field.fill('An English answer');
  expect(await field.evaluate((area) => getComputedStyle(area).direction)).toBe('ltr');
  await field.fill('جواب بالعربية');
  expect(await field.evaluate((area) => getComputedStyle(area).direction)).toBe('rtl');
});

test('without script there is no bar, and a page that says how a text is formatted', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await signInAs(page, 'tomas');
  await page.goto('/threads/2/x');
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await page.getByLabel('Your reply').fill('Kept meanwhile');
  const [help] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'How to format a text' }).click(),
  ]);
  await expect(help.getByRole('heading', { level: 1, name: 'How to format a text' })).toBeVisible();
  expect(await help.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(page.getByLabel('Your reply')).toHaveValue('Kept meanwhile');
  await context.close();
});
