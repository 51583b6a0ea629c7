import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { ApiFailure } from '../../platform/testing/fake-api.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as jobsPage from './pages/jobs-page.tsx';

const path = '/admin/jobs';
const viewer = aViewer({ role: 'moderator', rights: ['jobs.see'] });
const jobs = {
  outboxWaiting: 3,
  outboxFailed: 0,
  outboxOldestAt: null,
  mailsWaiting: 14,
  mailsDead: 1,
  queues: [
    {
      name: 'post-mails',
      writesMails: true,
      waiting: 12,
      running: 2,
      failed: 0,
      dead: 1,
      oldestAt: '2026-10-14T10:00:00.000Z',
    },
    { name: 'claim-mails', writesMails: true, waiting: 0, running: 0, failed: 0, dead: 0, oldestAt: null },
    { name: 'export-makers', writesMails: false, waiting: 0, running: 0, failed: 0, dead: 0, oldestAt: null },
  ],
  schedules: [{ name: 'outbox-sweep', cron: '40 2 * * *', lastRunAt: '2026-10-14T02:40:00.000Z', state: 'completed' }],
  countedAt: '2026-10-14T10:03:00.000Z',
};
const letter = {
  id: 'd1',
  handler: 'post-mails',
  event: 'post.hidden',
  error: '552 mailbox full',
  attempts: 6,
  failedAt: '2026-10-14T07:10:00.000Z',
};
const mailIn = { waiting: 0, posted: 41, refused: 3, automatic: 5, bounce: 2, unknown: 1, deadAddresses: 7 };
const open = (given: object | null = jobs, letters: object[] = [letter], more: object = {}) =>
  openPage(jobsPage, {
    path,
    viewer,
    answers: { AdminJobs: { jobs: given, mailIn, deadLetters: listed(letters) } },
    ...more,
  });

describe('the page of jobs', () => {
  it('says what came in by mail, and at how many addresses none arrives', async () => {
    await open();
    expect(screen.getByRole('heading', { name: 'Mail that came in' })).toBeVisible();
    for (const figure of ['41', '6', '7']) expect(screen.getAllByText(figure).length).toBeGreaterThan(0);
  });

  it('says what waits, failed and was done by the clock', async () => {
    await open();
    expect(screen.getByText('14')).toBeVisible();
    expect(within(screen.getByRole('table', { name: 'Queues' })).getAllByRole('row')[1]).toHaveTextContent(
      /^post-mails mails12201/,
    );
    expect(within(screen.getByRole('table', { name: 'Work by the clock' })).getAllByRole('row')[1]).toHaveTextContent(
      /^outbox-sweep40 2 \* \* \*14 Oct 2026.*Done$/,
    );
  });

  it('names the queues that have nothing to do', async () => {
    await open();
    expect(within(screen.getByRole('table', { name: 'Queues' })).getAllByRole('row')).toHaveLength(2);
    expect(screen.getByText('claim-mails, export-makers')).toBeVisible();
    expect(screen.getByText(/^2 queues have nothing to do/)).toBeVisible();
  });

  it('shows dead letters with why, each with its way back', async () => {
    await open();
    const row = within(screen.getByRole('listitem'));
    expect(row.getByText('552 mailbox full')).toBeVisible();
    expect(row.getByText(/^Tried 6 times/)).toBeVisible();
    expect(row.getByRole('button', { name: 'Try again: post-mails' })).toBeVisible();
  });

  it('says that all is well, and that no worker has started', async () => {
    await open({ ...jobs, queues: [], schedules: [] }, []);
    expect(screen.getByText(/^Nothing was given up/)).toBeVisible();
    expect(screen.getByText(/^No worker has started yet/)).toBeVisible();
  });

  it('is not there for those who may not see it', async () => {
    expect((await open(null, [], { viewer: aViewer() })).status).toBe(404);
  });

  it('asks for a fresh proof before it gives work back', async () => {
    await sendForm(
      'retryDeadLetter',
      { id: 'd1' },
      { viewer, answers: { RetryDeadLetter: () => new ApiFailure('PROOF_NEEDED') } },
    );
    expect(screen.getByLabelText(/password/i)).toBeVisible();
  });
});

describeAct('retryDeadLetter', {
  viewer,
  done: [
    { fields: { id: 'd1' }, payload: { deadLetter: { id: 'd1', handler: 'post-mails' } }, says: 'jobs.said.retried' },
  ],
});
