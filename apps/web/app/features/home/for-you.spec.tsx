import { languages } from '@cluster-commons/domain/kernel';
import { screen, within } from '@testing-library/react';
import type { ForYouRow_ItemFragment, WaitingRow_WaitingFragment } from '../../gql/index.ts';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { listed } from '../../platform/testing/listed.ts';
import { aViewer } from '../../platform/testing/page-request.ts';
import { aThreadRow } from '../threads/testing/a-thread.ts';
import * as homePage from './pages/home-page.tsx';
import { aHome, anItem } from './testing/a-home.ts';

const Home = { network: { clusterCount: 3 } };
const open = (given: Parameters<typeof aHome>[0], at = '/') =>
  openPage(homePage, { path: '/', at, viewer: aViewer(), answers: { Home, ...aHome(given) } });
const section = (name: string) => within(screen.getByRole('heading', { name }).closest('section') as HTMLElement);

const aWaiting = (
  kind: WaitingRow_WaitingFragment['kind'],
  given: Partial<WaitingRow_WaitingFragment> = {},
): WaitingRow_WaitingFragment => ({
  kind,
  id: `id of ${kind}`,
  at: null,
  excerpt: null,
  thread: null,
  person: null,
  cluster: null,
  ...given,
});
const thread = { number: 9, slug: 'nine', title: 'Who dyes in nine baths?', lang: 'en' };

