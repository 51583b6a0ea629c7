import { screen } from '@testing-library/react';
import { openPage } from '../../platform/testing/open-page.tsx';
import * as monthsPage from './pages/thread-months-page.tsx';
import * as printPage from './pages/thread-print-page.tsx';

const thread = { id: 't', number: 12, slug: 'pooled-yarn', title: 'Pooled yarn', lang: 'en' };

describe('a discussion by its months', () => {
  const path = '/threads/:number/-/months';
  const at = '/threads/12/-/months';

  it('leads to the first post of each, with how many there are', async () => {
    const months = [
      { firstAt: '2026-03-31T23:59:00.000Z', firstNumber: 1, postCount: 1 },
      { firstAt: '2026-04-01T00:00:00.000Z', firstNumber: 24, postCount: 30 },
    ];
    await openPage(monthsPage, { path, at, answers: { ThreadMonths: { threadMonths: { thread, months } } } });
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'March 20261 post',
      'April 202630 posts',
    ]);
    expect(screen.getByRole('link', { name: 'April 2026' })).toHaveAttribute(
      'href',
      '/threads/12/pooled-yarn?from=21#p24',
    );
  });

  it('is not there where the discussion is not', async () => {
    expect((await openPage(monthsPage, { path, at, answers: { ThreadMonths: { threadMonths: null } } })).status).toBe(
      404,
    );
  });
});

describe('a discussion on paper', () => {
  const path = '/threads/:number/-/print';
  const post = (number: number, html: string | null) => ({
    id: `post ${number}`,
    number,
    lang: 'en',
    html,
    createdAt: '2026-03-31T12:00:00.000Z',
    isAnswer: number === 2,
    author: { id: 'a', name: 'Wanjiru Kamau' },
  });
  const part = (posts: object[], hasNextPage = false) => ({ nodes: posts, pageInfo: { hasNextPage } });
  const open = (last: ReturnType<typeof part>, at = '/threads/12/-/print') =>
    openPage(printPage, {
      path,
      at,
      answers: {
        ThreadPrint: {
          thread: {
            ...thread,
            visibility: 'PUBLIC',
            createdAt: '2026-03-31T12:00:00.000Z',
            author: { id: 'a', name: 'Wanjiru Kamau' },
            cluster: null,
            first: part([post(1, '<p>Who dyes?</p>'), post(2, '<p>We do.</p>'), post(3, null)]),
            second: part([]),
            third: part([]),
            fourth: last,
          },
        },
      },
    });

  it('has all posts on one page, without a form or a button', async () => {
    const { asked } = await open(part([]));
    expect(asked[0]?.variables).toEqual({ number: 12, first: 1, second: 51, third: 101, fourth: 151 });
    expect(screen.getAllByRole('article').map(({ textContent }) => textContent)).toEqual([
      '1. Wanjiru Kamau 31 Mar 2026Who dyes?',
      '2. Wanjiru Kamau 31 Mar 2026 The chosen answerWe do.',
      '3. Wanjiru Kamau 31 Mar 2026This post is not shown.',
    ]);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('link', { name: 'The posts after these' })).toBeNull();
  });

  it('leads on where it is very long', async () => {
    await open(part([post(151, '<p>Still.</p>')], true), '/threads/12/-/print?from=201');
    expect(screen.getByRole('link', { name: 'The posts after these' })).toHaveAttribute(
      'href',
      '/threads/12/-/print?from=401',
    );
  });
});
