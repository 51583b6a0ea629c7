import { screen, within } from '@testing-library/react';
import type { PollOwn_PollFragment, Poll_PollFragment } from '../../gql/index.ts';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as threadPage from '../threads/pages/thread-page.tsx';
import { anOwnThread, aThread } from '../threads/testing/a-thread.ts';
import { ballotOf } from './ballot.ts';

const at = '/threads/12/yarn-outside-the-pool';
const viewer = aViewer();

const aPoll = (counts: [number, number] | null, with_: Partial<Poll_PollFragment> = {}): Poll_PollFragment => ({
  closesAt: '2026-12-20T15:00:00.000Z',
  isClosed: false,
  mostChoices: 1,
  results: 'VOTED',
  isChangeable: true,
  voterCount: counts === null ? null : counts[0] + counts[1],
  options: ['20 per cent', '25 per cent'].map((text, index) => ({
    id: `option${index + 1}`,
    text,
    voteCount: counts?.[index] ?? null,
  })),
  ...with_,
});
const may = { vote: { allowed: true, reason: null } };
const mayNot = { vote: { allowed: false, reason: 'POLL_CLOSED' as const } };

const open = (poll: Poll_PollFragment, own: PollOwn_PollFragment | null = null) =>
  openPage(threadPage, {
    path: '/threads/:number/:slug',
    at,
    viewer: own && viewer,
    answers: {
      ThreadPage: { thread: aThread({ kind: 'POLL', poll }) },
      ThreadPageOwn: { threadOwn: { ...anOwnThread(), poll: own } },
    },
  });
const box = () => within(screen.getByRole('region', { name: 'The vote' }));

describe('a poll', () => {
  it('shows its options without counts to those who are not to see them, and no form when signed out', async () => {
    await open(aPoll(null));
    expect(box().getByText('20 per cent')).toBeVisible();
    expect(box().getByText(/You see the results once you have voted/)).toHaveTextContent(
      /^Open until 20 Dec 2026, 15:00 UTC/,
    );
    expect(box().queryByRole('meter')).not.toBeInTheDocument();
    expect(box().queryByRole('radio')).not.toBeInTheDocument();
  });

  it('lets a member choose one', async () => {
    await open(aPoll(null), { poll: aPoll(null), choiceIds: [], viewerCan: may });
    expect(box().getAllByRole('radio')).toHaveLength(2);
    expect(box().getByRole('group', { name: 'Choose one.' })).toBeVisible();
    expect(box().getByRole('button', { name: 'Vote' })).toBeVisible();
    expect(box().queryByRole('button', { name: 'Take my vote back' })).not.toBeInTheDocument();
  });

  it('shows voters the counts and their own choice, which they may change', async () => {
    const seen = aPoll([1, 2], { mostChoices: 2 });
    await open(aPoll(null, { mostChoices: 2 }), { poll: seen, choiceIds: ['option2'], viewerCan: may });
    expect(box().getByRole('checkbox', { name: '25 per cent' })).toBeChecked();
    expect(box().getByRole('checkbox', { name: '20 per cent' })).not.toBeChecked();
    expect(box().getByRole('meter', { name: '25 per cent: 2 of 3' })).toHaveAttribute('value', '2');
    expect(box().getByText('your vote')).toBeVisible();
    expect(box().getByText(/3 have voted/)).toBeVisible();
    expect(box().getByRole('button', { name: 'Change my vote' })).toBeVisible();
    expect(box().getByRole('button', { name: 'Take my vote back' })).toBeVisible();
  });

  it('is read by everybody once it is closed', async () => {
    const closed = aPoll([1, 2], { isClosed: true });
    await open(closed, { poll: closed, choiceIds: ['option1'], viewerCan: mayNot });
    expect(box().getByText(/Closed on/)).toBeVisible();
    expect(box().getAllByRole('meter')).toHaveLength(2);
    expect(box().queryByRole('button')).not.toBeInTheDocument();
  });
});

const fields = {
  threadId: 'thread 12',
  ballot: ballotOf(aPoll(null).options),
  most: '1',
  before: 'option1',
  optionIds: 'option2',
};
const stands = (choiceIds: string[], isChangeable = true) => ({ poll: { choiceIds, poll: { isChangeable } } });

describe('a vote', () => {
  it('that was refused comes back with its options and what was chosen', async () => {
    const problems = [aProblem('TOO_MANY', 'input', 'optionIds')];
    const { status } = await sendForm('votePoll', fields, {
      viewer,
      sentFrom: at,
      answers: { VotePoll: { votePoll: { poll: null, problems } } },
    });
    expect(status).toBe(422);
    expect(screen.getByRole('radio', { name: '25 per cent' })).toBeChecked();
    expect(screen.getByRole('link', { name: 'Options: TOO_MANY in words' })).toBeVisible();
  });

  it('leads back to the poll, and its way back brings the vote before', async () => {
    const { redirectedTo, said, asked } = await sendForm('votePoll', fields, {
      viewer,
      sentFrom: at,
      answers: { VotePoll: { votePoll: { ...stands(['option2']), problems: [] } } },
    });
    expect(redirectedTo).toBe(`${at}#poll`);
    expect(asked[0]?.variables).toEqual({ input: { threadId: 'thread 12', optionIds: ['option2'] } });
    expect(said?.undo?.fields).toMatchObject({ optionIds: 'option1', before: 'option2' });
  });
});

describeAct('votePoll', {
  beside: ['ballot', 'most', 'before'],
  done: [
    { fields, payload: stands(['option2']), says: 'polls.said.voted', undo: 'votePoll' },
    { fields: { ...fields, optionIds: '' }, payload: stands([]), says: 'polls.said.takenBack', undo: 'votePoll' },
    { fields, payload: stands(['option2'], false), says: 'polls.said.voted' },
  ],
});
