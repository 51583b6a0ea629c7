import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { ApiFailure, aProblem } from '../../platform/testing/fake-api.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as connectionsPage from './pages/connections-page.tsx';

const path = '/connections';
const viewer = aViewer();

const aPerson = (name: string) => ({
  id: `id of ${name}`,
  handle: name.toLowerCase(),
  name,
  headline: 'Agent, leather goods',
  country: 'ET',
  isLinkable: true,
  pictureId: null,
});

const aConnection = (name: string, with_: object = {}) => ({
  id: `connection with ${name}`,
  reason: `${name} has a reason`,
  state: 'PENDING',
  createdAt: '2026-10-01T08:00:00.000Z',
  answeredAt: null,
  isRequestedByViewer: false,
  other: aPerson(name),
  viewerCan: { answer: { allowed: true } },
  ...with_,
});

const listing = (pending: object[], accepted: object[] = [], more: { pending?: boolean; accepted?: boolean } = {}) => ({
  ConnectionsPage: {
    pending: { nodes: pending, pageInfo: { hasNextPage: more.pending ?? false } },
    accepted: listed(accepted, {
      totalCount: 40,
      hasNextPage: more.accepted ?? false,
      hasPreviousPage: more.accepted ?? false,
    }),
  },
});

const section = (name: string) =>
  within(screen.getByRole('heading', { name }).closest('section, aside') as HTMLElement);

describe('connections', () => {
  it('are for those who are signed in', async () => {
    const { status, redirectedTo } = await openPage(connectionsPage, { path });
    expect([status, redirectedTo]).toEqual([303, '/sign-in?next=%2Fconnections']);
  });

  it('stand under what they ask of the reader', async () => {
    await openPage(connectionsPage, {
      path,
      viewer,
      answers: listing(
        [aConnection('Selam'), aConnection('Rosa', { isRequestedByViewer: true })],
        [aConnection('Kevin', { state: 'ACCEPTED', answeredAt: '2026-10-03T08:00:00.000Z' })],
      ),
    });
    expect(section('Waiting for you').getByText('Selam has a reason')).toBeVisible();
    expect(section('Waiting for you').getByRole('button', { name: 'Accept Selam' })).toHaveValue('true');
    expect(section('Waiting for you').getByRole('button', { name: 'Decline Selam' })).toHaveValue('false');
    expect(section('You asked').getByRole('link', { name: 'Rosa' })).toHaveAttribute('href', '/members/rosa');
    expect(section('You asked').queryByRole('button')).toBeNull();
    expect(section('Connected').getByText('Agent, leather goods').closest('p')).toHaveTextContent(/, Ethiopia$/);
    expect(section('Connected').getByText(/Connected since/)).toHaveTextContent('3 Oct 2026');
  });

  it('say where to find people while there are none', async () => {
    await openPage(connectionsPage, { path, viewer, answers: listing([]) });
    expect(screen.getByText('You have no connections yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open the directory' })).toHaveAttribute('href', '/members');
    expect(screen.queryByText('Waiting for you')).toBeNull();
  });

  it('go on by cursor, and say when older requests are left out', async () => {
    const { asked } = await openPage(connectionsPage, {
      path,
      at: '/connections?after=here',
      viewer,
      answers: listing([aConnection('Selam')], [aConnection('Kevin', { state: 'ACCEPTED' })], {
        pending: true,
        accepted: true,
      }),
    });
    expect(asked[0]?.variables).toEqual({ after: 'here', before: null });
    expect(screen.getByRole('link', { name: /Next/ })).toHaveAttribute('href', '/connections?after=end');
    expect(screen.getByRole('link', { name: 'Previous' })).toHaveAttribute('href', '/connections?before=start');
    expect(screen.getByText('The latest 50 open requests are shown.')).toBeVisible();
  });

  it('show the page of an error when the API does not answer', async () => {
    const { status } = await openPage(connectionsPage, {
      path,
      viewer,
      answers: { ConnectionsPage: () => new ApiFailure('UNAVAILABLE') },
    });
    expect(status).toBe(503);
    expect(screen.getByRole('heading', { name: 'Please come back in a moment' })).toBeVisible();
  });
});

describe('answering a request', () => {
  const form = { connectionId: 'connection with Selam', name: 'Selam' };
  const answers = (problems: object[]) => ({
    AnswerConnection: {
      answerConnection: {
        connection: problems.length > 0 ? null : { id: form.connectionId, other: { name: 'Selam' } },
        problems,
      },
    },
  });

  it.each([
    ['true', true, 'connections.said.accepted'],
    ['false', false, 'connections.said.declined'],
  ])('with the button %s comes back to where it was answered', async (accept, sent, sentence) => {
    const { asked, status, redirectedTo, said } = await sendForm(
      'answerConnection',
      { ...form, accept },
      { viewer, sentFrom: '/connections?after=here', answers: answers([]) },
    );
    expect(asked).toEqual([
      { name: 'AnswerConnection', variables: { input: { connectionId: form.connectionId, accept: sent } } },
    ]);
    expect([status, redirectedTo]).toEqual([303, '/connections?after=here']);
    expect(said).toEqual({ id: sentence, values: { name: 'Selam' } });
  });

  it('says why it was refused, with both answers still on offer', async () => {
    const { status } = await sendForm(
      'answerConnection',
      { ...form, accept: 'true' },
      { viewer, sentFrom: path, answers: answers([aProblem('ALREADY_ANSWERED')]) },
    );
    expect(status).toBe(422);
    expect(screen.getByRole('alert')).toHaveTextContent('ALREADY_ANSWERED in words');
    expect(screen.getByRole('button', { name: 'Accept Selam' })).toHaveValue('true');
    expect(screen.getByRole('button', { name: 'Decline Selam' })).toHaveValue('false');
    expect(screen.getByRole('link', { name: 'Back to where you were' })).toHaveAttribute('href', path);
  });
});

const answered = { connection: { id: 'x', other: { name: 'Selam' } } };

describeAct('requestConnection', { done: [{ fields: {}, payload: answered, says: 'connections.said.asked' }] });
describeAct('answerConnection', {
  // Who asked, for the names of the buttons.
  beside: ['name'],
  done: (['accepted', 'declined'] as const).map((answer) => ({
    fields: { connectionId: 'x', accept: String(answer === 'accepted') },
    payload: answered,
    says: `connections.said.${answer}` as const,
  })),
});
