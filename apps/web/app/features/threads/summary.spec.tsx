import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import * as threadPage from './pages/thread-page.tsx';
import { anOwnPost, anOwnThread, aPerson, aPost, aThread } from './testing/a-thread.ts';

const summary = {
  postId: 'post 2',
  number: 2,
  upTo: 34,
  since: 3,
  lang: 'en',
  html: '<p>Three firms buy together.</p>',
  revision: 4,
  author: aPerson('Anjali'),
};
const open = (thread: object, own: object | null = null) =>
  openPage(threadPage, {
    path: '/threads/:number/:slug?',
    at: '/threads/12/yarn-outside-the-pool',
    ...(own && { viewer: aViewer() }),
    answers: { ThreadPage: { thread }, ThreadPageOwn: { threadOwn: own, draft: null } },
  });

describe('the summary of a discussion', () => {
  it('stands above the posts with how far it reaches, who wrote it, and the way on', async () => {
    await open(aThread({ summary, postCount: 37 }));
    const notice = document.getElementById('thread-summary');
    expect(notice).toHaveTextContent('Sums up posts 1 to 34. 3 posts came since.');
    expect(notice).toHaveTextContent('Three firms buy together.');
    expect(screen.getByRole('link', { name: 'Who wrote it: 4 versions' })).toHaveAttribute(
      'href',
      '/threads/12/posts/2/history',
    );
    expect(screen.getByRole('link', { name: /first post after it/ })).toHaveAttribute(
      'href',
      '/threads/12/yarn-outside-the-pool?from=21#p35',
    );
    expect(notice?.querySelector('form')).toBeNull();
  });

  it('is folded when it is long', async () => {
    await open(aThread({ summary: { ...summary, html: `<p>${'word '.repeat(400)}</p>` } }));
    expect(document.querySelector('#thread-summary details')).not.toHaveAttribute('open');
  });

  it('is improved by whoever may reply, and chosen where one may', async () => {
    const posts = [anOwnPost(1), anOwnPost(2, { summarise: { allowed: true } })];
    await open(aThread({ summary, postCount: 37 }), anOwnThread({}, posts));
    expect(screen.getByRole('link', { name: 'Change its text' })).toHaveAttribute('href', '/threads/12/posts/2/edit');
    expect(document.querySelector('#thread-summary form')).toHaveFormValues({ postId: 'post 2', upTo: '34' });
    expect(screen.getByRole('button', { name: 'No longer the summary' })).toBeVisible();
  });

  it('is asked for in a long discussion that has none, and not in a short one', async () => {
    const posts = [anOwnPost(1), anOwnPost(2, { summarise: { allowed: true } })];
    await open(aThread({ postCount: 20 }, [aPost(1), aPost(2)]), anOwnThread({}, posts));
    expect(screen.getByText(/This discussion is long/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Use as the summary' })).toBeVisible();
    document.body.innerHTML = '';
    await open(aThread({ postCount: 19 }), anOwnThread({}, posts));
    expect(screen.queryByText(/This discussion is long/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Use as the summary' })).toBeNull();
  });
});

describeAct('summariseThread', {
  beside: ['before', 'reached'],
  done: [
    {
      fields: { threadId: 't', postId: 'p', upTo: '34', before: '', reached: '' },
      payload: { thread: { id: 't', number: 12, slug: 'yarn' } },
      says: 'threads.said.summary',
      undo: 'summariseThread',
    },
    {
      fields: { threadId: 't', postId: '', upTo: '', before: 'p', reached: '34' },
      payload: { thread: { id: 't', number: 12, slug: 'yarn' } },
      says: 'threads.said.summaryGone',
      undo: 'summariseThread',
    },
  ],
});
