import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as editPage from './pages/edit-post-page.tsx';
import * as threadEditPage from './pages/edit-thread-page.tsx';
import * as historyPage from './pages/post-history-page.tsx';
import { aPerson } from './testing/a-thread.ts';

const viewer = aViewer();
const thread = { id: 't', number: 12, slug: 'yarn', title: 'Yarn outside the pool', lang: 'en', visibility: 'PUBLIC' };
const place = '/threads/12/yarn';

describeAct('editPost', {
  beside: ['place', 'other', 'mode'],
  done: [{ fields: { place }, payload: { post: { id: 'p', number: 23 } }, says: 'threads.said.edited' }],
});

describeAct('removePost', {
  done: [
    {
      fields: { postId: 'p' },
      payload: { post: { number: 2, state: 'REMOVED' } },
      says: 'threads.said.removed',
      undo: 'restoreOwnPost',
    },
  ],
});

describeAct('hidePostVersion', {
  done: [
    {
      fields: { postId: 'p', number: '1', isHidden: 'true' },
      payload: { post: { number: 2 } },
      says: 'threads.said.versionHidden',
      undo: 'hidePostVersion',
    },
    {
      fields: { postId: 'p', number: '1', isHidden: 'false' },
      payload: { post: null },
      says: 'threads.said.versionShown',
    },
  ],
});

describeAct('restoreOwnPost', {
  done: [
    { fields: { postId: 'p' }, payload: { post: { number: 2 } }, says: 'threads.said.broughtBack', undo: 'removePost' },
  ],
});

describeAct('updateThread', {
  // Tags of the list.
  beside: ['knownTags'],
  done: [{ fields: {}, payload: { thread: { number: 12, slug: 'yarn' } }, says: 'threads.said.changed' }],
});

describe('the page where a discussion is changed', () => {
  const cluster = { id: 'c1', name: 'Nakuru knitwear' };
  const clusters = [
    { id: 'c2', slug: 'agra', name: 'Agra footwear', isArchived: false },
    { id: 'c3', slug: 'old', name: 'An old one', isArchived: true },
  ];
  const showing = (update: { allowed: boolean; reason: string | null }) => ({
    path: '/threads/:number/-/edit',
    at: '/threads/12/-/edit',
    viewer,
    answers: {
      EditThreadPage: {
        tagSuggestions: [{ tag: 'yarn' }],
        thread: {
          ...thread,
          kind: 'QUESTION',
          tags: ['yarn', 'trust-building'],
          revision: 2,
          cluster,
          viewerCan: { update },
        },
        viewer: { id: 'me', clusters },
      },
    },
  });

  it('has what stands there now, and the clusters it can stand in', async () => {
    await openPage(threadEditPage, showing({ allowed: true, reason: null }));
    const title = screen.getByRole('textbox', { name: /Title/ });
    expect(title).toHaveValue('Yarn outside the pool');
    expect(title.closest('form')).toHaveFormValues({
      version: '2',
      tags: 'yarn, Trust building',
      clusterId: 'c1',
      kind: 'QUESTION',
    });
    const choices = within(screen.getByRole('combobox', { name: /Cluster/ })).getAllByRole('option');
    expect(choices.map(({ textContent }) => textContent)).toEqual([
      'The whole network',
      'Nakuru knitwear',
      'Agra footwear',
    ]);
  });

  it('says why it cannot be changed', async () => {
    await openPage(threadEditPage, showing({ allowed: false, reason: 'NOT_THE_AUTHOR' }));
    expect(screen.getByText(/Only the person who wrote it/)).toBeVisible();
    expect(screen.queryByRole('textbox', { name: /Title/ })).toBeNull();
  });
});

