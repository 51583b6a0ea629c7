import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as threadListPage from '../threads/pages/thread-list-page.tsx';
import * as threadPage from '../threads/pages/thread-page.tsx';
import type { OwnPost } from '../threads/page-thread.ts';
import { anOwnPost, anOwnThread, aPerson, aPost, aThread, aThreadRow } from '../threads/testing/a-thread.ts';
import * as reactionsPage from './pages/reactions-page.tsx';

const at = '/threads/12/yarn-outside-the-pool';
const viewer = aViewer();

type Own = Pick<OwnPost, 'kinds' | 'result'> & { mayReact: boolean };
const own = (number: number, { mayReact = true, ...with_ }: Partial<Own> = {}): OwnPost => ({
  ...anOwnPost(number, { react: { allowed: mayReact } }),
  ...with_,
});
const counted = (useful: number, sameHere: number, triedIt: number) => [
  { kind: 'USEFUL' as const, count: useful },
  { kind: 'SAME_HERE' as const, count: sameHere },
  { kind: 'TRIED_IT' as const, count: triedIt },
];
const results = [
  { id: 'r1', text: 'It held <for> a year.', at: '2026-09-28T09:12:00.000Z', author: aPerson('Anna A') },
  {
    id: 'r2',
    text: 'لم ينجح هنا.',
    at: '2026-09-27T09:12:00.000Z',
    author: { ...aPerson(''), isLinkable: false, name: 'The asker' },
  },
];

const open = (posts: OwnPost[], reader: typeof viewer | null = viewer) =>
  openPage(threadPage, {
    path: '/threads/:number/:slug?',
    at,
    viewer: reader,
    answers: {
      ThreadPage: {
        thread: aThread({}, [
          aPost(1),
          aPost(2, { reactions: counted(9, 0, 2), results }),
          aPost(3, { html: null, state: 'HIDDEN', reactions: [] }),
        ]),
      },
      ThreadPageOwn: { threadOwn: anOwnThread({}, posts) },
    },
  });
const post = (number: number) => within(document.getElementById(`p${number}`) as HTMLElement);

describe('the reactions to a post', () => {
  it('are told signed out: how many say what, and how it went with those who tried it', async () => {
    const { asked } = await open([], null);
    expect(asked).toHaveLength(1);
    expect(post(2).getByText('Useful 9')).toBeVisible();
    expect(post(2).getByText('Tried it 2')).toBeVisible();
    expect(post(2).queryByRole('button')).not.toBeInTheDocument();
    const lines = within(post(2).getByRole('list', { name: 'How it went for those who tried it' }));
    const [first, second] = lines.getAllByRole('listitem');
    expect(first).toHaveTextContent('Anna A tried it: It held <for> a year.');
    expect(within(first as HTMLElement).getByText('It held <for> a year.')).toHaveAttribute('dir', 'auto');
    expect(second).toHaveTextContent('The asker tried it: لم ينجح هنا.');
    expect(post(1).queryByText(/Useful/)).not.toBeInTheDocument();
  });

  it('are pressed where they are the reader’s, under posts whose words are seen', async () => {
    await open([own(1), own(2, { kinds: ['USEFUL'] }), own(3)]);
    const useful = post(2).getByRole('button', { name: 'Useful 9, post 2' });
    expect(useful).toHaveAttribute('aria-pressed', 'true');
    expect(useful.closest('form')).toHaveFormValues({ postId: 'post 2', kind: 'USEFUL', isOn: 'false', number: '2' });
    const sameHere = post(1).getByRole('button', { name: 'Same here, post 1' });
    expect(sameHere).toHaveAttribute('aria-pressed', 'false');
    expect(sameHere.closest('form')).toHaveFormValues({ postId: 'post 1', kind: 'SAME_HERE', isOn: 'true' });
    expect(post(3).queryByRole('button', { name: /post 3/ })).not.toBeInTheDocument();
  });

  it('ask whoever tried it how it went, and take it off with the line for the way back', async () => {
    await open([own(1), own(2, { kinds: ['TRIED_IT'], result: 'Two weeks.' })]);
    expect(post(1).getByRole('textbox', { name: 'How did it go?', hidden: true })).toBeInTheDocument();
    const off = post(2).getByRole('button', { name: 'Tried it 2, post 2' });
    expect(off).toHaveAttribute('aria-pressed', 'true');
    expect(off.closest('form')).toHaveFormValues({ kind: 'TRIED_IT', isOn: 'false', result: 'Two weeks.' });
  });

  it('are only told where the reader may not react, but for what is theirs', async () => {
    const mayNot = { mayReact: false };
    await open([own(1, mayNot), own(2, { ...mayNot, kinds: ['TRIED_IT'] })]);
    expect(post(2).getByText('Useful 9')).toBeVisible();
    expect(post(2).queryByRole('button', { name: /Useful/ })).not.toBeInTheDocument();
    expect(post(2).getByRole('button', { name: 'Tried it 2, post 2' })).toBeVisible();
    expect(post(2).getByRole('link', { name: 'Who reacted to post 2' })).toHaveAttribute(
      'href',
      '/threads/12/posts/2/reactions',
    );
    expect(post(1).queryByRole('link', { name: /Who reacted/ })).not.toBeInTheDocument();
  });

  it('stand in lists where the opening post is useful to somebody', async () => {
    await openPage(threadListPage, {
      path: '/threads',
      viewer: null,
      answers: { ThreadList: { threads: listed([aThreadRow(1, { usefulCount: 12 }), aThreadRow(2)]) } },
    });
    expect(screen.getAllByText(/found it useful/).map(({ textContent }) => textContent)).toEqual([
      '12 found it useful',
    ]);
  });
});

