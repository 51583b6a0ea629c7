import { screen, within } from '@testing-library/react';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import * as listPage from './pages/thread-list-page.tsx';
import * as logPage from './pages/thread-log-page.tsx';
import { aPerson, aThread, aThreadRow } from './testing/a-thread.ts';

const listing = (nodes: object[], isAmongOthers = false) => ({
  ThreadList: {
    threads: listed(nodes, {
      totalCount: isAmongOthers ? 65 : nodes.length,
      hasNextPage: isAmongOthers,
      hasPreviousPage: isAmongOthers,
    }),
  },
});

describe('the list of discussions', () => {
  const path = '/threads';

  it('says of each what it is, who asked where, and how it stands', async () => {
    const cluster = { id: 'c', slug: 'nakuru-knitwear', name: 'Nakuru knitwear', country: 'KE' };
    const answered = aThreadRow(1, { postCount: 23, isAnswered: true, cluster });
    const french = aThreadRow(2, { lang: 'fr', isPinned: true, isLocked: true, visibility: 'CLUSTER' });
    await openPage(listPage, { path, answers: listing([answered, french]) });
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('Discussion 1Wanjiru Kamau, Nakuru knitwear, Kenya. Last post');
    expect(first).toHaveTextContent('23 posts Answered');
    expect(second).toHaveTextContent('Members only. In French.');
    expect(second).toHaveTextContent('1 postPinnedClosed');
    expect(within(second as HTMLElement).getByRole('heading')).toHaveAttribute('lang', 'fr');
  });

  it('lets each title run the way of most of its words', async () => {
    const titles = ['WhatsApp: مجموعة لشراء الغزل معًا', 'شكرا to everybody in the cluster', 'Pooled yarn'];
    await openPage(listPage, {
      path: '/threads',
      answers: listing(titles.map((title, index) => aThreadRow(index + 1, { title }))),
    });
    expect(titles.map((title) => screen.getByText(title).getAttribute('dir'))).toEqual(['rtl', 'ltr', null]);
  });

  it.each([
    ['?tag=Looms', '?tag=looms'],
    ['?tag=Pooled%20Yarn&after=here', '?tag=pooled-yarn&after=here'],
    ['?tag=%20', ''],
    ['?cluster=Kumasi-Footwear&sort=NEWEST', '?cluster=kumasi-footwear&sort=newest'],
    ['?sort=active', ''],
    ['?sort=shoes&lang=fr', '?lang=fr'],
    ['?tag=a&tag=b', '?tag=a'],
    ['?kind=CASE&language=FR', '?kind=case&language=fr'],
    ['?kind=shoes&language=klingon', ''],
    ['?sort=top&period=WEEK', '?sort=top&period=week'],
  ])('has one address for what is asked: %s', async (query, leadsTo) => {
    const { status, redirectedTo } = await openPage(listPage, { path, at: path + query, answers: listing([]) });
    expect([status, redirectedTo]).toEqual([301, path + leadsTo]);
  });

  it.each(['after', 'before'])('leads from %s a place where nothing stands to its beginning', async (place) => {
    const at = `${path}?sort=newest&${place}=gone&n=41&lang=fr`;
    const { status, redirectedTo } = await openPage(listPage, { path, at, answers: listing([]) });
    expect([status, redirectedTo]).toEqual([302, `${path}?sort=newest&lang=fr`]);
  });

  it('is nothing for search engines where it is empty', async () => {
    await openPage(listPage, { path, at: `${path}?tag=nobody-has-it`, answers: listing([]) });
    expect(document.querySelector('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  });

  it('asks for what the address names, and for nothing it does not know', async () => {
    const at = '/threads?tag=deposits&cluster=nakuru-knitwear&sort=unanswered&after=here';
    const { asked } = await openPage(listPage, { path, at, answers: listing([aThreadRow(1)]) });
    const filter = {
      tag: 'deposits',
      cluster: 'nakuru-knitwear',
      kind: null,
      lang: null,
      isInMyLanguages: false,
      isMyLanguagesFirst: false,
      period: null,
    };
    const variables = { after: 'here', before: null, sort: 'UNANSWERED', filter };
    expect(asked).toEqual([{ name: 'ThreadList', variables }]);
  });

  it('keeps the other filters when one is taken away or the order changes', async () => {
    const at = '/threads?tag=deposits&cluster=nakuru-knitwear&after=here&n=41&lang=en';
    await openPage(listPage, { path, at, answers: listing([aThreadRow(1)], true) });
    const leadsTo = (name: string) => expect(screen.getByRole('link', { name }).getAttribute('href'));
    leadsTo('Remove deposits').toBe('/threads?cluster=nakuru-knitwear');
    leadsTo('Newest discussions').toBe('/threads?tag=deposits&cluster=nakuru-knitwear&sort=newest');
    leadsTo('Next').toBe('/threads?tag=deposits&cluster=nakuru-knitwear&after=end&n=42');
    leadsTo('Previous').toBe('/threads?tag=deposits&cluster=nakuru-knitwear&before=start&n=21');
    expect(screen.getByText('41 of 65')).toBeVisible();
    leadsTo('First page').toBe('/threads?tag=deposits&cluster=nakuru-knitwear');
  });

  it('says what to do when nothing fits', async () => {
    await openPage(listPage, { path, at: '/threads?tag=none', answers: listing([]) });
    expect(screen.getByText('No discussion fits these filters')).toBeVisible();
    expect(screen.getByRole('link', { name: 'See all discussions' })).toHaveAttribute('href', '/threads');
  });

  it.each([
    [null, '/sign-in?next=%2Fthreads%2Fnew'],
    [aViewer(), '/threads/new'],
  ])('leads to a new discussion', async (viewer, address) => {
    await openPage(listPage, { path, viewer, answers: listing([]) });
    expect(screen.getByRole('link', { name: 'Start a discussion' })).toHaveAttribute('href', address);
  });
});

describe('the log of a discussion', () => {
  const path = '/threads/:number/-/log';
  const at = '/threads/12/-/log';
  const event = (act: string, with_: object = {}) => ({
    id: act,
    at: '2026-10-02T08:00:00.000Z',
    act,
    reason: null,
    reasonLang: null,
    postNumber: null,
    actor: aPerson('Tomás'),
    ...with_,
  });

  it('says who did what to which post, and why', async () => {
    const nodes = [
      event('post.hidden', { postNumber: 22, reason: 'Advertising', reasonLang: 'ar' }),
      event('thread.locked', { reason: 'Settled' }),
      event('thread.opened', { actor: null }),
    ];
    await openPage(logPage, {
      path,
      at,
      answers: { ThreadLog: { threadLog: { ...listed(nodes), thread: aThread() } } },
    });
    const [hidden, closed, opened] = screen.getAllByRole('listitem').slice(-3);
    expect(hidden).toHaveTextContent('Tomás hid post 22');
    expect(hidden).toHaveTextContent('Reason: Advertising');
    expect(screen.getByText('Advertising')).toHaveAttribute('lang', 'ar');
    expect(closed).toHaveTextContent('Reason: Settled');
    expect(screen.getByText('Settled')).not.toHaveAttribute('lang');
    const link = within(hidden as HTMLElement).getByRole('link', { name: 'post 22' });
    expect(link).toHaveAttribute('href', '/threads/12/yarn-outside-the-pool?from=21#p22');
    expect(opened).toHaveTextContent('Someone opened the discussion');
  });

  it('is not found where the thread is not', async () => {
    const { status } = await openPage(logPage, { path, at, answers: { ThreadLog: { threadLog: null } } });
    expect(status).toBe(404);
  });
});

describe('the lists of discussions', () => {
  const path = '/threads';
  const open = (at: string, viewer: ReturnType<typeof aViewer> | null = null) =>
    openPage(listPage, { path, at, viewer, answers: listing([aThreadRow(1)]) });
  const tabs = (name: string) =>
    within(screen.getByRole('navigation', { name }))
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')]);

  it('are those of everybody for strangers', async () => {
    await open(path);
    const addresses = tabs('Order').map(([, to]) => to);
    expect(addresses).toEqual(['/threads', '/threads?sort=newest', '/threads?sort=unanswered', '/threads?sort=top']);
  });

  it('are one’s own besides for members', async () => {
    await open(path, aViewer());
    expect(tabs('Order').slice(4)).toEqual([
      ['New', '/threads?sort=new'],
      ['Unread', '/threads?sort=unread'],
      ['Mine', '/threads?sort=mine'],
    ]);
  });

  it('are of the top ones for a week, a month or a year', async () => {
    const { asked } = await open('/threads?sort=top&period=week&tag=yarn');
    expect(tabs('Time')).toEqual([
      ['Week', '/threads?sort=top&tag=yarn&period=week'],
      ['Month', '/threads?sort=top&tag=yarn'],
      ['Year', '/threads?sort=top&tag=yarn&period=year'],
    ]);
    expect(asked[0]?.variables).toMatchObject({ sort: 'TOP', filter: { period: 'WEEK', tag: 'yarn' } });
  });

  it('are narrowed by kind and language by a form that keeps the rest', async () => {
    const { asked } = await open('/threads?sort=newest&cluster=nakuru&kind=case&language=mine', aViewer());
    expect(screen.getByRole('search', { name: 'Narrow the list' })).toHaveFormValues({
      sort: 'newest',
      cluster: 'nakuru',
      kind: 'case',
      language: 'mine',
    });
    expect(asked[0]?.variables).toMatchObject({
      filter: { cluster: 'nakuru', kind: 'CASE', lang: null, isInMyLanguages: true },
    });
  });

  it('offer strangers no languages of their own', async () => {
    await open('/threads?language=fr');
    expect(screen.queryByRole('option', { name: 'My languages' })).toBeNull();
    expect(screen.getByRole('combobox', { name: 'Language' })).toHaveValue('fr');
  });
});
