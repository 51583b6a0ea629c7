import { screen, within } from '@testing-library/react';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import type { OwnThread } from './page-thread.ts';
import * as threadPage from './pages/thread-page.tsx';
import { anOwnPost, anOwnThread, aPost, aThread } from './testing/a-thread.ts';

const at = '/threads/12/yarn-outside-the-pool';
const may = { allowed: true };
const viewer = aViewer();
const show = (thread: object, own: OwnThread | null, address = at) =>
  openPage(threadPage, {
    path: '/threads/:number/:slug?',
    at: address,
    viewer,
    answers: { ThreadPage: { thread }, ThreadPageOwn: { threadOwn: own } },
  });
const post = (number: number) => screen.getByRole('article', { name: new RegExp(`^Post ${number} by`) });

describe('a post of one’s own', () => {
  it('can be changed and removed from its place', async () => {
    await show(aThread(), anOwnThread({}, [anOwnPost(1), anOwnPost(2, { edit: may, remove: may })]));
    expect(within(post(2)).getByRole('link', { name: 'Edit post 2' })).toHaveAttribute(
      'href',
      '/threads/12/posts/2/edit',
    );
    const remove = within(post(2)).getByRole('button', { name: 'Remove the post', hidden: true });
    expect(remove.closest('form')).toHaveFormValues({ postId: 'post 2', reason: '' });
    expect(within(post(1)).queryByRole('link', { name: /Edit post/ })).toBeNull();
    expect(within(post(1)).queryByText('Remove')).toBeNull();
  });

  it('that was removed comes back from its place', async () => {
    const removed = aPost(2, { state: 'REMOVED', html: null });
    await show(aThread({}, [aPost(1), removed]), anOwnThread({}, [anOwnPost(1), anOwnPost(2, { restore: may })]));
    expect(post(2)).toHaveTextContent('The author removed this post.');
    const back = within(post(2)).getByRole('button', { name: 'Bring the post back' });
    expect(back.closest('form')).toHaveFormValues({ postId: 'post 2' });
  });
});

describe('a post that was changed', () => {
  it('says since when, and leads to its versions', async () => {
    await show(aThread({}, [aPost(1), aPost(2, { editedAt: '2026-10-06T19:30:00.000Z' })]), null);
    const mark = within(post(2)).getByRole('link', { name: /Edited/ });
    expect(mark).toHaveAttribute('href', '/threads/12/posts/2/history');
    expect(mark).not.toHaveTextContent('after it was chosen');
  });

  it('says so where it is the answer and was changed after it was chosen', async () => {
    const [author] = [aPost(2).author];
    const answer = { postId: 'post 2', number: 2, acceptedAt: '2026-10-02T12:00:00.000Z', excerpt: 'Words', author };
    const answered = (editedAt: string) => aThread({ answer }, [aPost(1), aPost(2, { isAnswer: true, editedAt })]);
    await show(answered('2026-10-06T19:30:00.000Z'), null);
    expect(post(2)).toHaveTextContent('after it was chosen as the answer');
  });
});

describe('a post that answers a removed one', () => {
  it('says that it was removed', async () => {
    const replyTo = { id: 'post 1', number: 1, authorName: 'Wanjiru', isRemoved: true };
    await show(aThread({}, [aPost(1), aPost(2, { replyTo })]), null);
    expect(post(2)).toHaveTextContent('Answers post 1 by Wanjiru, which was removed');
  });
});

describe('what is good to know before replying', () => {
  it('stands above the form, which can be sent all the same', async () => {
    const own = { ...anOwnThread(), replyNotes: ['ANOTHER_IN_A_ROW', 'QUIET_FOR_LONG'] } as OwnThread;
    await show(aThread(), own);
    const reply = within(screen.getByRole('region', { name: 'Reply' }));
    expect(reply.getByText(/The last two posts here are yours/)).toBeVisible();
    expect(reply.getByText(/Nobody has written here for more than a year/)).toBeVisible();
    expect(reply.getByText('You can post all the same.')).toBeVisible();
    expect(reply.getByRole('button', { name: 'Post reply' })).toBeVisible();
  });

  it('is that somebody who is answered has been away', async () => {
    const own = anOwnThread({}, [anOwnPost(1), { ...anOwnPost(2), isAuthorAway: true }]);
    await show(aThread(), own, `${at}?replyTo=2`);
    expect(screen.getByText('Writer 2 has not written for months and may not answer.')).toBeVisible();
  });

  it('is nothing, mostly', async () => {
    await show(aThread(), anOwnThread());
    expect(screen.queryByText('You can post all the same.')).toBeNull();
  });
});

describe('the head of a discussion', () => {
  it('can be changed by those who may', async () => {
    await show(aThread(), anOwnThread({ update: may }));
    expect(screen.getByRole('link', { name: 'Change title, tags or place' })).toHaveAttribute(
      'href',
      '/threads/12/-/edit',
    );
  });
});
