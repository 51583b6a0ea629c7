import { expect, test as journey, type Page } from '@playwright/test';
import type { RunningProduct } from '@cluster-commons/tools/test/product.ts';
import { newPerson } from '../pages/account.ts';
import { codeOf } from '../pages/code.ts';
import { startEmptyProduct } from '../product/empty.ts';
import { linkIn, mailTo } from '../product/mail.ts';
import { said } from '../pages/said.ts';

const test = journey.extend<object, { product: RunningProduct }>({
  product: [
    // eslint-disable-next-line no-empty-pattern -- its first argument names what a fixture stands on
    async ({}, use) => {
      const product = await startEmptyProduct();
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  baseURL: ({ product }, use) => use(product.address),
});

/** The address that the start printed. */
const setUpLink = (product: RunningProduct): string => /http:\/\/\S+\/set-up\?\S+/.exec(product.output())?.[0] ?? '';

async function setUp(page: Page, administrator: { name: string; email: string; password: string }): Promise<void> {
  await page.getByLabel('Name of the network').fill('Clusters of the Lake');
  await page.getByRole('radio', { name: 'Everyone, after staff let them in' }).check();
  await page.getByLabel('Your name').fill(administrator.name);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.getByLabel('Password').fill(administrator.password);
  await page.getByRole('checkbox', { name: /I agree/ }).check();
  await page.getByRole('button', { name: 'Set up the network' }).click();
  await expect(said(page)).toContainText('The network is set up');
}

async function switchOnSecondFactor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Set up the app' }).click();
  const key = (await page.locator('code').textContent()) ?? '';
  await page.getByLabel('Code of the app').fill(codeOf(key, -1));
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
}

async function publishTerms(page: Page, changes: string): Promise<void> {
  await page.goto('/admin/terms?kind=TERMS');
  await page.getByLabel('What changed').fill(changes);
  await page.getByRole('textbox', { name: 'English' }).fill('## Your data\n\nWe keep it for **a year**.');
  await page.getByRole('button', { name: 'Preview: English' }).click();
  await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
  await page.getByRole('button', { name: 'Publish a new version' }).click();
  await expect(said(page)).toContainText('Version 2 is published.');
}

test('an empty install becomes a network, whose staff let people in', async ({ page, browser, product }) => {
  const administrator = newPerson('Wanjiru');
  await page.goto(setUpLink(product));
  await setUp(page, administrator);
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Applications to join');
  await page.goto('/settings/second-factor');
  await switchOnSecondFactor(page);

  await page.goto('/admin/settings');
  await page.getByLabel(/Questions for applicants/).fill('Which cluster do you work with?');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(said(page)).toContainText('saved');

  const context = await browser.newContext({ baseURL: product.address, locale: 'fr', javaScriptEnabled: false });
  const guest = await context.newPage();
  await guest.goto(setUpLink(product));
  await expect(guest.getByRole('button')).toHaveCount(0);

  const applicant = newPerson('Aminata');
  await guest.goto('/sign-up');
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Demander à rejoindre le réseau');
  await guest.getByLabel('Votre nom').fill(applicant.name);
  await guest.getByLabel('Courriel').fill(applicant.email);
  await guest.getByLabel('Mot de passe').fill(applicant.password);
  await guest.getByRole('checkbox').check();
  await guest.getByRole('button', { name: 'M’envoyer le lien' }).click();
  await expect(guest.getByRole('alert')).toContainText('Réponse à la première question');
  await guest.getByLabel('Which cluster do you work with?').fill('Les chaussures de Kumasi');
  await guest.getByLabel('Mot de passe').fill(applicant.password);
  await guest.getByRole('button', { name: 'M’envoyer le lien' }).click();
  await expect(said(guest)).toContainText(applicant.email);
  await guest.goto(linkIn(await mailTo(applicant.email, /Confirmez votre demande/, product.dataDir)));
  await guest.getByRole('button', { name: 'Confirmer et envoyer' }).click();
  await expect(said(guest)).toContainText('L’équipe a votre demande.');

  await page.goto(linkIn(await mailTo(administrator.email, /asks to join/, product.dataDir)));
  await expect(page.getByText('Les chaussures de Kumasi')).toBeVisible();
  await page.getByRole('button', { name: 'Do not let in' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Reason');
  await page.getByRole('button', { name: 'Let in', exact: true }).click();
  await expect(said(page)).toContainText(`${applicant.name} is a member now`);
  await page.goto('/admin/applications');
  await expect(page.getByText('Nobody waits.')).toBeVisible();

  await guest.goto(linkIn(await mailTo(applicant.email, /Bienvenue/, product.dataDir)));
  await guest.getByLabel('Courriel').fill(applicant.email);
  await guest.getByLabel('Mot de passe').fill(applicant.password);
  await guest.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
  await expect(said(guest)).toContainText('Vous êtes');

  // Both agreed when they joined; a new version is looked at, published, and asked for again.
  await expect(guest.getByRole('link', { name: /regarder les conditions/ })).toHaveCount(0);
  await publishTerms(page, 'Data is kept for a year, not for two.');
  await guest.goto('/threads');
  await guest.getByRole('link', { name: /regarder les conditions/ }).click();
  await expect(guest.getByText('Data is kept for a year, not for two.')).toBeVisible();
  await guest.getByRole('button', { name: 'J’accepte les deux' }).click();
  await expect(said(guest)).toContainText('Votre accord est enregistré.');
  await expect(guest.getByText(/^Version 2, acceptée/)).toBeVisible();
  await guest.goto('/threads');
  await expect(guest.getByRole('link', { name: /regarder les conditions/ })).toHaveCount(0);
  await context.close();
});
