import { screen, within } from '@testing-library/react';
import { ApiFailure, aProblem } from '../../platform/testing/fake-api.ts';
import { aViewer, openPage } from '../../platform/testing/open-page.tsx';
import * as threadPage from './pages/thread-page.tsx';
import { aPerson, aPost, abilities, aThread } from './testing/a-thread.ts';

const path = '/threads/:number/:slug?';
const at = '/threads/12/yarn-outside-the-pool';
const viewer = aViewer();
const may = { allowed: true, reason: null };

const showing = (thread: object | null) => ({ path, at, answers: { ThreadPage: { thread } } });
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

  it('asks for the posts from the one in the address', async () => {
    const { asked } = await openPage(threadPage, { ...showing(aThread()), at: `${at}?from=21` });
    expect(asked).toEqual([{ name: 'ThreadPage', variables: { number: 12, from: 21, isMember: false } }]);
  });

  it('offers the posts before and after those on the page', async () => {
    const posts = Array.from({ length: 20 }, (_, index) => aPost(21 + index));
    const pageInfo = { hasNextPage: true, hasPreviousPage: true };
    await openPage(threadPage, showing(aThread({ postCount: 50, posts: { nodes: posts, pageInfo, totalCount: 50 } })));
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
    const hidden = aPost(2, { state: 'HIDDEN', html: null, hiddenReason: 'Advertising' });
    const removed = aPost(3, { state: 'REMOVED', html: null });
    await openPage(threadPage, showing(aThread({}, [aPost(1), hidden, removed])));
    expect(within(post(2)).getByText(/^A moderator hid this post/)).toHaveTextContent('Reason: Advertising');
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
    const reply = { allowed: false, reason: 'THREAD_LOCKED' as const };
    const thread = aThread({ isLocked: true, viewerCan: { ...abilities().viewerCan, reply } });
    await openPage(threadPage, { ...showing(thread), viewer });
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
    expect([status, redirectedTo]).toEqual([301, `${at}?from=3`]);
  });

  it.each(['/threads/12/yarn', '/threads/0/x', '/threads/abc/x'])(
    'is not found where there is none: %s',
    async (address) => {
      const { status } = await openPage(threadPage, { ...showing(null), at: address });
      expect(status).toBe(404);
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This page is not here');
    },
  );

  it.each([
    ['FORBIDDEN', 403, 'This page is for others'],
    ['RATE_LIMITED', 429, 'A short pause'],
    ['UNAVAILABLE', 503, 'The page could not be made'],
  ])('answers %s with status %i', async (code, expected, title) => {
    const { status } = await openPage(threadPage, { path, at, answers: { ThreadPage: new ApiFailure(code) } });
    expect(status).toBe(expected);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
  });
});

describe('replying', () => {
  const thread = aThread(abilities());
  const filled = {
    intent: 'reply',
    threadId: 'thread 12',
    clientKey: 'key 1',
    body: 'A deposit.',
    lang: 'en',
    replyTo: 'post 2',
  };

  it('sends what was written and leads to the new post', async () => {
    const { redirectedTo, asked } = await openPage(threadPage, {
      path,
      at,
      viewer,
      form: filled,
      answers: { ReplyToThread: { replyToThread: { post: { id: 'post 23', number: 23 }, problems: [] } } },
    });
    expect(redirectedTo).toBe(`${at}?from=21#p23`);
    const input = { clientKey: 'key 1', threadId: 'thread 12', body: 'A deposit.', lang: 'en', replyTo: 'post 2' };
    expect(asked).toEqual([{ name: 'ReplyToThread', variables: { input } }]);
  });

  it('comes back with what was typed and what is wrong with it, under the same key', async () => {
    const { status } = await openPage(threadPage, {
      path,
      at,
      viewer,
      form: { ...filled, body: 'x' },
      answers: {
        ThreadPage: { thread },
        ReplyToThread: { replyToThread: { post: null, problems: [aProblem('TOO_SHORT', 'input', 'body')] } },
      },
    });
    expect(status).toBe(422);
    const field = screen.getByRole('textbox', { name: 'Your reply' });
    expect(field).toHaveValue('x');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(expect.stringContaining('TOO_SHORT in words'));
    expect(screen.getByRole('alert')).toHaveTextContent('One thing to correct');
    expect(document.querySelector('[name=clientKey]')).toHaveValue('key 1');
  });

  it.each([
    ['RATE_LIMITED', 429, /many times in a short while/],
    ['INTERNAL', 500, /was not sent/],
  ])('keeps the text when the API answers %s', async (code, expected, said) => {
    const { status } = await openPage(threadPage, {
      path,
      at,
      viewer,
      form: filled,
      answers: { ThreadPage: { thread }, ReplyToThread: new ApiFailure(code) },
    });
    expect(status).toBe(expected);
    expect(screen.getByRole('alert')).toHaveTextContent(said);
    expect(screen.getByRole('textbox', { name: 'Your reply' })).toHaveValue('A deposit.');
  });

  it('leads to signing in when the session has ended', async () => {
    const answers = { ReplyToThread: new ApiFailure('UNAUTHENTICATED') };
    const { redirectedTo } = await openPage(threadPage, { path, at, viewer, form: filled, answers });
    expect(redirectedTo).toBe(`/sign-in?next=${encodeURIComponent(at)}`);
  });

  it('shows a preview without sending, the text still in the form', async () => {
    const { asked } = await openPage(threadPage, {
      path,
      at,
      viewer,
      form: { ...filled, mode: 'preview', body: '**Now**' },
      answers: {
        ThreadPage: { thread },
        PreviewMarkdown: { previewMarkdown: { html: '<p><strong>Now</strong></p>', problems: [] } },
      },
    });
    expect(asked.map(({ name }) => name)).toEqual(['PreviewMarkdown', 'ThreadPage']);
    expect(screen.getByText('Now').tagName).toBe('STRONG');
    expect(screen.getByRole('button', { name: 'Preview' })).toHaveAttribute('aria-pressed', 'true');
    expect(document.querySelector('textarea')).toHaveValue('**Now**');
  });

  it('answers the post that the address names', async () => {
    await openPage(threadPage, { ...showing(thread), at: `${at}?replyTo=2`, viewer });
    expect(screen.getByText(/^Your reply answers post 2/)).toHaveTextContent('by Writer 2.');
    expect(document.querySelector('[name=replyTo]')).toHaveValue('post 2');
  });
});

