import { screen, within } from '@testing-library/react';
import type { BookmarksPageQuery } from '../../gql/index.ts';
import { ApiFailure, aProblem } from '../../platform/testing/fake-api.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as threadListPage from '../threads/pages/thread-list-page.tsx';
import * as threadPage from '../threads/pages/thread-page.tsx';
import { anOwnThread, aThread, aThreadRow } from '../threads/testing/a-thread.ts';
import { ownParts } from './acts.ts';
import * as bookmarksPage from './pages/bookmarks-page.tsx';

const path = '/bookmarks';
const viewer = aViewer();

type Listed = BookmarksPageQuery['bookmarks']['nodes'][number];
const aBookmark = (number: number, with_: Partial<Listed> = {}): Listed => ({
  id: `bookmark ${number}`,
  thread: aThreadRow(number),
  post: null,
  note: '',
  remindAt: null,
  isDue: false,
  ...with_,
});
const listing = (numbers: number[], standing?: Parameters<typeof listed>[1]) => ({
  BookmarksPage: {
    bookmarks: listed(
      numbers.map((number) => aBookmark(number)),
      standing,
    ),
  },
});
const standing = (with_: object = {}) => ({ isBookmarked: true, note: '', remindAt: null, isDue: false, ...with_ });
const answering = (bookmark: object | null, problems: object[] = []) => ({
  Bookmark: { bookmark: { bookmark, problems } },
});
const buttonOf = (title: string) => screen.getByRole('button', { name: `Bookmark: ${title}` });

describe('the page of bookmarks', () => {
  it('is for those who are signed in', async () => {
    const { status, redirectedTo } = await openPage(bookmarksPage, { path });
    expect([status, redirectedTo]).toEqual([303, '/sign-in?next=%2Fbookmarks']);
  });

  it('shows each discussion as lists do, with its bookmark to take away', async () => {
    await openPage(bookmarksPage, { path, viewer, answers: listing([2, 1]) });
    expect(screen.getByRole('heading', { name: '2 bookmarks' })).toBeVisible();
    const [first] = screen.getAllByRole('listitem');
    expect(within(first as HTMLElement).getByRole('link', { name: 'Discussion 2' })).toHaveAttribute(
      'href',
      '/threads/2/thread-2',
    );
    expect(buttonOf('Discussion 2')).toHaveAttribute('aria-pressed', 'true');
    expect(buttonOf('Discussion 2').closest('form')).toHaveFormValues({ threadId: 'thread 2', isOn: 'false' });
  });

  it('says how to bookmark while there are none', async () => {
    await openPage(bookmarksPage, { path, viewer, answers: listing([]) });
    expect(screen.getByRole('heading', { name: 'You have no bookmarks yet' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'See discussions' })).toHaveAttribute('href', '/threads');
  });

  it('goes on and back by cursor, and leads back from a page that is empty by now', async () => {
    const at = '/bookmarks?after=here';
    const { asked, container } = await openPage(bookmarksPage, {
      path,
      at,
      viewer,
      answers: listing([1], { totalCount: 60, hasNextPage: true, hasPreviousPage: true }),
    });
    expect(asked).toEqual([{ name: 'BookmarksPage', variables: { after: 'here', before: null } }]);
    expect(screen.getByRole('link', { name: 'Next' })).toHaveAttribute('href', '/bookmarks?after=end');
    expect(screen.getByRole('link', { name: 'Previous' })).toHaveAttribute('href', '/bookmarks?before=start');
    container.remove();
    await openPage(bookmarksPage, {
      path,
      at,
      viewer,
      answers: listing([], { totalCount: 20, hasPreviousPage: true }),
    });
    expect(screen.getByRole('link', { name: 'Previous' })).toHaveAttribute('href', '/bookmarks');
    expect(screen.queryByText('You have no bookmarks yet')).toBeNull();
  });

  it('shows the page of an error when the API does not answer', async () => {
    const { status } = await openPage(bookmarksPage, {
      path,
      viewer,
      answers: { BookmarksPage: () => new ApiFailure('UNAVAILABLE') },
    });
    expect(status).toBe(503);
  });
});

