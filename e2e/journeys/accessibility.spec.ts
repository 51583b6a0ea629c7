import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { places } from '@cluster-commons/paths';
import { signInAs } from '../pages/account.ts';

/** Pages of one address: for everybody, and for members alone. */
const everybodys = places
  .filter(({ isForMembers, isEntrance }) => !isForMembers && !isEntrance)
  .map(({ path }) => path);
const members = places.filter(({ isForMembers, isForStaff }) => isForMembers && !isForStaff).map(({ path }) => path);
const staffs = places.filter(({ isForStaff, leadsOn }) => isForStaff && !leadsOn).map(({ path }) => path);

const outside = [
  ...everybodys,
  '/threads/1/x',
  '/threads/1/-/log',
  '/threads/1/-/months',
  '/threads/1/-/print',
  '/threads/1/posts/1/history',
  '/clusters/agra-footwear',
  '/approach/phases',
  '/members/amina-seid',
  '/sign-in',
  '/sign-up',
  '/sign-in/passkey',
  '/confirm-email?token=x',
  '/forgot-password',
  '/reset-password?token=x',
  '/sign-in-link?token=x',
  '/email-change?token=x',
  '/unsubscribe/x',
  '/no-such-page',
  '/?lang=ar',
];
const inside = [
  '/',
  '/threads',
  '/threads/1/x',
  '/threads/1/-/edit',
  '/threads/1/posts/1/edit',
  '/threads/1/posts/1/reactions',
  '/members/amina-seid',
  '/clusters/tiruppur-knitwear',
  '/clusters/tiruppur-knitwear/by-mail',
  ...members,
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    const check = async (page: Page, address: string): Promise<void> => {
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${address} ${id}: ${nodes
              .map(({ html }) => html)
              .slice(0, 3)
              .join(' ')}`,
        ),
      ).toEqual([]);
    };

    test('nothing stands in the way of a visitor', async ({ page }) => {
      for (const address of outside) await check(page, address);
    });

    test('nothing stands in the way of a member', async ({ page }) => {
      await signInAs(page, 'tomas');
      for (const address of inside) await check(page, address);
    });

    test('nothing stands in the way of an administrator', async ({ page }) => {
      await signInAs(page, 'admin');
      for (const address of staffs) await check(page, address);
      await page.goto('/admin/members?text=amina');
      const account = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
      for (const address of [`${account}`, `${account}/merge?into=amina-seid`]) await check(page, address);
    });
  });
}

test.describe('nothing needs sideways scrolling at 320 px', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  const measure = async (page: Page, addresses: readonly string[]): Promise<void> => {
    for (const address of addresses) {
      await page.goto(address);
      expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, 320]);
    }
  };

  test('for a visitor', ({ page }) => measure(page, outside));

  test('for an administrator', async ({ page }) => {
    await signInAs(page, 'admin');
    await measure(page, [...members, ...staffs]);
  });
});
