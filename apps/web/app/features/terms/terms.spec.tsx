import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as privacyPage from '../my-data/pages/privacy-page.tsx';
import * as adminTermsPage from './pages/admin-terms-page.tsx';
import * as termsPage from './pages/terms-page.tsx';

const viewer = aViewer({ role: 'administrator', rights: ['network.manage'] });
const version = (number: number, changes = '') => ({
  version: number,
  changes,
  publishedAt: '2026-11-01T08:00:00.000Z',
});
const terms = {
  ...version(2, 'Shorter'),
  kind: 'RULES',
  lang: 'en',
  html: '<p>Be kind.</p>',
  isCurrent: true,
  versions: [version(2, 'Shorter'), version(1)],
};
const read = (given: object = {}, at = '/rules') =>
  openPage(termsPage, { path: '/rules', at, answers: { Terms: { terms: { ...terms, ...given } } } });

describe('a text of the network', () => {
  it('says its version, what is new in it, and leads to the ones before', async () => {
    await read();
    expect(screen.getByRole('heading', { level: 1, name: 'Community rules' })).toBeVisible();
    expect(screen.getByText('Be kind.')).toBeVisible();
    expect(screen.getByText(/What is new/)).toHaveTextContent('Shorter');
    expect(screen.getByRole('link', { name: /Version 1/ })).toHaveAttribute('href', '/rules?version=1');
  });

  it('says of an old version that it holds no longer', async () => {
    await read({ isCurrent: false, version: 1 }, '/rules?version=1');
    expect(screen.getByRole('link', { name: 'Read the present one' })).toHaveAttribute('href', '/rules');
  });

  it('is not there for a version that is none', async () => {
    expect((await read({}, '/rules?version=x')).status).toBe(404);
  });
});

describe('where they are written anew', () => {
  const open = (as = viewer) =>
    openPage(adminTermsPage, {
      path: '/admin/terms',
      viewer: as,
      answers: {
        AdminTerms: { terms: { kind: 'TERMS', version: 3, bodies: [{ lang: 'en', body: 'Old words' }] } },
      },
    });

  it('is a form with the text as it stands, in each language', async () => {
    await open();
    expect(screen.getByRole('textbox', { name: 'English' })).toHaveValue('Old words');
    expect(screen.getByRole('textbox', { name: /العربية/ })).toHaveValue('');
    expect(document.querySelector('form[data-act=publishTerms]')).toHaveFormValues({ kind: 'TERMS', baseVersion: '3' });
  });

  it('is not there for those who may not', async () => {
    expect((await open(aViewer())).status).toBe(404);
  });

  it('shows the text of a language as it would stand, publishing nothing', async () => {
    const answers = { PreviewMarkdown: { previewMarkdown: { html: '<h3>Soyez aimables</h3>', problems: [] } } };
    const typed = { kind: 'RULES', baseVersion: '2', changes: 'Shorter', en: 'Be kind', fr: '## Soyez aimables' };
    const { status, said, asked } = await sendForm('publishTerms', { ...typed, mode: 'fr' }, { viewer, answers });
    expect([status, said]).toEqual([200, null]);
    expect(asked).toEqual([
      { name: 'PreviewMarkdown', variables: { input: { body: '## Soyez aimables', isTerms: true } } },
    ]);
    expect(screen.getByRole('heading', { name: 'Soyez aimables' }).closest('[lang]')).toHaveAttribute('lang', 'fr');
    expect(document.querySelector('form[data-act=publishTerms]')).toHaveFormValues(typed);
  });

  it('says why there is no preview at the text that it was asked of', async () => {
    const answers = {
      PreviewMarkdown: { previewMarkdown: { html: null, problems: [aProblem('TOO_LONG', 'input', 'body')] } },
    };
    const { status } = await sendForm('publishTerms', { kind: 'RULES', en: 'x', mode: 'en' }, { viewer, answers });
    expect(status).toBe(422);
    expect(screen.getByRole('textbox', { name: 'English' })).toHaveAccessibleDescription(/TOO_LONG in words/);
  });

  it('comes back with what was typed when it changed meanwhile', async () => {
    const problems = [aProblem('TERMS_CHANGED', 'input', 'baseVersion')];
    await sendForm(
      'publishTerms',
      { kind: 'TERMS', baseVersion: '2', changes: 'New', en: 'My words' },
      { viewer, answers: { PublishTerms: { publishTerms: { terms: null, problems } } } },
    );
    expect(screen.getByRole('textbox', { name: 'English' })).toHaveValue('My words');
  });
});

describe('the page of who sees what', () => {
  const consent = {
    kind: 'TERMS',
    version: 2,
    changes: 'Clearer',
    agreedVersion: 1,
    agreedAt: '2026-11-01T08:00:00.000Z',
  };
  const policy = { ...consent, kind: 'DATA_POLICY', version: 1, changes: '', agreedVersion: 1 };
  const open = (consents: object[]) =>
    openPage(privacyPage, {
      path: '/settings/privacy',
      viewer,
      answers: { Privacy: { viewer: { id: viewer.id, handle: viewer.handle }, consents } },
    });

  it('says it in words, and leads to where the profile is shut', async () => {
    await open([policy]);
    expect(screen.getByText('Your e-mail address')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Choose who sees my profile' })).toHaveAttribute(
      'href',
      '/profile/edit#updateProfile-isMembersOnly',
    );
    expect(screen.queryByRole('button', { name: 'I agree to both' })).toBeNull();
  });

  it('asks to agree again to what has changed, and says what', async () => {
    const { container } = await open([consent, policy]);
    expect(within(container).getByText(/Version 2 waits/)).toBeVisible();
    expect(screen.getByText(/What is new/)).toHaveTextContent('Clearer');
    expect(screen.getByRole('button', { name: 'I agree to both' }).closest('form')).toHaveFormValues({
      termsVersion: '2',
      dataPolicyVersion: '1',
    });
  });
});

describeAct('agreeToTerms', {
  done: [
    { fields: { termsVersion: '2', dataPolicyVersion: '1' }, payload: { consents: [] }, says: 'terms.said.agreed' },
  ],
});
describeAct('publishTerms', {
  viewer,
  beside: ['mode'],
  answers: { AdminTerms: { terms: null } },
  done: [
    {
      fields: { kind: 'RULES', baseVersion: '1', changes: 'Shorter', en: 'Be kind.' },
      payload: { terms: { kind: 'RULES', version: 2 } },
      says: 'terms.said.published',
    },
  ],
});