describe('the bookmark of a discussion', () => {
  const at = '/threads/12/yarn-outside-the-pool';
  const onThread = (threadIds: string[] | null, reader: typeof viewer | null = viewer) =>
    openPage(threadPage, {
      path: '/threads/:number/:slug?',
      at,
      viewer: reader,
      ownParts,
      answers: {
        ThreadPage: { thread: aThread() },
        ThreadPageOwn: { threadOwn: anOwnThread() },
        BookmarksAmong: { bookmarksAmong: threadIds && { threadIds, postIds: ['post 2'] } },
      },
    });
  const inList = (threadIds: string[] | null, reader: typeof viewer | null = viewer) =>
    openPage(threadListPage, {
      path: '/threads',
      viewer: reader,
      ownParts,
      answers: {
        ThreadList: {
          threads: {
            nodes: [aThreadRow(1), aThreadRow(2)],
            totalCount: 2,
            pageInfo: { hasNextPage: false, endCursor: 'end' },
          },
        },
        BookmarksAmong: { bookmarksAmong: threadIds && { threadIds, postIds: [] } },
      },
    });

  it.each([
    ['stands', ['thread 12'], 'true', 'false'],
    ['is to be set', [], 'false', 'true'],
  ])('on its page says that it %s', async (_how, bookmarked, isPressed, next) => {
    const { asked } = await onThread(bookmarked);
    expect(asked[2]).toEqual({
      name: 'BookmarksAmong',
      variables: { threadIds: ['thread 12'], postIds: ['post 1', 'post 2'] },
    });
    const button = buttonOf('Two firms bought yarn outside the pool');
    expect(button).toHaveTextContent('Bookmark');
    expect(button).toHaveAttribute('aria-pressed', isPressed);
    expect(button.closest('form')).toHaveFormValues({ threadId: 'thread 12', isOn: next });
  });

  it('stands under each post too, of the post alone', async () => {
    await onThread([]);
    const [first, second] = [1, 2].map((number) => screen.getByRole('button', { name: `Bookmark: post ${number}` }));
    expect(first).toHaveAttribute('aria-pressed', 'false');
    expect(second).toHaveAttribute('aria-pressed', 'true');
    expect(second?.closest('form')).toHaveFormValues({ postId: 'post 2', isOn: 'false' });
  });

  it('stands in lists, each as it is and a part of the page by itself', async () => {
    const { asked, container } = await inList(['thread 2']);
    expect(asked[1]).toEqual({
      name: 'BookmarksAmong',
      variables: { threadIds: ['thread 1', 'thread 2'], postIds: [] },
    });
    expect(buttonOf('Discussion 1')).toHaveAttribute('aria-pressed', 'false');
    expect(buttonOf('Discussion 2')).toHaveAttribute('aria-pressed', 'true');
    const parts = Array.from(container.querySelectorAll('li [data-part]'), ({ id }) => id);
    expect(parts).toEqual(['bookmark-thread 1', 'bookmark-thread 2']);
  });

  it('is nothing for visitors, and for members who have none', async () => {
    for (const [bookmarked, reader] of [
      [null, viewer],
      [[], null],
    ] as const) {
      for (const open of [onThread, inList]) {
        const { container } = await open(bookmarked && [...bookmarked], reader);
        expect(screen.queryByRole('button', { name: /^Bookmark/ })).toBeNull();
        container.remove();
      }
    }
  });
});

describe('pressing a bookmark', () => {
  const sentFrom = '/threads?after=here';
  const form = { threadId: 'thread 12', title: 'Yarn' };

  it('says so, with the way back, where it was pressed', async () => {
    const { asked, status, redirectedTo, said } = await sendForm(
      'bookmark',
      { ...form, isOn: 'true' },
      { viewer, sentFrom, answers: answering(standing()) },
    );
    const input = { threadId: 'thread 12', postId: null, isOn: true, note: undefined, reminder: undefined };
    expect(asked).toEqual([{ name: 'Bookmark', variables: { input } }]);
    expect([status, redirectedTo]).toEqual([303, sentFrom]);
    expect(said).toMatchObject({
      id: 'bookmarks.said.added',
      undo: { act: 'bookmark', fields: { ...form, isOn: 'false' } },
    });
  });

  it('says why it was refused, with the button still on offer', async () => {
    const { status } = await sendForm(
      'bookmark',
      { ...form, isOn: 'true' },
      { viewer, sentFrom, answers: answering(null, [aProblem('TOO_MANY', 'input', 'threadId')]) },
    );
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveTextContent('TOO_MANY in words');
    expect(buttonOf('Yarn')).toHaveAttribute('aria-pressed', 'false');
    expect(screen.getByRole('link', { name: 'Back to where you were' })).toHaveAttribute('href', sentFrom);
  });
});
