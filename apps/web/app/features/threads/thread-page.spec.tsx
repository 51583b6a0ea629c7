import { languages } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';
import { screen, within } from '@testing-library/react';
import { ApiFailure } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import * as threadPage from './pages/thread-page.tsx';
import { anOwnPost, anOwnThread, aPerson, aPost, aThread } from './testing/a-thread.ts';

const path = '/threads/:number/:slug?';
const at = '/threads/12/yarn-outside-the-pool';
const viewer = aViewer();
const may = { allowed: true };

const showing = (thread: object | null, own: object | null = null) => ({
  path,
  at,
  answers: { ThreadPage: { thread }, ThreadPageOwn: { threadOwn: own } },
});
const post = (number: number) => screen.getByRole('article', { name: new RegExp(`^Post ${number} by`) });

describe('a thread that is read', () => {
  it('shows who wrote what, with the language and direction of each post', async () => {
    const arabic = aPost(2, { lang: 'ar', html: '<p>نص</p>', author: aPerson('Layla') });
    const { status } = await openPage(threadPage, showing(aThread({}, [aPost(1), arabic])));
    expect(status).toBe(200);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Two firms bought yarn outside the pool');
    expect(within(post(1)).getByRole('link', { name: 'Wanjiru Kamau' })).toHaveAttribute(
      'href',
      '/members/wanjiru-kamau',
    );
    expect(
      within(post(1))
        .getByText(/Cluster agent/)
        .closest('p'),
    ).toHaveTextContent('Cluster agent, Kenya');
    expect(within(post(2)).getByText('نص').parentElement).toHaveAttribute('dir', 'rtl');
    expect(within(post(2)).getByText('In Arabic')).toBeVisible();
  });

  it.each(languages)('has a heading for each post under that of the thread, in %s', async (language) => {
    await openPage(threadPage, { ...showing(aThread()), language });
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    const words = (number: number, name: string) => textFor(language)('threads.postBy', { number, name });
    expect(headings.slice(0, 2)).toEqual([words(1, 'Wanjiru Kamau'), words(2, 'Writer 2')]);
  });

  it.each([
    ['en', 'fr', 'fr'],
    ['fr', 'fr', null],
    ['ar', 'en', 'en'],
  ] as const)('marks on a page in %s the tags of a discussion in %s with %s', async (language, lang, marked) => {
    const cluster = { id: 'c', slug: 'agra-footwear', name: 'Agra footwear', country: 'IN' };
    await openPage(threadPage, { ...showing(aThread({ lang, tags: ['fil'], cluster })), language });
    expect(screen.getByRole('link', { name: 'fil' }).closest('li')?.getAttribute('lang')).toBe(marked);
    expect(screen.getByText('Agra footwear')).toHaveAttribute('lang', 'en');
  });

  it('names tags of the vocabulary in the language of the page', async () => {
    await openPage(threadPage, { ...showing(aThread({ lang: 'en', tags: ['trust-building'] })), language: 'fr' });
    const tag = screen.getByRole('link', { name: 'Construction de la confiance' });
    expect(tag).toHaveAttribute('href', '/threads?tag=trust-building');
    expect(tag.closest('li')).not.toHaveAttribute('lang');
  });

  it('asks for the posts from the one in the address', async () => {
    const { asked } = await openPage(threadPage, { ...showing(aThread()), at: `${at}?from=21` });
    expect(asked).toEqual([{ name: 'ThreadPage', variables: { number: 12, from: 21 } }]);
  });

  it('asks for the part of the reader alone beside what all read', async () => {
    const { asked } = await openPage(threadPage, { ...showing(aThread(), anOwnThread()), viewer, at: `${at}?from=21` });
    const variables = { number: 12, from: 21 };
    expect(asked).toEqual([
      { name: 'ThreadPage', variables },
      {
        name: 'ThreadPageOwn',
        variables: { ...variables, draftKey: 'replyToThread:thread 12', quote: 0, quotes: false },
      },
    ]);
  });

  it('has the post in its reply that the address quotes', async () => {
    const { ThreadPage, ThreadPageOwn } = showing(aThread(), anOwnThread()).answers;
    const { asked } = await openPage(threadPage, {
      ...showing(aThread(), anOwnThread()),
      viewer,
      at: `${at}?quote=2`,
      answers: { ThreadPage, ThreadPageOwn: { ...ThreadPageOwn, postQuote: '> [Anjali](/x#p2): We pay.\n\n' } },
    });
    expect(asked[1]?.variables).toMatchObject({ quote: 2, quotes: true });
    expect(screen.getByLabelText('Your reply')).toHaveValue('> [Anjali](/x#p2): We pay.\n\n');
    expect(screen.getByRole('link', { name: 'Quote post 2' })).toHaveAttribute('href', `${at}?quote=2#reply`);
  });

  it('offers the posts before and after those on the page', async () => {
    const posts = Array.from({ length: 20 }, (_, index) => aPost(21 + index));
    const pageInfo = { hasNextPage: true, hasPreviousPage: true };
    await openPage(
      threadPage,
      showing(aThread({ postCount: 50, posts: { nodes: posts, pageInfo, totalCount: 50, cards: [] } })),
    );
    expect(screen.getByRole('link', { name: 'Earlier posts' })).toHaveAttribute('href', at);
    expect(screen.getByRole('link', { name: 'Later posts' })).toHaveAttribute('href', `${at}?from=41`);
    expect(screen.getByText('10 more posts follow.')).toBeVisible();
    expect(screen.getByText('Posts 21 to 40 of 50')).toBeVisible();
  });

  it('puts the answer first and marks it among the posts', async () => {
    const author = { id: 'id of Anjali', name: 'Anjali' };
    const answer = {
      postId: 'post 2',
      number: 2,
      acceptedAt: '2026-10-02T08:00:00.000Z',
      excerpt: 'A deposit.',
      author,
    };
    await openPage(threadPage, showing(aThread({ answer }, [aPost(1), aPost(2, { isAnswer: true })])));
    expect(screen.getByText('A deposit.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Read the post of Anjali' })).toHaveAttribute('href', `${at}#p2`);
    expect(within(post(2)).getByText(/^Answer chosen by/)).toHaveTextContent('Wanjiru Kamau on 2 Oct 2026');
  });

  it('leaves a marker with the reason where a post was hidden, and a line where one was removed', async () => {
    const hidden = aPost(2, { state: 'HIDDEN', html: null, hiddenReason: 'Advertising', hiddenReasonLang: 'fr' });
    const removed = aPost(3, { state: 'REMOVED', html: null });
    await openPage(threadPage, showing(aThread({}, [aPost(1), hidden, removed])));
    expect(within(post(2)).getByText(/^A moderator hid this post/)).toHaveTextContent('Reason: Advertising');
    expect(screen.getByText('Advertising')).toHaveAttribute('lang', 'fr');
    expect(within(post(3)).getByText('The author removed this post.')).toBeVisible();
  });

  it('says where an imported post comes from', async () => {
    const attribution = {
      siteName: 'Constructed Languages',
      url: 'https://elsewhere.example/q/1',
      authorName: 'someone',
      authorUrl: null,
      licence: 'CC BY-SA 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
    };
    await openPage(threadPage, showing(aThread({}, [aPost(1, { attribution, votes: 4 })])));
    const source = screen.getByRole('link', { name: 'Constructed Languages' });
    expect(source).toHaveAttribute('href', 'https://elsewhere.example/q/1');
    expect(source.closest('p')).toHaveTextContent('by someone, CC BY-SA 4.0. 4 votes where it was written');
  });

  it('offers a visitor the way in and no form', async () => {
    await openPage(threadPage, showing(aThread()));
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      `/sign-in?next=${encodeURIComponent(at)}`,
    );
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says why a member may not reply', async () => {
    const own = anOwnThread({ reply: { allowed: false, reason: 'THREAD_LOCKED' } });
    await openPage(threadPage, { ...showing(aThread({ isLocked: true }), own), viewer });
    expect(screen.getByText('This discussion is closed to new posts.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('the address of a thread', () => {
  it('leads from another slug to its own, for good', async () => {
    const { status, redirectedTo } = await openPage(threadPage, {
      ...showing(aThread()),
      at: '/threads/12/old?from=3',
    });
    expect([status, redirectedTo]).toEqual([301, `${at}#p3`]);
  });

  const pageOf = (nodes: ReturnType<typeof aPost>[], totalCount: number) =>
    showing(
      aThread({ posts: { nodes, totalCount, cards: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } } }),
    );

  it.each([
    ['?from=1', 301, ''],
    ['?from=1&lang=fr', 301, '?lang=fr'],
    ['?from=7', 301, '#p7'],
    ['?from=39&lang=ar', 301, '?from=21&lang=ar#p39'],
    ['?from=', 301, ''],
    ['?from=first', 301, ''],
  ])('is one for each page of posts: %s', async (query, status, leadsTo) => {
    const found = await openPage(threadPage, { ...pageOf([aPost(1)], 45), at: at + query });
    expect([found.status, found.redirectedTo]).toEqual([status, at + leadsTo]);
  });

  it.each([
    ['?from=21', 20, ''],
    ['?from=9001', 45, '?from=41'],
    ['?from=41', 60, '?from=21'],
  ])('leads from where no post is to the last page: %s of %i', async (query, totalCount, leadsTo) => {
    const found = await openPage(threadPage, { ...pageOf([], totalCount), at: at + query });
    expect([found.status, found.redirectedTo]).toEqual([302, at + leadsTo]);
  });

  it.each(['/threads/12/yarn', '/threads/0/x', '/threads/abc/x'])(
    'is not found where there is none: %s',
    async (address) => {
      const { status } = await openPage(threadPage, { ...showing(null), at: address });
      expect(status).toBe(404);
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Page not found');
    },
  );

  it.each([
    ['FORBIDDEN', 403, 'This page is for others'],
    ['RATE_LIMITED', 429, 'A short pause'],
    ['UNAVAILABLE', 503, 'Please come back in a moment'],
  ])('answers %s with status %i', async (code, expected, title) => {
    const { status } = await openPage(threadPage, { path, at, answers: { ThreadPage: new ApiFailure(code) } });
    expect(status).toBe(expected);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
  });
});

describe('what a member may do in a thread', () => {
  it('is to reply, under a key that makes a form sent twice one post', async () => {
    await openPage(threadPage, { ...showing(aThread(), anOwnThread()), viewer });
    const form = screen.getByRole('form', { name: 'Reply' });
    expect(within(form).getByRole('textbox', { name: 'Your reply' })).toHaveValue('');
    expect(form).toHaveFormValues({ threadId: 'thread 12', place: at, lang: '' });
    expect((form.querySelector('[name=clientKey]') as HTMLInputElement).value).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is to answer the post that the address names', async () => {
    await openPage(threadPage, { ...showing(aThread(), anOwnThread()), at: `${at}?replyTo=2`, viewer });
    expect(screen.getByText(/^Your reply answers post 2/)).toHaveTextContent('by Writer 2.');
    expect(document.querySelector('[name=replyTo]')).toHaveValue('post 2');
  });

  it('is to choose the answer, where they may', async () => {
    const own = anOwnThread({}, [anOwnPost(1), anOwnPost(2, { accept: may })]);
    await openPage(threadPage, { ...showing(aThread(), own), viewer });
    expect(within(post(2)).getByRole('button', { name: 'Choose as the answer' })).toBeVisible();
    expect(within(post(1)).queryByRole('button')).toBeNull();
  });

  it('is to take the choice back', async () => {
    const author = { id: 'id of Anjali', name: 'Anjali' };
    const answer = { postId: 'post 2', number: 2, acceptedAt: '2026-10-02T08:00:00.000Z', excerpt: 'A.', author };
    const thread = aThread({ answer }, [aPost(1), aPost(2, { isAnswer: true })]);
    await openPage(threadPage, { ...showing(thread, anOwnThread({ acceptAnswer: may })), viewer });
    const button = within(post(2)).getByRole('button', { name: 'Take back the choice' });
    expect(button.closest('form')).toHaveFormValues({ threadId: 'thread 12', postId: '', before: 'post 2' });
  });
});

describe('moderating a thread', () => {
  const moderator = aViewer({ role: 'moderator' });
  const own = anOwnThread({ moderate: ['PIN', 'LOCK'] }, [anOwnPost(1), anOwnPost(2, { moderate: ['HIDE'] })]);

  it('has its tools on the page of those who may', async () => {
    await openPage(threadPage, { ...showing(aThread(), own), viewer: moderator });
    const tools = within(screen.getByRole('region', { name: 'Moderator tools' }));
    expect(tools.getByRole('link', { name: 'Log of this discussion' })).toHaveAttribute('href', '/threads/12/-/log');
    const close = tools.getByRole('button', { name: 'Close the discussion', hidden: true });
    expect(close.closest('form')).toHaveFormValues({ threadId: 'thread 12', act: 'LOCK', reason: '' });
    const hide = within(post(2)).getByRole('button', { name: 'Hide post', hidden: true });
    expect(hide.closest('form')).toHaveFormValues({ postId: 'post 2', act: 'HIDE', reason: '' });
  });

  it('offers the way back where a thread is closed or pinned, or a post hidden', async () => {
    const posts = [anOwnPost(1), anOwnPost(2, { moderate: ['RESTORE'] })];
    await openPage(threadPage, {
      ...showing(aThread(), anOwnThread({ moderate: ['UNPIN', 'UNLOCK'] }, posts)),
      viewer: moderator,
    });
    const buttons = Array.from(document.querySelectorAll('form[data-act^=moderate] button'), (button) => [
      button.textContent,
      new FormData(button.closest('form') ?? undefined).get('act'),
    ]);
    expect(buttons).toEqual([
      ['Unpin the discussion', 'UNPIN'],
      ['Open it again', 'UNLOCK'],
      ['Show post again', 'RESTORE'],
    ]);
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is nothing that others see', async () => {
    await openPage(threadPage, { ...showing(aThread(), anOwnThread()), viewer });
    expect(screen.queryByRole('region', { name: 'Moderator tools' })).toBeNull();
    expect(document.querySelector('form[data-act^=moderate]')).toBeNull();
  });
});
