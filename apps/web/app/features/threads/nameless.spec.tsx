import { screen, within } from '@testing-library/react';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as listPage from './pages/thread-list-page.tsx';
import * as threadPage from './pages/thread-page.tsx';
import { aNobody, anOwnPost, anOwnThread, aPost, aThread, aThreadRow } from './testing/a-thread.ts';

const viewer = aViewer();
const may = { allowed: true };
const threadId = 'thread 12';
const post = (number: number) => screen.getByRole('article', { name: new RegExp(`^Post ${number} by`) });
const open = (thread: object, own: object | null = null) =>
  openPage(threadPage, {
    path: '/threads/:number/:slug?',
    at: '/threads/12/yarn-outside-the-pool',
    ...(own && { viewer }),
    answers: { ThreadPage: { thread }, ThreadPageOwn: { threadOwn: own } },
  });

describe('a question without a name', () => {
  const withheld = { isAnonymous: true, author: aNobody('A member') };
  const posts = [aPost(1, withheld), aPost(2), aPost(3, { isAnonymous: true, author: aNobody('The asker') })];

  it('shows readers nobody: no link, no initials, no mark', async () => {
    await open(aThread(withheld, posts));
    expect(within(post(1)).getByText('A member')).toBeVisible();
    expect(within(post(1)).queryByRole('link', { name: 'A member' })).not.toBeInTheDocument();
    expect(within(post(1)).queryByText('AM')).not.toBeInTheDocument();
    expect(within(post(3)).getByText('The asker')).toBeVisible();
    expect(screen.queryByText(/Readers do not see who it is/)).not.toBeInTheDocument();
  });

  it('is marked for those who are shown the name, who quote it without', async () => {
    const shown = [aPost(1, { isAnonymous: true }), aPost(2), aPost(3, { isAnonymous: true })];
    await open(
      aThread({ isAnonymous: true }, shown),
      anOwnThread(
        { reply: { ...may, reason: null } },
        shown.map(({ number }) => anOwnPost(number)),
      ),
    );
    expect(within(post(1)).getByRole('link', { name: 'Wanjiru Kamau' })).toBeVisible();
    expect(within(post(1)).getByText(/Asked without a name. Readers do not see who it is/)).toBeVisible();
    expect(within(post(2)).queryByText(/Asked without a name/)).not.toBeInTheDocument();
    const names = [1, 2, 3].map((number) =>
      screen.getByRole('link', { name: `Quote post ${number}` }).getAttribute('data-name'),
    );
    expect(names).toEqual(['A member', 'Writer 2', 'The asker']);
  });

  it('tells its asker how a reply will be shown', async () => {
    await open(aThread({ isAnonymous: true }), { ...anOwnThread(), isNameless: true });
    expect(screen.getByText(/Your replies here are shown as “The asker”/)).toBeVisible();
  });

  it('can be shown by its asker alone, who is told that it stays so', async () => {
    await open(aThread({ isAnonymous: true }), { ...anOwnThread(), isNameless: true });
    expect(screen.getByText(/This cannot be undone/)).toBeInTheDocument();
    expect(document.querySelector('form[action^="/acts/showAskerName"] [name=threadId]')).toHaveValue(threadId);
  });

  it('cannot be shown by anybody else', async () => {
    await open(aThread({ isAnonymous: true }), anOwnThread());
    expect(screen.queryByText(/This cannot be undone/)).toBeNull();
  });

  it('is marked in lists for those who are shown the name', async () => {
    const threads = [
      aThreadRow(1, { isAnonymous: true }),
      aThreadRow(2, { isAnonymous: true, author: { ...aNobody('A member') } }),
    ];
    const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
    await openPage(listPage, {
      path: '/threads',
      answers: { ThreadList: { threads: { nodes: threads, pageInfo, totalCount: 2 } } },
    });
    const [first, second] = screen.getAllByRole('listitem').filter((item) => within(item).queryByRole('heading'));
    expect(first).toHaveTextContent('Wanjiru Kamau');
    expect(first).toHaveTextContent('Asked without a name');
    expect(second).toHaveTextContent('A member');
    expect(second).not.toHaveTextContent('Asked without a name');
  });
});

describe('asking without a name', () => {
  const filled = {
    clientKey: 'key 1',
    title: 'Who holds the deposit?',
    kind: 'QUESTION',
    clusterId: '',
    visibility: 'PUBLIC',
    body: 'Three of us want to.',
    tags: '',
    lang: 'en',
    isAnonymous: 'true',
  };

  it('is sent, and comes back with the form when it is taken back', async () => {
    const thread = { id: threadId, number: 70, slug: 'x', posts: { nodes: [{ id: 'first' }] } };
    const { said, asked } = await sendForm('openThread', filled, {
      viewer,
      answers: { OpenThread: { openThread: { thread, problems: [] } } },
    });
    expect(asked).toMatchObject([{ variables: { input: { kind: 'QUESTION', isAnonymous: true } } }]);
    expect(said).toMatchObject({ undo: { fields: { isAnonymous: 'true' } } });
  });

  it('stays ticked when it is refused', async () => {
    const problems = [aProblem('ONLY_QUESTIONS', 'input', 'isAnonymous')];
    const { status } = await sendForm(
      'openThread',
      { ...filled, kind: 'DISCUSSION' },
      {
        viewer,
        answers: {
          NewThread: { viewer: { id: viewer.id, clusters: [] }, openableKinds: [], tagSuggestions: [] },
          OpenThread: { openThread: { thread: null, problems } },
        },
      },
    );
    expect(status).toBe(422);
    const box = screen.getByRole('checkbox', { name: /^Ask without my name/ });
    expect(box).toBeChecked();
    expect(screen.getByRole('link', { name: /ONLY_QUESTIONS in words/ })).toHaveAttribute('href', `#${box.id}`);
  });
});

describeAct('showAskerName', {
  done: [{ fields: { threadId }, payload: { thread: { id: threadId } }, says: 'threads.said.named' }],
});