describe('taking back what was just posted', () => {
  const takenBack = { id: 'p', number: 23, state: 'TAKEN_BACK', body: 'Sent too soon.', lang: 'fr' };
  const answers = { RemovePost: { removePost: { post: takenBack, problems: [] } } };

  it('gives the form of a reply again, with its text and a new key', async () => {
    const fields = { postId: 'p', threadId: 't', replyTo: 'p2', place };
    const { status } = await sendForm('removePost', fields, { viewer, answers });
    expect(status).toBe(200);
    expect(screen.getByText(/as if it had never been sent/)).toBeVisible();
    const field = screen.getByRole('textbox', { name: 'Your reply' });
    expect(field).toHaveValue('Sent too soon.');
    const form = field.closest('form');
    expect(form).toHaveAttribute('action', '/acts/replyToThread');
    expect(form).toHaveFormValues({ threadId: 't', replyTo: 'p2', place, lang: 'fr' });
  });

  it('gives the form of a discussion again', async () => {
    const fields = { postId: 'p', title: 'Opened too soon', kind: 'DISCUSSION', tags: 'yarn', visibility: 'PUBLIC' };
    await sendForm('removePost', fields, { viewer, answers });
    expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue('Opened too soon');
    expect(screen.getByRole('textbox', { name: 'Text' })).toHaveValue('Sent too soon.');
    expect(screen.getByRole('textbox', { name: /Tags/ })).toHaveValue('yarn');
  });
});

describe('the page where a post is changed', () => {
  const showing = (
    edit: { allowed: boolean; reason: string | null },
    authorId = 'me',
    silentUntil: string | null = null,
  ) => ({
    path: '/threads/:number/posts/:post/edit',
    at: '/threads/12/posts/2/edit',
    viewer,
    answers: {
      EditPostPage: {
        thread,
        post: {
          id: 'p',
          number: 2,
          body: 'Two **looms**.',
          revision: 3,
          author: { id: authorId, name: 'Anjali' },
          viewerCan: { edit, share: { allowed: false } },
        },
        silentUntil,
        viewer: { id: 'me' },
      },
    },
  });

  it('has the Markdown of the post, and the version that it begins with', async () => {
    await openPage(editPage, showing({ allowed: true, reason: null }));
    const field = screen.getByRole('textbox', { name: 'Text' });
    expect(field).toHaveValue('Two **looms**.');
    expect(field.closest('form')).toHaveFormValues({ postId: 'p', version: '3', place: '/threads/12/yarn' });
    expect(screen.getByRole('textbox', { name: /Why you change it/ })).not.toBeRequired();
    expect(screen.getByText(/^The post will say that it was edited/)).toBeVisible();
  });

  it('says until when a change carries no mark', async () => {
    await openPage(editPage, showing({ allowed: true, reason: null }, 'me', '2026-11-30T12:15:00.000Z'));
    expect(screen.getByText(/After that the post says when/)).toHaveTextContent(/^Until .+ a change carries no mark\./);
  });

  it('tells whoever changes the words of another that the author reads why', async () => {
    await openPage(editPage, showing({ allowed: true, reason: null }, 'another'));
    expect(screen.getByRole('textbox', { name: /Why you change it/ })).toHaveAccessibleDescription(
      /mailed to the author/,
    );
  });

  it('says why it cannot be changed', async () => {
    await openPage(editPage, showing({ allowed: false, reason: 'THREAD_LOCKED' }));
    expect(screen.getByText('This discussion is closed to new posts.')).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Text' })).toBeNull();
  });

  it('is for members, and not there without the post', async () => {
    const visit = showing({ allowed: true, reason: null });
    expect((await openPage(editPage, { ...visit, viewer: null })).redirectedTo).toContain('/sign-in');
    expect((await openPage(editPage, { ...visit, answers: { EditPostPage: { thread, post: null } } })).status).toBe(
      404,
    );
  });
});