describe('the page of reactions', () => {
  const path = '/threads/:number/posts/:post/reactions';
  const visit = { path, at: '/threads/12/posts/2/reactions' };
  const thread = { id: 'thread 12', number: 12, slug: 'yarn', title: 'Yarn', lang: 'en' };

  it('is for those who are signed in', async () => {
    const { status } = await openPage(reactionsPage, visit);
    expect(status).toBe(303);
  });

  it('says who says what, with the line of those who tried it', async () => {
    const nodes = [
      {
        id: 'a',
        kind: 'TRIED_IT' as const,
        result: 'Held.',
        at: '2026-09-28T09:12:00.000Z',
        author: aPerson('Anna A'),
      },
      { id: 'b', kind: 'USEFUL' as const, result: null, at: '2026-09-27T09:12:00.000Z', author: aPerson('Ben B') },
    ];
    await openPage(reactionsPage, {
      ...visit,
      viewer,
      answers: { ReactionsPage: { thread, postReactions: listed(nodes) } },
    });
    expect(screen.getByRole('heading', { name: 'Reactions to post 2' })).toBeVisible();
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent(/Anna A.*Held\..*Tried it/s);
    expect(second).toHaveTextContent(/Ben B.*Useful/s);
    expect(screen.getByRole('link', { name: 'Yarn' })).toHaveAttribute('href', '/threads/12/yarn#p2');
  });

  it('is not there where the words of the post are not', async () => {
    const { status } = await openPage(reactionsPage, {
      ...visit,
      viewer,
      answers: { ReactionsPage: { thread, postReactions: null } },
    });
    expect(status).toBe(404);
  });
});

const fields = { postId: 'post 2', kind: 'TRIED_IT', isOn: 'true', result: 'Two weeks.', number: '2' };

const answered = { postId: 'post 2', kinds: [], result: null };

describe('a reaction', () => {
  it('that was refused comes back with what was typed', async () => {
    const problems = [aProblem('TOO_LONG', 'input', 'result')];
    const answers = { React: { react: { post: null, problems } } };
    const { status } = await sendForm('react', fields, { viewer, sentFrom: at, answers });
    expect(status).toBe(422);
    expect(screen.getByRole('textbox', { name: 'How did it go?' })).toHaveValue('Two weeks.');
  });

  it('leads back to its post, and its way back knows the line', async () => {
    const answers = { React: { react: { post: answered, problems: [] } } };
    const off = { ...fields, isOn: 'false' };
    const { redirectedTo, said, asked } = await sendForm('react', off, { viewer, sentFrom: at, answers });
    expect(redirectedTo).toBe(`${at}#p2`);
    expect(asked[0]?.variables).toEqual({ input: { postId: 'post 2', kind: 'TRIED_IT', isOn: false, result: null } });
    expect(said?.undo?.fields).toMatchObject({ kind: 'TRIED_IT', isOn: 'true', result: 'Two weeks.' });
  });
});

describeAct('react', {
  beside: ['number'],
  done: [
    ...(['USEFUL', 'SAME_HERE', 'TRIED_IT'] as const).map((kind) => ({
      fields: { ...fields, kind },
      payload: { post: answered },
      says: `reactions.said.${kind}` as const,
      undo: 'react',
    })),
    { fields: { ...fields, isOn: 'false' }, payload: { post: answered }, says: 'reactions.said.off', undo: 'react' },
  ],
});
