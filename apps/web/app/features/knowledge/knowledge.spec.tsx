import { screen, within } from '@testing-library/react';
import { openPage } from '../../platform/testing/open-page.tsx';
import * as knowledgePage from './pages/knowledge-page.tsx';
import * as sectionPage from './pages/section-page.tsx';

const link = (slug: string, position: number) => ({
  slug,
  lang: 'en',
  title: `On ${slug}`,
  summary: `About ${slug}`,
  position,
});

const siblings = [link('principles', 1), link('phases', 2), link('cda-role', 3)];

const found = (with_: object = {}) => ({
  KnowledgePage: {
    page: {
      id: 'page',
      section: 'APPROACH',
      slug: 'phases',
      lang: 'en',
      isFallback: false,
      languages: ['en', 'fr', 'es'],
      title: 'The phases at a glance',
      summary: 'Six modules.',
      html: '<p>The approach is taught as six modules.</p>',
      headings: [
        { id: 'handing-over', text: 'Handing over' },
        { id: 'how-long', text: 'How long does it take?' },
      ],
      updatedAt: '2025-04-03T00:00:00.000Z',
      siblings,
      ...with_,
    },
  },
});

const path = '/approach/:slug';
const at = '/approach/phases';

describe('a knowledge page', () => {
  it('stands among the pages of its section', async () => {
    await openPage(knowledgePage, { path, at, answers: found() });
    expect(screen.getByText('The Approach, page 2 of 3')).toBeVisible();
    const contents = within(screen.getByRole('navigation', { name: 'The Approach' }));
    expect(contents.getByRole('link', { current: 'page' })).toHaveTextContent('On phases');
    expect(screen.getByRole('link', { name: 'Back: On principles' })).toHaveAttribute('href', '/approach/principles');
    expect(screen.getByRole('link', { name: 'Next: On cda-role' })).toHaveAttribute('href', '/approach/cda-role');
    expect(screen.getByRole('link', { name: 'Handing over' })).toHaveAttribute('href', '#handing-over');
  });

  it('offers its other languages at the same address', async () => {
    await openPage(knowledgePage, { path, at, answers: found() });
    expect(screen.getByRole('link', { name: 'Français' })).toHaveAttribute('href', `${at}?lang=fr`);
    expect(screen.queryByRole('link', { name: 'العربية' })).toBeNull();
  });

  it('says so when it is not there in the language of the reader', async () => {
    const { asked } = await openPage(knowledgePage, { path, at, language: 'ar', answers: found({ isFallback: true }) });
    expect(asked[0]?.variables).toEqual({ slug: 'phases', lang: 'ar' });
    expect(screen.getByText(/هذه الصفحة غير متاحة بلغتك بعد/)).toHaveTextContent('الإنجليزية');
    expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('dir', 'ltr');
  });

  it('leads for good from another section to its own', async () => {
    const { status, redirectedTo } = await openPage(knowledgePage, {
      path: '/about/:slug',
      at: '/about/phases?lang=fr',
      answers: found(),
    });
    expect([status, redirectedTo]).toEqual([301, '/approach/phases?lang=fr']);
  });

  it('leads for good to where the rules of the network stand, which were a page once', async () => {
    const { status, redirectedTo } = await openPage(knowledgePage, {
      path: '/network/:slug',
      at: '/network/code-of-conduct?lang=fr',
      answers: { KnowledgePage: { page: null } },
    });
    expect([status, redirectedTo]).toEqual([301, '/rules?lang=fr']);
  });

  it('is not found where there is none', async () => {
    const { status } = await openPage(knowledgePage, { path, at, answers: { KnowledgePage: { page: null } } });
    expect(status).toBe(404);
  });
});

describe('a section', () => {
  it.each([
    ['/about', 'ABOUT', 'About Clusters'],
    ['/approach', 'APPROACH', 'The Approach'],
    ['/library', 'LIBRARY', 'Training & Resources'],
    ['/network', 'NETWORK', 'Network of Practitioners'],
  ])('%s lists its pages in order', async (address, section, title) => {
    const answers = { PageSection: { pages: siblings } };
    const { asked } = await openPage(sectionPage, { path: address, answers });
    expect(asked[0]?.variables).toEqual({ section, lang: 'en' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
    const links = siblings.map(({ title: name }) => screen.getByRole('link', { name }).getAttribute('href'));
    expect(links).toEqual([`${address}/principles`, `${address}/phases`, `${address}/cda-role`]);
  });
});
