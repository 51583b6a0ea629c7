import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import { ownParts } from '../bookmarks/acts.ts';
import { aPerson, aThreadRow } from '../threads/testing/a-thread.ts';
import * as listPage from './pages/cluster-list-page.tsx';
import * as clusterPage from './pages/cluster-page.tsx';

const may = { allowed: true };
const mayNot = { allowed: false };

const aCluster = (with_: object = {}) => ({
  id: 'cluster 1',
  slug: 'leon-footwear',
  name: 'León footwear and leather',
  localName: null,
  country: 'MX',
  region: 'Guanajuato',
  city: 'León',
  lat: 21.1,
  lon: -101.7,
  sector: 'Footwear and tanning',
  type: 'traditional-manufacturing',
  isicDivision: '15',
  stage: 'mature',
  description: 'A shoe-making city.',
  evidence: 'OPENED',
  memberCount: 4,
  threadCount: 1,
  version: 1,
  archivedAt: null,
  figures: [{ metric: 'share of output', value: 80, unit: 'percent', year: 2019, note: null }],
  sources: [{ title: 'A published study', url: null }],
  people: [{ role: 'cda', isModerator: true, author: aPerson('Guadalupe') }],
  threads: { nodes: [aThreadRow(1)], pageInfo: { hasNextPage: false } },
  ...with_,
});

/** What the reader is there and may do. */
const own = (with_: object = {}) => ({
  id: 'cluster 1',
  viewerMembership: null,
  viewerCan: { join: may, leave: mayNot, openThread: mayNot, manage: mayNot },
  ...with_,
});

const path = '/clusters/:slug';
const at = '/clusters/leon-footwear';
const viewer = aViewer();
const showing = (cluster: object | null, reader: object = own()) => ({
  path,
  at,
  answers: { ClusterPage: { cluster }, ClusterOwn: { cluster: reader } },
});

