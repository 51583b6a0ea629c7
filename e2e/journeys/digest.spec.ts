import { expect, test, type Page } from '@playwright/test';
import { join, newPerson, signUp } from '../pages/account.ts';
import { said } from '../pages/said.ts';
import { openQuestion, post, reply } from '../pages/thread.ts';
import { inDatabase, strike } from '../product/database.ts';
import { mailTo } from '../product/mail.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Has the digest of a member be due, and what came since then be new. */
const makeDue = (email: string): Promise<void> =>
  inDatabase(
    `update digest_due d set next_at = now() - interval '1 second', since = now() - interval '1 day'
       from member m where m.id = d.member_id and m.email = $1 and d.next_at is not null`,
    [email],
  );

async function fits(page: Page): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
}

for (const { language, use, subject, told, stop, stopped } of [
  {
    language: 'fr',
    use: phone,
    subject: /^Votre journée sur/,
    told: /vous répond/,
    stop: 'Arrêter le résumé',
    stopped: 'Vous ne recevez plus de résumé',
  },
  {
    language: 'ar',
    use: { ...phone, javaScriptEnabled: false },
    subject: /^يومك في/,
    told: /رد عليك من/,
    stop: 'إيقاف الملخّص',
    stopped: 'لم يعد يصلك الملخّص',
  },
]) {
  test.describe(language, () => {
    test.use(use);

    test('a member has what is new come once a day, reads on from it, and stops it without signing in', async ({
      page,
      browser,
      baseURL,
    }) => {
      const reader = newPerson('Salma');
      await signUp(page, reader);
      const title = `Who keeps the book? ${reader.name}`;
      const address = await openQuestion(page, title, 'Ours lies with the dyer.');
      const query = `mutation { updateProfile(input: { locale: "${language}" }) { problems { code } } }`;
      await page.request.post('/graphql', { data: { query } });
      await page.context().addCookies([{ name: 'lang', value: language, url: baseURL ?? '' }]);

      await page.goto('/settings/notifications');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await page.locator('select[name="digest"]').selectOption('DAILY');
      await page.locator('select[name="channels.REPLY"]').selectOption('DIGEST');
      await fits(page);
      await page.locator('form[data-act=updateNotificationPreferences] button[type=submit]').click();
      await expect(said(page)).not.toBeEmpty();
      await page.goto('/settings/notifications');
      await expect(page.locator('select[name="digest"]')).toHaveValue('DAILY');

      const elsewhere = await browser.newContext({ baseURL });
      const other = await elsewhere.newPage();
      await join(other, 'Thomas');
      await other.goto(address);
      await reply(other, 'Two of us keep it, in two hands.');
      await expect(post(other, 2)).toBeVisible();
      await elsewhere.close();

      // It comes with the digest, and that is due at an hour of theirs.
      await expect(async () => {
        await strike('due-digests');
        await inDatabase(
          `select from notification n join member m on m.id = n.member_id where m.email = $1 and n.mail = 2`,
          [reader.email],
        );
        await makeDue(reader.email);
      }).toPass();
      await strike('due-digests');
      const mail = await mailTo(reader.email, subject);
      expect(mail.text).toMatch(told);
      expect(mail.text).toContain('Two of us keep it, in two hands.');
      expect(mail.html).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
      expect(mail.html).not.toContain('<img');

      const links = (mail.text ?? '').match(/https?:\/\/\S+/g) ?? [];
      const pathOf = (part: string): string => {
        const { pathname, search, hash } = new URL(links.findLast((link) => link.includes(part)) ?? '');
        return pathname + search + hash;
      };
      await page.goto(pathOf('#p2'));
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(post(page, 2)).toBeVisible();

      const stranger = await (await browser.newContext({ baseURL, ...use })).newPage();
      await stranger.goto(pathOf('/unsubscribe/'));
      await expect(stranger.getByRole('heading', { level: 1, name: stop })).toBeVisible();
      await fits(stranger);
      await stranger.getByRole('button', { name: stop }).click();
      await expect(stranger.getByRole('heading', { level: 1, name: stopped })).toBeVisible();
      await stranger.context().close();
      await page.goto('/settings/notifications');
      await expect(page.locator('select[name="digest"]')).toHaveValue('NEVER');
    });
  });
}
