import { expect, type Page } from '@playwright/test';
import { demoPassword } from '@cluster-commons/prisma/seed/demo-accounts.ts';
import { linkIn, mailTo } from '../product/mail.ts';
import { said } from './said.ts';

export type DemoAccount = 'amina' | 'tomas' | 'helene' | 'admin' | 'steward';

export const demoAddress = (account: DemoAccount): string => `${account}@demo.example`;

let made = 0;

/** A name and an address that no other journey has. */
export function newPerson(name: string): { name: string; email: string; password: string } {
  made += 1;
  const mark = `${process.pid.toString(36)}${Date.now().toString(36)}${made}`;
  return { name: `${name} ${mark}`, email: `${mark}@journeys.example`, password: 'loom shuttle warp weft' };
}

export async function signIn(page: Page, email: string, password: string = demoPassword): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('form[action="/acts/signOut"]')).toBeAttached();
}

/** Signs in as somebody of the demo world and reads in English, whatever language they chose. */
export async function signInAs(page: Page, account: DemoAccount): Promise<void> {
  await signIn(page, demoAddress(account));
  const query = `mutation { updateProfile(input: { locale: "en" }) { problems { code } } }`;
  const answer = await page.request.post('/graphql', { data: { query } });
  expect(await answer.json()).toEqual({ data: { updateProfile: { problems: [] } } });
}

/** Asks for an account and opens it by the link of the real mail, which signs in. */
export async function signUp(page: Page, person: { name: string; email: string; password: string }): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('checkbox', { name: /I agree/ }).check();
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible();
  await page.goto(linkIn(await mailTo(person.email, /Confirm your address/)));
  await page.getByRole('button', { name: 'Open my account' }).click();
  await expect(said(page)).toContainText('Your account is open');
}

/** A new member, signed in, profile still empty. */
export async function join(page: Page, name: string): Promise<{ name: string; email: string }> {
  const person = newPerson(name);
  await signUp(page, person);
  return person;
}
