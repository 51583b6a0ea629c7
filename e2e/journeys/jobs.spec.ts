import { expect, test } from '@playwright/test';
import { join, signInAs } from '../pages/account.ts';
import { inDatabase } from '../product/database.ts';
import { mailTo } from '../product/mail.ts';
import { said } from '../pages/said.ts';

/** A mail that no host took for a day, to whoever has the address. */
const handler = 'account-exists-mails';
const giveUp = `
  insert into pgboss.job (name, policy, data, source_name, source_id, source_root_id, source_created_on, source_retry_count, source_output)
  select q.name, q.policy, jsonb_build_object('id', e.id, 'name', 'account.sign-up-repeated',
           'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'payload', jsonb_build_object('memberId', m.id)),
         $2, e.id, e.id, now(), 9, jsonb_build_object('message', 'The host of ' || m.name || ' is away')
    from pgboss.queue q, member m, (select gen_random_uuid() as id) e
   where q.name = 'dead-letters' and m.email = $1`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('an administrator gives work back that was given up, and it is done', async ({ page, browser }) => {
      const context = await browser.newContext({ locale: 'en-GB' });
      const person = await join(await context.newPage(), 'Mei');
      await context.close();
      await inDatabase(giveUp, [person.email, handler]);

      await signInAs(page, 'admin');
      await page.goto('/admin/jobs');
      const letter = page.locator('#dead-letters li').filter({ hasText: person.name });
      await expect(letter).toContainText(`The host of ${person.name} is away`);
      await letter.getByRole('button', { name: `Try again: ${handler}` }).click();
      await expect(said(page)).toContainText(`${handler} has its work back.`);
      await expect(letter).toHaveCount(0);
      await mailTo(person.email, /You already have an account/);
    });
  });
}
