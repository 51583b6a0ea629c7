import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as listPage from './pages/clusters-page.tsx';
import * as editPage from './pages/edit-cluster-page.tsx';
import * as newPage from './pages/new-cluster-page.tsx';

const viewer = aViewer({ role: 'administrator', rights: ['clusters.manage'] });
const may = { clustersCanBeManaged: { allowed: true } };
const mayNot = { clustersCanBeManaged: { allowed: false } };

const cluster = {
  id: 'c1',
  slug: 'kisumu-cotton',
  name: 'Kisumu cotton',
  localName: null,
  country: 'KE',
  region: null,
  city: 'Kisumu',
  lat: -0.09,
  lon: 34.75,
  coordinatePrecision: 'city',
  sector: 'Cotton weaving',
  type: 'craft',
  isicDivision: '13',
  isicOtherDivisions: ['14'],
  stage: 'growing',
  description: 'Weavers around the lake.',
  evidence: 'OPENED',
  figures: [{ metric: 'firms', value: 200, unit: null, year: 2019, note: 'about', source: null }],
  sources: [
    { title: 'A study', url: 'https://example.org/a' },
    { title: 'Another | one', url: null },
  ],
  edition: 3,
  archivedAt: null,
  memberCount: 4,
  threadCount: 0,
};

describe('the clusters of administration', () => {
  const path = '/admin/clusters';
  const showing = (nodes: object[]) => ({ AdminClusters: { ...may, clusters: listed(nodes) } });

  it('are looked for by words and state, and lead to their forms', async () => {
    const { asked } = await openPage(listPage, {
      path,
      at: `${path}?text=cotton&state=archived`,
      viewer,
      answers: showing([{ ...cluster, archivedAt: '2026-10-02T08:00:00.000Z' }]),
    });
    expect(asked[0]?.variables).toEqual({ after: null, before: null, filter: { text: 'cotton', isArchived: true } });
    const search = within(screen.getByRole('search'));
    expect(search.getByLabelText('State')).toHaveDisplayValue('Archived');
    const row = within(screen.getByRole('listitem'));
    expect(row.getByRole('link', { name: 'Kisumu cotton' })).toHaveAttribute('href', '/admin/clusters/c1');
    expect(row.getByRole('link', { name: 'See its page: Kisumu cotton' })).toHaveAttribute(
      'href',
      '/clusters/kisumu-cotton',
    );
    expect(row.getByText('Archived')).toBeVisible();
    expect(screen.getByRole('link', { name: 'New cluster' })).toHaveAttribute('href', '/admin/clusters/new');
  });

  it('are asked for in a network that has none yet', async () => {
    await openPage(listPage, { path, viewer, answers: showing([]) });
    expect(screen.getByText(/^This network has no cluster yet/)).toBeVisible();
  });

  it.each<[string, Parameters<typeof openPage>[0], object]>([
    [path, listPage, { AdminClusters: { ...mayNot, clusters: listed([]) } }],
    ['/admin/clusters/new', newPage, { AdminNewCluster: mayNot }],
    ['/admin/clusters/c1', editPage, { AdminCluster: { clusterToEdit: null } }],
  ])('are not there for those who may not manage them: %s', async (at, page, answers) => {
    expect((await openPage(page, { path: at, viewer: aViewer(), answers: answers as never })).status).toBe(404);
    expect((await openPage(page, { path: at })).redirectedTo).toBe(`/sign-in?next=${encodeURIComponent(at)}`);
  });
});

