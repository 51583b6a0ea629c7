import { screen, within } from '@testing-library/react';
import { openPage } from '../../platform/testing/open-page.tsx';
import * as threadPage from './pages/thread-page.tsx';
import { aThread } from './testing/a-thread.ts';

const show = (related: ReturnType<typeof aThread>['related']) =>
  openPage(threadPage, {
    path: '/threads/:number/:slug?',
    at: '/threads/12/yarn-outside-the-pool',
    answers: { ThreadPage: { thread: aThread({ related }) } },
  });
const heading = () => screen.queryByRole('heading', { level: 2, name: 'Discussions like this one' });

describe('discussions like the one that is read', () => {
  it('stand at its foot, each with its place and how many posts it has', async () => {
    const cluster = { id: 'c', name: 'Agra footwear' };
    await show([
      { id: 'a', number: 7, slug: 'press', title: 'Qui paie ?', lang: 'fr', postCount: 3, isAnswered: true, cluster },
      {
        id: 'b',
        number: 8,
        slug: 'dye',
        title: 'Who dyes?',
        lang: 'en',
        postCount: 1,
        isAnswered: false,
        cluster: null,
      },
    ]);
    const rows = within(heading()?.closest('section') as HTMLElement).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Qui paie ?Agra footwear · 3 posts · Answered',
      'Who dyes?1 post',
    ]);
    const link = screen.getByRole('link', { name: 'Qui paie ?' });
    expect(link).toHaveAttribute('href', '/threads/7/press');
    expect(link).toHaveAttribute('lang', 'fr');
  });

  it('are not spoken of where there are none', async () => {
    await show([]);
    expect(heading()).toBeNull();
  });
});