describe('the page of a cluster', () => {
  it('says what it is in the words of the vocabularies', async () => {
    await openPage(clusterPage, { ...showing(aCluster()), language: 'fr' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('León footwear and leather');
    expect(screen.getByText('Industrie traditionnelle')).toBeVisible();
    expect(screen.getByText(/^15 /)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Mexique' })).toHaveAttribute('href', '/clusters?country=MX');
    expect(screen.getByText(/^80/)).toHaveTextContent(/^80\s%$/);
    expect(screen.getByRole('img', { name: /León footwear and leather, Mexique/ })).toBeVisible();
  });

  it('asks for a source where there is none', async () => {
    await openPage(clusterPage, showing(aCluster({ evidence: 'GENERAL' })));
    expect(screen.getByText('Needs a source')).toBeVisible();
  });

  it('names its feed to readers of feeds', async () => {
    await openPage(clusterPage, showing(aCluster()));
    expect(document.querySelector('link[type="application/atom+xml"]')).toHaveAttribute(
      'href',
      '/clusters/leon-footwear/feed.atom',
    );
  });

  it('leads on from an address that it had before', async () => {
    const { status, redirectedTo } = await openPage(clusterPage, {
      ...showing(aCluster({ slug: 'leon-shoes' })),
      at: `${at}?lang=fr`,
    });
    expect([status, redirectedTo]).toEqual([301, '/clusters/leon-shoes?lang=fr']);
  });

  it('says since when it is archived, and asks nobody in', async () => {
    await openPage(clusterPage, showing(aCluster({ archivedAt: '2026-10-02T08:00:00.000Z' })));
    expect(screen.getByText(/^Archived on/)).toHaveTextContent('2 Oct 2026');
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
  });

  it('leads those on who may edit it', async () => {
    await openPage(clusterPage, { ...showing(aCluster()), viewer });
    expect(screen.queryByRole('link', { name: 'Edit cluster' })).toBeNull();
    const viewerCan = { join: may, leave: mayNot, openThread: mayNot, manage: may };
    await openPage(clusterPage, { ...showing(aCluster(), own({ viewerCan })), viewer });
    expect(screen.getByRole('link', { name: 'Edit cluster' })).toHaveAttribute('href', '/admin/clusters/cluster%201');
  });

  it('is not found where there is none', async () => {
    expect((await openPage(clusterPage, showing(null))).status).toBe(404);
  });

  it('offers a visitor the way in', async () => {
    await openPage(clusterPage, showing(aCluster()));
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      `/sign-in?next=${encodeURIComponent(at)}`,
    );
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the discussions of a cluster', () => {
  it('stand with what is the reader’s own', async () => {
    const { answers, ...page } = showing(aCluster());
    const { asked } = await openPage(clusterPage, {
      ...page,
      viewer,
      ownParts,
      answers: { ...answers, BookmarksAmong: { bookmarksAmong: { threadIds: ['thread 1'], postIds: [] } } },
    });
    expect(asked[2]).toEqual({ name: 'BookmarksAmong', variables: { threadIds: ['thread 1'], postIds: [] } });
    expect(screen.getByRole('button', { name: 'Bookmark: Discussion 1' })).toHaveAttribute('aria-pressed', 'true');
  });
});

describe('joining and leaving a cluster', () => {
  it('is offered to a member who is not in it', async () => {
    await openPage(clusterPage, { ...showing(aCluster()), viewer });
    expect(screen.getByRole('button', { name: 'Join this cluster' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Start a discussion' })).toBeNull();
  });

  it('shows those who are in it since when, the way out, and where to start a discussion', async () => {
    const viewerMembership = { joinedAt: '2026-10-02T08:00:00.000Z', isModerator: false };
    const viewerCan = { join: mayNot, leave: may, openThread: may, manage: mayNot };
    await openPage(clusterPage, { ...showing(aCluster(), own({ viewerMembership, viewerCan })), viewer });
    expect(screen.getByText(/^Member since/)).toHaveTextContent('2 Oct 2026');
    expect(screen.getByRole('button', { name: 'Leave this cluster' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Start a discussion' })).toHaveAttribute(
      'href',
      '/threads/new?cluster=leon-footwear',
    );
  });

  it.each([
    ['joining', 'true', true, 'clusters.said.joined', 'false'],
    ['leaving', 'false', false, 'clusters.said.left', 'true'],
  ])('%s comes back to the page and can be undone', async (_what, joined, sent, sentence, undone) => {
    const { asked, redirectedTo, said } = await sendForm(
      'joinCluster',
      { clusterId: 'cluster 1', joined },
      {
        viewer,
        sentFrom: at,
        answers: {
          JoinCluster: {
            joinCluster: { cluster: { id: 'cluster 1', slug: 'leon-footwear', name: 'León footwear' }, problems: [] },
          },
        },
      },
    );
    expect(redirectedTo).toBe(at);
    expect(asked).toEqual([{ name: 'JoinCluster', variables: { input: { clusterId: 'cluster 1', joined: sent } } }]);
    const undo = { act: 'joinCluster', fields: { clusterId: 'cluster 1', joined: undone } };
    expect(said).toEqual({ id: sentence, values: { cluster: 'León footwear' }, undo });
  });

  it('says why it was refused, with the form still there', async () => {
    const problems = [aProblem('ACCOUNT_SUSPENDED')];
    const { status } = await sendForm(
      'joinCluster',
      { clusterId: 'cluster 1', joined: 'false' },
      { viewer, sentFrom: at, answers: { JoinCluster: { joinCluster: { cluster: null, problems } } } },
    );
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveTextContent('ACCOUNT_SUSPENDED in words');
    expect(screen.getByRole('button', { name: 'Leave this cluster' })).toBeVisible();
  });
});

describe('the list of clusters', () => {
  const summary = { ...aCluster(), threadCount: 0, memberCount: 1, evidence: 'GENERAL' };
  const listing = (nodes: object[]) => ({
    ClusterList: {
      clusters: listed(nodes),
      clusterMap: [
        { slug: 'leon-footwear', country: 'MX', lat: 21, lon: -101 },
        { slug: 'agra-footwear', country: 'IN', lat: 27, lon: 78 },
      ],
    },
  });

  it('is filtered by what the address names, and the form shows it', async () => {
    const { asked } = await openPage(listPage, {
      path: '/clusters',
      at: '/clusters?country=MX&sector=&text=',
      answers: listing([summary]),
    });
    expect(asked[0]?.variables).toEqual({ after: null, before: null, country: 'MX', sector: null, text: null });
    const filters = within(screen.getByRole('search', { name: 'Filters' }));
    expect(filters.getByLabelText('Country')).toHaveDisplayValue('Mexico');
    expect(filters.getByRole('link', { name: 'Clear all' })).toHaveAttribute('href', '/clusters');
    expect(screen.getByRole('img', { name: 'Map of the world with 1 cluster' })).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent('León, Mexico. Footwear and tanning');
    expect(screen.getByRole('listitem')).toHaveTextContent('1 memberNo discussionsNeeds a source');
  });

  it('marks what is archived', async () => {
    const archived = { ...summary, archivedAt: '2026-10-02T08:00:00.000Z' };
    await openPage(listPage, { path: '/clusters', at: '/clusters', answers: listing([archived]) });
    expect(screen.getByRole('listitem')).toHaveTextContent('Archived');
  });

  it('says what to do when nothing fits', async () => {
    await openPage(listPage, { path: '/clusters', at: '/clusters?text=xyz', answers: listing([]) });
    expect(screen.getByText('No cluster fits these filters')).toBeVisible();
  });
});

describeAct('joinCluster', {
  done: (['joined', 'left'] as const).map((state) => ({
    fields: { clusterId: 'c', joined: String(state === 'joined') },
    payload: { cluster: { id: 'c', slug: 'agra', name: 'Agra footwear' } },
    says: `clusters.said.${state}` as const,
    undo: 'joinCluster',
  })),
});
