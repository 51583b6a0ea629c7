import { screen, within } from '@testing-library/react';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import type { Profile } from './components/ProfileParts.tsx';
import * as profilePage from './pages/profile-page.tsx';

const path = '/members/:handle';
const at = '/members/rosa-quispe';

const can = (allowed: boolean, reason: string | null = null) => ({ allowed, reason });

const rosa: Profile = {
  id: 'r',
  handle: 'rosa-quispe',
  pictureId: null,
  name: 'Rosa Quispe',
  headline: 'Network broker',
  about: 'Nineteen years in a spinning mill.\n\nAsk me about sanctions.',
  country: 'PE',
  organisation: 'Mesa de la alpaca',
  sectors: ['13'],
  expertise: ['trust-building'],
  languages: ['es', 'en'],
  clusters: [{ id: 'c', slug: 'arequipa-alpaca', name: 'Arequipa alpaca', country: 'PE' }],
  postCount: 233,
  lastPostedAt: '2026-09-27T08:00:00.000Z',
  joinedAt: '2024-03-02T08:00:00.000Z',
  isMembersOnly: false,
  isImported: false,
  recentPosts: [
    {
      threadNumber: 7,
      threadSlug: 'quien-paga',
      threadTitle: '¿Quién paga al agente?',
      threadLang: 'es',
      postNumber: 43,
      createdAt: '2026-09-27T08:00:00.000Z',
      excerpt: 'El comité paga la mitad.',
    },
  ],
};

/** Where the reader stands with her, and what they may do. */
const standing = (with_: object = {}) => ({
  id: 'r',
  handle: 'rosa-quispe',
  connection: null,
  viewerCan: { connect: can(true), edit: can(false) },
  ...with_,
});

const open = (
  member: object | null,
  { own = standing(), ...given }: Partial<Parameters<typeof openPage>[1]> & { own?: object } = {},
) =>
  openPage(profilePage, {
    path,
    at,
    viewer: aViewer(),
    answers: { MemberProfile: { member }, MemberOwn: { member: own } },
    ...given,
  });

const connection = (with_: object) => ({
  id: 'x',
  state: 'PENDING',
  createdAt: '2026-10-01T08:00:00.000Z',
  isRequestedByViewer: true,
  ...with_,
});