describe('the form of a cluster', () => {
  const path = '/admin/clusters/:clusterId';
  const at = '/admin/clusters/c1';

  it('shows everything that is said of it', async () => {
    const answers = { AdminCluster: { clusterToEdit: cluster } };
    const { container } = await openPage(editPage, { path, at, viewer, answers });
    expect(container.querySelector('form[data-act=updateCluster]')).toHaveFormValues({
      clusterId: 'c1',
      edition: '3',
      name: 'Kisumu cotton',
      localName: '',
      country: 'KE',
      lat: '-0.09',
      coordinatePrecision: 'city',
      isicDivision: '13',
      isicOtherDivisions: ['14'],
      type: 'craft',
      evidence: 'OPENED',
      figures: 'firms | 200 |  | 2019 | about',
      sources: 'A study | https://example.org/a\nAnother / one',
    });
    expect(container.querySelector('form[data-act=archiveCluster]')).toBeVisible();
  });

  it('brings an archived one back', async () => {
    const archived = { ...cluster, archivedAt: '2026-10-02T08:00:00.000Z' };
    const { container } = await openPage(editPage, {
      path,
      at,
      viewer,
      answers: { AdminCluster: { clusterToEdit: archived } },
    });
    expect(container.querySelector('form[data-act=archiveCluster]')).toBeNull();
    expect(screen.getByRole('button', { name: 'Bring cluster back' })).toBeVisible();
  });

  const filled = {
    clusterId: 'c1',
    edition: '3',
    name: 'Kisumu cotton',
    localName: '',
    country: 'KE',
    region: '',
    city: 'Kisumu',
    lat: '-٠٫٠٩',
    lon: '34,75',
    coordinatePrecision: 'city',
    sector: 'Cotton weaving',
    type: 'craft',
    isicDivision: '13',
    isicOtherDivisions: ['14'],
    stage: 'growing',
    description: 'Weavers around the lake.',
    figures: 'firms | 1 200 | | 2019\r\n\r\nlooms | many | | soon',
    sources: 'A study | https://example.org/a\r\nAnother',
    evidence: 'OPENED',
  };
  const refused = (problems: object[]) => ({ UpdateCluster: { updateCluster: { cluster: null, problems } } });

  it('is sent as it was typed: numbers of any script, a figure and a source on each line', async () => {
    const { asked } = await sendForm('updateCluster', filled, { viewer, answers: refused([]) as never });
    expect(asked[0]?.variables).toMatchObject({
      input: {
        clusterId: 'c1',
        edition: 3,
        localName: null,
        lat: -0.09,
        lon: 34.75,
        isicOtherDivisions: ['14'],
        figures: [
          { metric: 'firms', value: 1200, unit: null, year: 2019, note: null, source: null },
          { metric: 'looms', value: null, unit: null, year: 0, note: null, source: null },
        ],
        sources: [
          { title: 'A study', url: 'https://example.org/a' },
          { title: 'Another', url: null },
        ],
      },
    });
  });

  it('tells the second of two editors, keeps what they typed, and lets them send it again', async () => {
    const problems = [aProblem('CLUSTER_CHANGED', 'input', 'edition')];
    const { status, container } = await sendForm('updateCluster', filled, { viewer, answers: refused(problems) });
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveTextContent('CLUSTER_CHANGED in words');
    expect(container.querySelector('form[data-act=updateCluster]')).toHaveFormValues({
      edition: '',
      name: 'Kisumu cotton',
      figures: 'firms | 1 200 | | 2019\n\nlooms | many | | soon',
      isicOtherDivisions: ['14'],
    });
  });

  it('asks whether another cluster of the same name is meant', async () => {
    const problems = [aProblem('CLUSTER_EXISTS', 'input', 'name')];
    await sendForm('createCluster', filled, {
      viewer,
      answers: { CreateCluster: { createCluster: { cluster: null, problems } } },
    });
    expect(screen.getByRole('checkbox', { name: 'This is another cluster of the same name' })).not.toBeChecked();
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Kisumu cotton');
  });
});

const made = { cluster: { id: 'c1', slug: 'kisumu-cotton', name: 'Kisumu cotton' } };
describeAct('createCluster', { viewer, done: [{ fields: {}, payload: made, says: 'clusters.said.made' }] });
describeAct('updateCluster', { viewer, done: [{ fields: {}, payload: made, says: 'clusters.said.edited' }] });
describeAct('archiveCluster', {
  viewer,
  done: [{ fields: { clusterId: 'c1' }, payload: made, says: 'clusters.said.archived', undo: 'restoreCluster' }],
});
describeAct('restoreCluster', {
  viewer,
  done: [{ fields: { clusterId: 'c1' }, payload: made, says: 'clusters.said.restored' }],
});
