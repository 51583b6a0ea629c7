import type { Operation } from '@cluster-commons/bridge';
import { screen } from '@testing-library/react';
import { notFound } from '../errors/failures.ts';
import { ApiFailure } from '../testing/fake-api.ts';
import { openPage } from '../testing/open-page.tsx';
import { aViewer } from '../testing/page-request.ts';
import { defineOwnPart, OwnParts } from './own-parts.tsx';
import { definePage } from './page.ts';

const named = (name: string) =>
  ({
    kind: 'Document',
    definitions: [{ kind: 'OperationDefinition', operation: 'query', name: { kind: 'Name', value: name } }],
  }) as unknown;

const Note = named('Note') as Operation<{ note: { title: string } | null }, { id: string }>;
const NoteOwn = named('NoteOwn') as Operation<{ mayEdit: boolean }, { title: string }>;

const page = definePage({
  document: Note,
  variables: ({ params }) => ({ id: params.id ?? '' }),
  check: ({ note }) => {
    if (!note) throw notFound();
  },
  own: { document: NoteOwn, variables: (_address, { note }) => ({ title: note?.title ?? '' }) },
});

const keys: string[] = [];

function NotePage() {
  const { data, own, variables, address, clientKey } = page.use();
  keys.push(clientKey);
  return (
    <p>
      {data.note?.title} {variables.id} {address.url.search} {own === null ? 'nobody' : String(own.mayEdit)}
    </p>
  );
}

const module = { loader: page.loader, default: NotePage };
const answers = { Note: { note: { title: 'On dye' } }, NoteOwn: { mayEdit: true } };
const visit = { path: '/notes/:id', at: '/notes/7?a=1', answers };

describe('a page by its documents', () => {
  it('asks for one document where nobody is signed in', async () => {
    const { asked, container } = await openPage(module, visit);
    expect(asked).toEqual([{ name: 'Note', variables: { id: '7' } }]);
    expect(container).toHaveTextContent('On dye 7 ?a=1 nobody');
  });

  it('asks for the part of its reader beside it, by what all readers see', async () => {
    const { asked, container } = await openPage(module, { ...visit, viewer: aViewer() });
    expect(asked).toEqual([
      { name: 'Note', variables: { id: '7' } },
      { name: 'NoteOwn', variables: { title: 'On dye' } },
    ]);
    expect(container).toHaveTextContent('On dye 7 ?a=1 true');
  });

  it('has another key for each showing', async () => {
    keys.length = 0;
    await openPage(module, visit);
    await openPage(module, visit);
    expect(new Set(keys).size).toBe(2);
  });

  it('asks for nothing of its reader where there is no page', async () => {
    const { status, asked } = await openPage(module, {
      ...visit,
      viewer: aViewer(),
      answers: { ...answers, Note: { note: null } },
    });
    expect([status, asked.length]).toEqual([404, 1]);
  });

  it.each(['Note', 'NoteOwn'])('asks to sign in when the session has ended: %s', async (document) => {
    const { status, redirectedTo } = await openPage(module, {
      ...visit,
      viewer: aViewer(),
      answers: { ...answers, [document]: new ApiFailure('UNAUTHENTICATED') },
    });
    expect([status, redirectedTo]).toEqual([303, '/sign-in?next=%2Fnotes%2F7%3Fa%3D1']);
  });

  it.each([
    ['BAD_INPUT', 404],
    ['FORBIDDEN', 403],
    ['NOT_FOUND', 404],
    ['RATE_LIMITED', 429],
    ['UNAVAILABLE', 503],
  ])('answers %s with the page of that error and the status %i', async (code, expected) => {
    const { status } = await openPage(module, { ...visit, answers: { ...answers, Note: new ApiFailure(code) } });
    expect(status).toBe(expected);
    expect(screen.getByRole('link', { name: /discussions/i })).toHaveAttribute('href', '/threads');
  });

  it('tells of a fault of ours instead of showing half a page', async () => {
    const failing = openPage(module, { ...visit, answers: { ...answers, Note: new ApiFailure('INTERNAL') } });
    await expect(failing).rejects.toThrow('The query failed: INTERNAL');
  });

  it('for members only asks nobody else', async () => {
    const forMembers = definePage({ document: Note, variables: () => ({ id: '7' }), needsSignIn: true });
    const { asked, redirectedTo } = await openPage({ loader: forMembers.loader, default: NotePage }, visit);
    expect([asked, redirectedTo]).toEqual([[], '/sign-in?next=%2Fnotes%2F7%3Fa%3D1']);
  });

  it('is not there for a form that stands without it', async () => {
    const Without = () => <p>{page.useIfLoaded() === null ? 'without' : 'with'}</p>;
    expect((await openPage({ default: Without }, { path: '/notes/:id', at: '/notes/7' })).container).toHaveTextContent(
      'without',
    );
  });
});

describe('what features add to the things of a page', () => {
  const Stars = named('Stars') as Operation<{ starred: string[] }, { ids: string[] }>;
  const stars = defineOwnPart({
    of: 'thread',
    document: Stars,
    variables: (ids) => ({ ids: [...ids] }),
    Show: ({ thing, found }) => <b>{found.starred.includes(thing.id) ? `star of ${thing.title}` : 'no star'}</b>,
  });
  const threads = [
    { id: 't1', title: 'On dye', number: 1, slug: 'on-dye' },
    { id: 't2', title: 'On yarn', number: 2, slug: 'on-yarn' },
  ];
  const withThreads = definePage({
    document: Note,
    variables: () => ({ id: '7' }),
    shows: ({ note }) => ({ thread: note ? threads.map(({ id }) => id) : [] }),
  });
  const listing = {
    loader: withThreads.loader,
    default: () => threads.map((thread) => <OwnParts key={thread.id} of="thread" thing={thread} />),
  };
  const given = { ...visit, ownParts: [stars], answers: { ...answers, Stars: { starred: ['t2'] } } };

  it('is asked for once for all of them, and stands at each', async () => {
    const { asked, container } = await openPage(listing, { ...given, viewer: aViewer() });
    expect(asked.slice(1)).toEqual([{ name: 'Stars', variables: { ids: ['t1', 't2'] } }]);
    expect(container).toHaveTextContent('no starstar of On yarn');
  });

  it('is nothing where nobody is signed in, and where there are no such things', async () => {
    const { asked, container } = await openPage(listing, given);
    expect([asked.length, container.textContent]).toEqual([1, '']);
    const empty = { ...given, viewer: aViewer(), answers: { ...given.answers, Note: { note: null } } };
    expect((await openPage(listing, empty)).asked).toHaveLength(1);
  });
});