describe('a profile', () => {
  it('leads staff who see accounts to that of the member, and nobody else', async () => {
    await open(rosa, { viewer: aViewer({ role: 'moderator', rights: ['members.see'] }) });
    expect(screen.getByRole('link', { name: 'Open the account' })).toHaveAttribute('href', '/admin/members/r');
    const { container } = await open(rosa);
    expect(within(container).queryByRole('link', { name: 'Open the account' })).toBeNull();
  });

  it('says what the member does, can help with and wrote', async () => {
    const { asked } = await open(rosa);
    expect(asked[0]?.variables).toEqual({ handle: 'rosa-quispe' });
    expect(screen.getByRole('heading', { level: 1, name: 'Rosa Quispe' })).toBeVisible();
    expect(screen.getByText('Network broker').closest('p')).toHaveTextContent('Network broker, Peru');
    expect(screen.getByText(/Ask me about sanctions/)).toHaveAttribute('dir', 'auto');
    expect(screen.getByText('Trust building')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Arequipa alpaca' })).toHaveAttribute('href', '/clusters/arequipa-alpaca');
    const post = screen.getByRole('link', { name: '¿Quién paga al agente?' });
    expect(post).toHaveAttribute('href', '/threads/7/quien-paga?from=41#p43');
    expect(post.closest('[lang]')).toHaveAttribute('lang', 'es');
    const details = within(screen.getByRole('heading', { name: 'Details' }).closest('section') as HTMLElement);
    for (const fact of ['Mesa de la alpaca', 'Spanish, English', 'Manufacture of textiles', 'March 2024', '233']) {
      expect(details.getByText(fact)).toBeVisible();
    }
  });

  it('is public, with a way to sign in and connect', async () => {
    const { status, asked } = await open(rosa, { viewer: null });
    expect(status).toBe(200);
    expect(asked.map(({ name }) => name)).toEqual(['MemberProfile']);
    expect(document.querySelector('link[rel=canonical]')).toHaveAttribute('href', `http://here.example${at}`);
    expect(document.querySelector('meta[name=description]')).toHaveAttribute('content', 'Network broker');
    expect(screen.getByRole('link', { name: 'Sign in to connect' })).toHaveAttribute(
      'href',
      '/sign-in?next=%2Fmembers%2Frosa-quispe',
    );
  });

  it('is kept from search engines when it is for members', async () => {
    await open({ ...rosa, isMembersOnly: true });
    expect(document.querySelector('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    expect(screen.getByText(/Signed-in members only/)).toBeVisible();
  });

  it('is not found when the API gives none', async () => {
    const { status } = await open(null);
    expect(status).toBe(404);
    expect(screen.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  });

  it('says when nothing was written yet', async () => {
    await open({ ...rosa, headline: '', country: null, about: '', expertise: [], clusters: [], recentPosts: [] });
    expect(screen.getByText('Nothing has been written here yet.')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Recent posts' })).toBeNull();
  });

  it('says that an imported member came from another site', async () => {
    await open(
      { ...rosa, isImported: true },
      { own: standing({ viewerCan: { connect: can(false, 'NOT_FOUND'), edit: can(false) } }) },
    );
    expect(screen.getByText(/Brought along from another site/)).toBeVisible();
    expect(screen.queryByText('Member since')).toBeNull();
    expect(screen.queryByText('Ask to connect')).toBeNull();
  });

  it('leads its owner to editing', async () => {
    await open(rosa, { own: standing({ viewerCan: { connect: can(false, 'SELF_CONNECTION'), edit: can(true) } }) });
    expect(screen.getByRole('link', { name: 'Edit profile' })).toHaveAttribute('href', '/profile/edit');
    expect(screen.queryByText('Ask to connect')).toBeNull();
  });
});

describe('the address of an account that became part of another one', () => {
  it('leads on for good', async () => {
    const { status, redirectedTo } = await open(rosa, { at: '/members/rosa-of-old' });
    expect([status, redirectedTo]).toEqual([301, '/members/rosa-quispe']);
  });
});

describe('connecting from a profile', () => {
  const waiting = { connect: can(false, 'ALREADY_ASKED'), edit: can(false) };

  it.each([
    ['the request under way', connection({}), /You asked on 1 Oct 2026/],
    ['the request that waits for an answer', connection({ isRequestedByViewer: false }), /Answer the request/],
    ['the connection', connection({ state: 'ACCEPTED' }), /You are connected/],
  ])('shows %s instead of the form', async (_what, between, words) => {
    const { container } = await open(rosa, { own: standing({ viewerCan: waiting, connection: between }) });
    expect(container).toHaveTextContent(words);
    expect(screen.queryByLabelText('Why, in a line')).toBeNull();
  });

  it('is refused to suspended members in words', async () => {
    await open(rosa, { own: standing({ viewerCan: { connect: can(false, 'ACCOUNT_SUSPENDED'), edit: can(false) } }) });
    expect(screen.getByText(/Your account is suspended/)).toBeVisible();
  });

  it('is asked again after a request was declined', async () => {
    await open(rosa, { own: standing({ connection: connection({ state: 'DECLINED' }) }) });
    expect(screen.getByLabelText('Why, in a line')).toHaveValue('');
    expect(document.querySelector('[name=memberId]')).toHaveValue('r');
  });

  const form = { memberId: 'r', reason: 'We both buy yarn in Arequipa.' };
  const viewer = aViewer();

  it('sends the line of reason and comes back to the profile', async () => {
    const asking = { id: 'x', other: { name: 'Rosa Quispe' } };
    const { asked, status, redirectedTo, said } = await sendForm('requestConnection', form, {
      viewer,
      sentFrom: at,
      answers: { RequestConnection: { requestConnection: { connection: asking, problems: [] } } },
    });
    expect(asked).toEqual([{ name: 'RequestConnection', variables: { input: form } }]);
    expect([status, redirectedTo]).toEqual([303, at]);
    expect(said).toEqual({ id: 'connections.said.asked', values: { name: 'Rosa Quispe' } });
  });

  it('keeps the line when it is refused', async () => {
    const problems = [aProblem('TOO_SHORT', 'input', 'reason')];
    const { status } = await sendForm(
      'requestConnection',
      { ...form, reason: 'Yarn' },
      { viewer, sentFrom: at, answers: { RequestConnection: { requestConnection: { connection: null, problems } } } },
    );
    expect(status).toBe(422);
    const reason = screen.getByLabelText('Why, in a line');
    expect(reason).toHaveValue('Yarn');
    expect(reason).toHaveAccessibleDescription(/TOO_SHORT in words/);
    expect(document.querySelector('[name=memberId]')).toHaveValue('r');
  });
});