describe('the first page of a member', () => {
  it('asks for what is theirs alone', async () => {
    const { asked } = await open({}, '/?after=somewhere');
    expect(asked.map(({ name, variables }) => [name, variables])).toEqual([
      ['Home', { lang: 'en', isVisitor: false }],
      ['HomeOwn', { after: 'somewhere', before: null }],
    ]);
  });

  it.each([
    ['en', 'Since Friday 27 November', 'You were last here on 27 Nov 2026, 17:40 UTC.'],
    ['fr', 'Depuis le vendredi 27 novembre', 'Votre dernière visite : 27 nov. 2026, 17:40 UTC.'],
    ['es', 'Desde el viernes, 27 de noviembre', 'Su última visita: 27 nov 2026, 17:40 UTC.'],
    ['ar', 'منذ الجمعة، 27 نوفمبر', 'كانت آخر زيارة لك: 27 نوفمبر 2026، 17:40 UTC.'],
  ] as const)('says since when in %s', async (language, heading, sentence) => {
    const answers = { Home, ...aHome({ awaySince: '2026-11-27T17:40:00.000Z' }) };
    await openPage(homePage, { path: '/', viewer: aViewer(), language, answers });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(heading);
    expect(screen.getByText((_, element) => element?.id === 'news')).toHaveTextContent(sentence);
  });

  it('has what is new first, each leading to the first post that is, then what is read', async () => {
    await open({ items: [anItem(aThreadRow(1), { unreadCount: 2, firstUnread: 22 }), anItem(aThreadRow(2))] });
    expect(screen.getByText('1 discussion has something new for you.')).toBeVisible();
    const [title, count] = section('New for you')
      .getAllByRole('link')
      .filter((link) => link.getAttribute('href')?.startsWith('/threads/1'));
    expect(title).toHaveAccessibleName('Discussion 1');
    expect(count).toHaveAccessibleName('2 new');
    for (const link of [title, count]) expect(link).toHaveAttribute('href', '/threads/1/thread-1?from=21#p22');
    expect(section('Earlier').getByRole('link', { name: 'Discussion 2' })).toHaveAttribute(
      'href',
      '/threads/2/thread-2',
    );
  });

  const because = (reason: Partial<ForYouRow_ItemFragment['reason']>) => ({
    kind: 'TAG' as const,
    id: 'x',
    name: null,
    slug: null,
    cause: null,
    ...reason,
  });

  it.each([
    [{ kind: 'THREAD', cause: 'ANSWERED' }, 'You follow this discussion because you answered in it.', null],
    [{ kind: 'THREAD' }, 'You follow this discussion.', null],
    [{ kind: 'PERSON', name: 'Imran', slug: 'imran' }, 'You follow Imran.', '/members/imran'],
    [{ kind: 'CLUSTER', name: 'Tiruppur', slug: 'tiruppur' }, 'You follow Tiruppur.', '/clusters/tiruppur'],
    [{ kind: 'CLUSTER', id: 'own', name: 'Agra', slug: 'agra' }, 'You belong to Agra.', '/clusters/agra'],
    [{ kind: 'TAG', id: 'yarn', name: 'yarn' }, 'You follow the tag yarn.', '/threads?tag=yarn'],
  ] as const)('says why: %j', async (reason, sentence, to) => {
    const cluster = { id: 'own', slug: 'agra', name: 'Agra', country: 'IN' };
    await open({
      items: [anItem(aThreadRow(1), { reason: because(reason) })],
      viewer: { id: 'v', clusters: [cluster] },
    });
    const said = screen.getByText((_, element) => element?.tagName === 'P' && element.textContent === sentence);
    expect(within(said).queryByRole('link')?.getAttribute('href') ?? null).toBe(to);
  });

  it.each([
    [aWaiting('REQUEST', { person: { id: 'r', name: 'Rosa' } }), 'Rosa asks to connect with you', '/connections'],
    [aWaiting('ANSWER', { thread }), thread.title, '/threads/9/nine'],
    [aWaiting('DRAFT', { excerpt: 'Half a text' }), 'A draft of yours', '/drafts'],
    [aWaiting('PROFILE'), 'Complete your profile', '/profile/edit'],
    [aWaiting('CLUSTER'), 'Find your cluster', '/clusters'],
    [
      aWaiting('CLUSTER', { cluster: { id: 'c', slug: 'agra', name: 'Agra', country: 'IN' } }),
      'Agra',
      '/clusters/agra',
    ],
    [aWaiting('QUESTION', { thread }), thread.title, '/threads/9/nine'],
  ])('has what waits with its way, and puts it off: %#', async (waiting, name, to) => {
    await open({ waitingForMe: [waiting] });
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', to);
    const button = screen.getByRole('button', { name: `Not now: ${name}` });
    expect(button.closest('form')).toHaveFormValues({ kind: waiting.kind, id: waiting.id, isPutOff: 'true' });
  });

  it('calls the steps of who has just come what they are', async () => {
    await open({ waitingForMe: [aWaiting('PROFILE'), aWaiting('CLUSTER'), aWaiting('QUESTION', { thread })] });
    expect(section('Good next steps').getAllByRole('listitem')).toHaveLength(3);
  });

  it('calls what waits for all others so', async () => {
    await open({ waitingForMe: [aWaiting('DRAFT'), aWaiting('QUESTION', { thread })] });
    expect(section('Waiting for you').getAllByRole('listitem')).toHaveLength(2);
  });

  it('does not count what is new to its end', async () => {
    await openPage(homePage, {
      path: '/',
      viewer: aViewer(),
      answers: { Home, HomeOwn: { ...aHome().HomeOwn, forYou: { ...listed([]), unreadCount: 101, awaySince: null } } },
    });
    expect(screen.getByText('More than 100 discussions have something new for you.')).toBeVisible();
  });

  it('shows the latest discussions where nothing is followed', async () => {
    await open({ latest: [aThreadRow(3)] });
    expect(screen.getByText(/^You follow nothing yet/)).toBeVisible();
    expect(section('Latest in the network').getByRole('link', { name: 'Discussion 3' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'New for you' })).toBeNull();
  });

  it('has what is announced on top, where something is', async () => {
    await open({ newAnnouncements: [aThreadRow(4, { kind: 'ANNOUNCEMENT' })], items: [anItem(aThreadRow(1))] });
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings.slice(0, 2)).toEqual(['Announced', 'Earlier']);
  });

  it.each(languages)('speaks %s', async (language) => {
    const answers = { Home, ...aHome({ items: [anItem(aThreadRow(1), { unreadCount: 3, firstUnread: 2 })] }) };
    await openPage(homePage, { path: '/', viewer: aViewer(), language, answers });
    expect(screen.getByRole('link', { name: /3/ })).toHaveAttribute('href', '/threads/1/thread-1#p2');
  });
});

const fields = { kind: 'DRAFT', id: 'draft' };
describeAct('putOff', {
  beside: ['name'],
  done: [
    {
      fields: { ...fields, isPutOff: 'true' },
      payload: { isPutOff: true },
      says: 'forYou.said.putOff',
      undo: 'putOff',
    },
    {
      fields: { ...fields, isPutOff: 'false' },
      payload: { isPutOff: false },
      says: 'forYou.said.again',
      undo: 'putOff',
    },
  ],
});