describe('choosing the answer', () => {
  const acceptable = aPost(2, { viewerCan: { accept: may, hide: may, restore: may } });

  it('is offered on the posts where the reader may', async () => {
    await openPage(threadPage, { ...showing(aThread(abilities(), [aPost(1), acceptable])), viewer });
    expect(within(post(2)).getByRole('button', { name: 'Choose as the answer' })).toBeVisible();
    expect(within(post(1)).queryByRole('button')).toBeNull();
  });

  it('can be taken back', async () => {
    const { asked, redirectedTo } = await openPage(threadPage, {
      path,
      at,
      viewer,
      form: { intent: 'unaccept', threadId: 'thread 12' },
      answers: { AcceptAnswer: { acceptAnswer: { thread: { id: 'thread 12' }, problems: [] } } },
    });
    expect(redirectedTo).toBe(at);
    expect(asked).toEqual([{ name: 'AcceptAnswer', variables: { input: { threadId: 'thread 12', postId: null } } }]);
  });
});

describe('moderating', () => {
  const moderator = aViewer({ role: 'moderator' });
  const hideable = aPost(2, { viewerCan: { accept: { allowed: false }, hide: may, restore: { allowed: false } } });
  const thread = aThread(abilities({ moderates: true }), [aPost(1), hideable]);

  it('has its tools on the page, and nobody else has', async () => {
    await openPage(threadPage, { ...showing(thread), viewer: moderator });
    const tools = within(screen.getByRole('region', { name: 'Moderator tools' }));
    expect(tools.getByRole('link', { name: 'Log of this discussion' })).toHaveAttribute('href', '/threads/12/log');
    expect(tools.getByRole('button', { name: 'Close the discussion', hidden: true })).toHaveAttribute('type', 'submit');
  });

  it('hides a post with a reason', async () => {
    const { redirectedTo, asked } = await openPage(threadPage, {
      path,
      at,
      viewer: moderator,
      form: { intent: 'hide', postId: 'post 2', reason: 'Advertising' },
      answers: { HidePost: { hidePost: { post: { id: 'post 2', number: 2 }, problems: [] } } },
    });
    expect(redirectedTo).toBe(`${at}#p2`);
    expect(asked).toEqual([{ name: 'HidePost', variables: { input: { postId: 'post 2', reason: 'Advertising' } } }]);
  });

  it('opens the form of that post again when the reason is missing', async () => {
    await openPage(threadPage, {
      path,
      at,
      viewer: moderator,
      form: { intent: 'hide', postId: 'post 2', reason: '' },
      answers: {
        ThreadPage: { thread },
        HidePost: { hidePost: { post: null, problems: [aProblem('REQUIRED', 'input', 'reason')] } },
      },
    });
    expect(within(post(2)).getByRole('alert')).toHaveTextContent('Reason: REQUIRED in words');
    expect(within(post(2)).getByRole('group')).toHaveAttribute('open');
  });

  it.each([
    ['lock', 'locked', 'LockThread', 'lockThread'],
    ['pin', 'pinned', 'PinThread', 'pinThread'],
  ])('can %s', async (intent, flag, operation, field) => {
    const { asked } = await openPage(threadPage, {
      path,
      at,
      viewer: moderator,
      form: { intent, threadId: 'thread 12', [flag]: 'true', reason: 'Done with' },
      answers: { [operation]: { [field]: { thread: { id: 'thread 12' }, problems: [] } } },
    });
    const input = { threadId: 'thread 12', [flag]: true, reason: 'Done with' };
    expect(asked).toEqual([{ name: operation, variables: { input } }]);
  });
});
