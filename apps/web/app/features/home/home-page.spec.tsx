import { screen } from '@testing-library/react';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { aThreadRow } from '../threads/testing/a-thread.ts';
import { aHome } from './testing/a-home.ts';
import * as homePage from './pages/home-page.tsx';

const path = '/';

const network = {
  memberCount: 1284,
  clusterCount: 60,
  countryCount: 37,
  threadCount: 57,
  postCount: 233,
  questionCount: 53,
  answeredQuestionCount: 44,
  countedAt: '2026-11-24T00:08:00.000Z',
};

const home = (with_: object = {}) => ({
  Home: {
    network: { ...network, ...with_ },
    threads: { nodes: [aThreadRow(1)] },
    clusters: {
      nodes: [{ id: 'c', slug: 'agra-footwear', name: 'Agra footwear', country: 'IN', memberCount: 3 }],
    },
    clusterMap: [{ slug: 'agra-footwear', lat: 27.2, lon: 78 }],
    pages: [{ slug: 'curriculum', title: 'Training curriculum', summary: 'Eight modules.', lang: 'en' }],
  },
});

describe('the start page', () => {
  it('shows the network in figures, with when they were counted', async () => {
    await openPage(homePage, { path, answers: home() });
    const figures = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(figures.slice(0, 2)).toEqual(['1,284', 'with a confirmed address']);
    expect(figures.slice(-2)).toEqual(['83%', '44 of 53 questions']);
    expect(screen.getByText(/^Counted/)).toHaveTextContent('Counted 24 Nov 2026, 00:08 UTC');
    expect(screen.getByRole('img', { name: 'Map of the world with the clusters of the network' })).toBeVisible();
  });

  it('makes no share of no questions', async () => {
    await openPage(homePage, { path, answers: home({ questionCount: 0, answeredQuestionCount: 0 }) });
    expect(screen.queryByText('Questions answered')).toBeNull();
  });

  it('leads on to discussions, clusters, resources and the approach', async () => {
    await openPage(homePage, { path, answers: home() });
    const leadsTo = (name: string) => expect(screen.getByRole('link', { name }).getAttribute('href'));
    leadsTo('All 57 discussions').toBe('/threads');
    leadsTo('Agra footwear').toBe('/clusters/agra-footwear');
    leadsTo('Training curriculum').toBe('/library/curriculum');
    leadsTo('Trust and governance').toBe('/approach/governance-and-trust');
  });

  it('invites visitors', async () => {
    await openPage(homePage, { path, answers: home() });
    expect(screen.getByRole('link', { name: 'Join the network' })).toHaveAttribute('href', '/sign-up');
    expect(screen.queryByRole('heading', { name: 'Your clusters' })).toBeNull();
  });

  it('leads an administrator of an empty network on to its first cluster', async () => {
    const first = { name: 'Make your first cluster' };
    await openPage(homePage, {
      path,
      viewer: aViewer({ rights: ['clusters.manage'] }),
      answers: { ...home({ clusterCount: 0 }), ...aHome() },
    });
    expect(screen.getByRole('link', first)).toHaveAttribute('href', '/admin/clusters/new');
  });

  it.each<[string, 'clusters.manage'[], number]>([
    ['others', [], 0],
    ['one of a network with clusters', ['clusters.manage'], 1],
  ])('asks %s for no first cluster', async (_who, rights, clusterCount) => {
    await openPage(homePage, { path, viewer: aViewer({ rights }), answers: { ...home({ clusterCount }), ...aHome() } });
    expect(screen.queryByRole('link', { name: 'Make your first cluster' })).toBeNull();
  });

  it('speaks Arabic with Western digits and the plural that fits', async () => {
    const { asked } = await openPage(homePage, { path, language: 'ar', answers: home() });
    expect(asked[0]?.variables).toEqual({ lang: 'ar', isVisitor: true });
    expect(screen.getByText('1,284')).toBeVisible();
    expect(screen.getByText('في 37 بلدًا')).toBeVisible();
  });
});