describe('changing a post that somebody else changed meanwhile', () => {
  it('comes back with both texts, for the version that stands now', async () => {
    const newer = { id: 'p', number: 2, html: '<p>Three looms.</p>', lang: 'fr', revision: 4 };
    const { status } = await sendForm(
      'editPost',
      { postId: 'p', body: 'Two looms would do.', reason: '', version: '3', place },
      {
        viewer,
        answers: { EditPost: { editPost: { post: newer, problems: [aProblem('POST_CHANGED', 'input')] } } },
      },
    );
    expect(status).toBe(422);
    const field = screen.getByRole('textbox', { name: 'Text' });
    expect(field).toHaveValue('Two looms would do.');
    expect(field.closest('form')).toHaveFormValues({ version: '4', postId: 'p', place });
    expect(screen.getByText('Three looms.').parentElement).toHaveAttribute('lang', 'fr');
    expect(screen.getByRole('heading', { name: /Version 4, newer/ })).toBeVisible();
  });
});

describe('the page of the versions of a post', () => {
  const aVersion = (number: number, with_: object = {}) => ({
    id: `v${number}`,
    number,
    at: '2026-10-06T19:30:00.000Z',
    lang: 'en',
    body: `Text ${number}`,
    reason: null,
    reasonLang: null,
    editor: aPerson('Anjali Deshmukh'),
    changes: [],
    isHidden: false,
    ...with_,
  });
  const showing = (nodes: object[], canHide = false) => ({
    path: '/threads/:number/posts/:post/history',
    at: '/threads/12/posts/2/history',
    answers: {
      PostHistory: {
        thread,
        postHistory: {
          nodes,
          pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
          totalCount: nodes.length,
          canHide,
          post: { id: 'p', number: 2, revision: 2, createdAt: '2026-09-26T11:40:00.000Z', author: aPerson('Anjali') },
        },
      },
    },
  });

  it('marks what was added and taken out by signs and in words', async () => {
    const changes = [
      { kind: 'REMOVED', text: 'Two' },
      { kind: 'ADDED', text: 'Three' },
      { kind: 'SAME', text: ' looms.' },
    ];
    await openPage(historyPage, showing([aVersion(2, { changes, reason: 'I had miscounted.' }), aVersion(1)]));
    const version = screen.getByRole('article', { name: 'Version 2' });
    expect(version).toHaveTextContent('taken out: Two end added: Three end looms.');
    expect(version.querySelector('del')).toHaveTextContent('Two');
    expect(version.querySelector('ins')).toHaveTextContent('Three');
    expect(within(version).getByText('I had miscounted.')).toBeVisible();
    expect(version).toHaveTextContent('shown in the discussion');
    expect(screen.getByRole('article', { name: 'Version 1' })).toHaveTextContent(/as posted.*Text 1/);
  });

  it('leaves out the middle of a long run that did not change', async () => {
    const long = Array.from({ length: 400 }, (_, index) => `w${index}`).join(' ');
    await openPage(
      historyPage,
      showing([
        aVersion(2, {
          changes: [
            { kind: 'SAME', text: long },
            { kind: 'ADDED', text: '!' },
          ],
        }),
      ]),
    );
    expect(screen.getByRole('article')).toHaveTextContent(/\[…\] .*w399/);
    expect(screen.getByRole('article').querySelector('p:last-of-type')).not.toHaveTextContent('w150 ');
  });

  it('says that a text is hidden, and lets moderators hide older ones', async () => {
    const nodes = [aVersion(2), aVersion(1, { isHidden: true, body: null })];
    await openPage(historyPage, showing(nodes));
    const older = screen.getByRole('article', { name: 'Version 1' });
    expect(older).toHaveTextContent('A moderator hid this text');
    expect(document.querySelector('form[data-act=hidePostVersion]')).toBeNull();
    await openPage(historyPage, { ...showing([aVersion(2), aVersion(1)], true), viewer });
    const forms = Array.from(document.querySelectorAll<HTMLFormElement>('form[data-act=hidePostVersion]'));
    expect(forms.map((form) => new FormData(form).get('number'))).toEqual(['1']);
  });

  it('says that there are none, and is not there for those who cannot read the post', async () => {
    await openPage(historyPage, showing([]));
    expect(screen.getByText('This post was never changed.')).toBeVisible();
    const visit = { ...showing([]), answers: { PostHistory: { thread, postHistory: null } } };
    expect((await openPage(historyPage, visit)).status).toBe(404);
  });
});
