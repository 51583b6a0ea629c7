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

  // Quoted by a link, and the language guessed by the server.
  await page.getByRole('link', { name: 'Quote post 1' }).click();
  await expect(page.getByLabel('Your reply')).toHaveValue(/^> \[/);
  await page.getByLabel('Your reply').fill('Merci beaucoup pour votre aide à tous.');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('option', { name: 'French (guessed)' })).toBeAttached();
  await context.close();
});

test('on a phone one quotes, names a member by touch, reads on, and comes back to the draft', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await signInAs(page, 'tomas');
  const address = await openQuestion(page, `Who reads while writing? ${Date.now()}`, 'We **pay** first.');
  await context.clearCookies();
  await signInAs(page, 'amina');
  await page.goto(address);
  await expect(page.locator('#island-composer[data-alive]')).toBeAttached();
  await page.getByRole('link', { name: 'Quote post 1' }).tap();
  const field = page.getByLabel('Your reply');
  await expect(field).toHaveValue(/^> \[Tom[^\]]+\]\([^)]+#p1\): We \*\*pay\*\* first\.\n\n$/);
  await expect(field).toBeFocused();
  await page.keyboard.type('I agree, @');
  const names = page.getByRole('listbox', { name: 'Names' });
  await names.getByRole('option', { name: /in this discussion/ }).tap();
  await expect(names).toHaveCount(0);
  await expect(field).toHaveValue(/I agree, @tom[a-z-]* $/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await expect(page.getByText(/Draft saved/)).toBeVisible();
  await page.getByRole('button', { name: 'Put away' }).tap();
  await expect(field).toBeHidden();
  await page.evaluate(() => scrollTo(0, 0));
  const bar = page.getByRole('button', { name: 'Reply · draft kept' });
  await expect(bar).toBeInViewport();
  await bar.tap();
  await expect(field).toBeInViewport();
  await page.getByRole('button', { name: 'Post reply' }).tap();
  await expect(post(page, 2).locator('blockquote')).toContainText('We pay first.');
  await expect(post(page, 2).locator('blockquote a')).toHaveAttribute('href', new RegExp(`${address}#p1$`));
  await expect(page.locator('#reply')).toHaveAttribute('data-dock', 'no');
  await context.close();
});

test('a composer that is held in view does not cover what takes the focus', async ({ page }) => {
  await signInAs(page, 'amina');
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto('/threads/1/x');
  await expect(page.locator('#island-composer[data-alive]')).toBeAttached();
  await page.getByRole('button', { name: 'Keep in view' }).click();
  await expect(page.locator('#reply')).toHaveAttribute('data-dock', 'open');
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('#p1 a').first().focus();
  for (let steps = 0; steps < 12; steps += 1) {
    await page.keyboard.press('Tab');
    const isCovered = await page.evaluate(() => {
      const { activeElement: focused } = document;
      const dock = document.getElementById('reply');
      if (focused === null || dock === null || dock.contains(focused) || focused === document.body) return false;
      return focused.getBoundingClientRect().top >= dock.getBoundingClientRect().top;
    });
    expect(isCovered).toBe(false);
  }
});

test('what is pasted keeps its form, and plain text stays plain', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signInAs(page, 'amina');
  await page.goto('/threads/new');
  const field = page.getByLabel('Text', { exact: true });
  await page.evaluate(async () => {
    const html = '<h2>Prices</h2><table><tr><td>Mill</td><td>KES</td></tr><tr><td>Nakuru</td><td>12</td></tr></table>';
    const data = {
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob(['Prices'], { type: 'text/plain' }),
    };
    await navigator.clipboard.write([new ClipboardItem(data)]);
  });
  await field.focus();
  await page.keyboard.press('Control+V');
  await expect(field).toHaveValue('## Prices\n\n| Mill | KES |\n| --- | --- |\n| Nakuru | 12 |');
  await page.keyboard.press('Control+Z');
  await expect(field).toHaveValue('');
  await page.keyboard.press('Control+Shift+V');
  await expect(field).toHaveValue('Prices');
});

test('a new discussion shows others like it, and the language that its text seems to be in', async ({ page }) => {
  await signInAs(page, 'amina');
  const mark = `Zibeline ${Date.now()}`;
  await openQuestion(page, `${mark} spinning in winter`, 'Asking.');
  await page.goto('/threads/new');
  await expect(page.locator('#island-similar-threads[data-alive]')).toBeAttached();
  await page.getByLabel('Title').pressSequentially(`Winter spinning of ${mark}`);
  await expect(page.getByRole('link', { name: `${mark} spinning in winter` })).toBeVisible();
  await page.getByLabel('Text', { exact: true }).fill('Nous avons essayé de filer en hiver, sans succès.');
  await page.getByLabel('Text', { exact: true }).blur();
  await expect(page.getByLabel('Language of the text')).toHaveValue('');
  await expect(page.getByRole('option', { name: 'French (guessed)' })).toBeAttached();
  await page.getByRole('button', { name: 'Post the discussion' }).click();
  await expect(page.getByText('In French').first()).toBeVisible();
});
