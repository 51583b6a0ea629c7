import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import * as draftsPage from './pages/drafts-page.tsx';

const path = '/drafts';
const viewer = aViewer();
const id = '01890000-0000-7000-8000-000000000001';
const key = `openAnnouncement:${id}`;

const aRow = (with_: object = {}) => ({
  id,
  key,
  form: 'openAnnouncement',
  excerpt: 'Closed on Monday',
  version: 2,
  device: 'PHONE',
  updatedAt: '2026-11-30T14:02:00.000Z',
  opensAt: '2026-12-01T05:00:00.000Z',
  notOpened: null,
  thread: null,
  ...with_,
});
const open = (scheduledThreads: object[], drafts: object[] = []) =>
  openPage(draftsPage, { path, viewer, answers: { DraftsPage: { scheduledThreads, drafts: listed(drafts) } } });

describe('the part of what is scheduled', () => {
  it('says of each when it opens, leads to its form, and takes it back', async () => {
    await open([aRow()]);
    expect(screen.getByRole('heading', { name: 'Scheduled' })).toBeVisible();
    const row = within(document.getElementById('scheduled')!).getByRole('listitem');
    expect(row).toHaveTextContent(/Closed on Monday.*Opens at 1 Dec 2026, 05:00 UTC/);
    expect(within(row).getByRole('link', { name: /^Change:/ })).toHaveAttribute(
      'href',
      `/threads/new?kind=announcement&draft=${id}`,
    );
    expect(
      within(row)
        .getByRole('button', { name: /^Take back to drafts:/ })
        .closest('form'),
    ).toHaveFormValues({
      key,
      version: '2',
      unscheduled: 'true',
    });
    expect(screen.getByRole('heading', { name: 'You have no drafts' })).toBeVisible();
  });

  it('is not there while nothing waits', async () => {
    await open([]);
    expect(screen.queryByRole('heading', { name: 'Scheduled' })).toBeNull();
  });
});

it('a draft that did not open says when it was tried, and why not', async () => {
  const notOpened = { at: '2026-12-01T05:00:00.000Z', problem: { message: 'The cluster is archived.' } };
  await open([], [aRow({ form: 'openThread', key: `openThread:${id}`, opensAt: null, notOpened })]);
  const row = within(document.getElementById('drafts')!).getByRole('listitem');
  expect(row).toHaveTextContent('This could not open at 1 Dec 2026, 05:00 UTC: The cluster is archived.');
  expect(within(row).getByRole('link')).toHaveAttribute('href', `/threads/new?draft=${id}`);
  expect(within(row).getByRole('button', { name: /^Discard:/ })).toBeVisible();
});

describeAct('unscheduleThread', {
  beside: ['title'],
  done: (
    [
      ['true', 'scheduling.said.back'],
      ['false', 'scheduling.said.set'],
    ] as const
  ).map(([unscheduled, says]) => ({
    fields: { key, version: '2', unscheduled, title: 'An announcement' },
    payload: { draft: { version: 3 } },
    says,
    undo: 'unscheduleThread',
  })),
});
