import { screen, within } from '@testing-library/react';
import type { LinkCard_CardFragment } from '../../gql/index.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import * as threadPage from './pages/thread-page.tsx';
import { aPost, aThread } from './testing/a-thread.ts';

const at = '/threads/12/yarn-outside-the-pool';
const href = 'https://commons.example/threads/7/press?a=1&b=2';
const markup = `<p><a href="https://commons.example/threads/7/press?a=1&amp;b=2" rel="nofollow ugc noopener">x</a></p>`;
const card: LinkCard_CardFragment = {
  ...{ markup, href, kind: 'THREAD', name: 'Qui paie <le> pressoir ?', lang: 'fr', threadKind: 'CASE' },
  ...{ clusterName: 'Sfax olive oil', authorName: 'Nadia & Co', country: null, count: 3 },
};

const show = (cards: LinkCard_CardFragment[], language: 'en' | 'ar' = 'en') => {
  const thread = aThread({}, [aPost(1, { html: `<p>Look:</p>\n${markup}` })]);
  const answers = { ThreadPage: { thread: { ...thread, posts: { ...thread.posts, cards } } } };
  return openPage(threadPage, { path: '/threads/:number/:slug?', at, answers, language });
};

describe('a link that stands alone in a post', () => {
  it('is a card where one is known: its title, what and where it is, and the same link', async () => {
    await show([card]);
    const link = screen.getByRole('link', { name: 'Qui paie <le> pressoir ?' });
    expect(link).toHaveAttribute('href', href);
    expect(within(link).getByText(/pressoir/)).toHaveAttribute('lang', 'fr');
    const box = link.closest('[data-card]');
    expect(box).toHaveTextContent('Case · Sfax olive oil · Nadia & Co · 3 posts');
    expect(document.querySelectorAll(`a[href="${href}"]`)).toHaveLength(1);
  });

  it.each([
    ['CLUSTER', { country: 'TN', count: 2 }, 'Cluster · Tunisia · 2 members'],
    ['MEMBER', { country: null, count: null }, 'Member'],
  ] as const)('says what else there is: %s', async (kind, facts, says) => {
    const rest = { lang: null, threadKind: null, clusterName: null, authorName: null };
    await show([{ ...card, ...rest, ...facts, kind, name: 'Sfax' }]);
    expect(screen.getByRole('link', { name: 'Sfax' }).closest('[data-card]')?.lastChild).toHaveTextContent(says);
  });

  it('reads in the direction of the page', async () => {
    await show([card], 'ar');
    expect(document.querySelector('[data-card]')).toHaveAttribute('dir', 'rtl');
  });

  it('stays a link where there is none', async () => {
    await show([]);
    expect(screen.getByRole('link', { name: 'x' })).toHaveAttribute('href', href);
    expect(document.querySelector('[data-card]')).toBeNull();
  });
});
