import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import * as editPage from './pages/edit-post-page.tsx';
import * as threadPage from './pages/thread-page.tsx';
import { aPerson, aPost, aThread } from './testing/a-thread.ts';

const viewer = aViewer();
const place = '/threads/12/yarn';

describeAct('sharePost', {
  beside: ['place'],
  done: [
    {
      fields: { postId: 'p', isShared: 'true', place },
      payload: { post: { number: 2 } },
      says: 'threads.said.shared',
      undo: 'sharePost',
    },
    {
      fields: { postId: 'p', isShared: 'false', place: '' },
      payload: { post: null },
      says: 'threads.said.unshared',
      undo: 'sharePost',
    },
  ],
});

describe('a post that is written together', () => {
  it('says so to all readers', async () => {
    const thread = aThread({}, [aPost(1, { isShared: true }), aPost(2)]);
    await openPage(threadPage, {
      path: '/threads/:number/:slug?',
      at: '/threads/12/yarn-outside-the-pool',
      answers: { ThreadPage: { thread } },
    });
    const marked = screen.getAllByText(/Written together/);
    expect(marked).toHaveLength(1);
    expect(screen.getByRole('article', { name: /^Post 1 by/ })).toContainElement(marked[0]!);
  });

  const editing = (isShared: boolean, share: boolean) =>
    openPage(editPage, {
      path: '/threads/:number/posts/:post/edit',
      at: '/threads/12/posts/2/edit',
      viewer,
      answers: {
        EditPostPage: {
          thread: { id: 't', number: 12, slug: 'yarn', title: 'Yarn', lang: 'en' },
          post: {
            id: 'p',
            number: 2,
            body: 'Two looms.',
            revision: 3,
            isShared,
            author: aPerson('Anjali'),
            viewerCan: { edit: { allowed: true, reason: null }, share: { allowed: share } },
          },
          silentUntil: null,
          viewer,
        },
      },
    });
  const who = () => screen.queryByRole('form', { name: 'Who writes this post' });

  it('is changed without a reason by who did not write it, and ended by others', async () => {
    await editing(true, false);
    expect(screen.getByText(/kept as a version under your name/)).toBeVisible();
    expect(screen.getByLabelText(/Why you change it/)).not.toBeRequired();
    expect(who()).toBeNull();
  });

  it('is begun and ended where its text is changed', async () => {
    await editing(false, true);
    expect(who()).toHaveFormValues({ postId: 'p', isShared: 'true', place });
    expect(within(who()!).getByRole('button')).toHaveTextContent('Let members write it together');
    document.body.innerHTML = '';
    await editing(true, true);
    expect(who()).toHaveFormValues({ isShared: 'false' });
  });
});
