import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as myDataPage from './pages/my-data-page.tsx';

const path = '/settings/data';
const viewer = aViewer();
const leaveable = { leave: { allowed: true, reason: null } };
const mine = { postCount: 3, threadCount: 1, departure: null, export: null, viewerCan: leaveable };
const leavesAt = '2026-12-07T08:00:00.000Z';

const open = (given: object = {}) =>
  openPage(myDataPage, { path, viewer, answers: { MyData: { myData: { ...mine, ...given } } } });

describe('the copy of all that is theirs', () => {
  const copy = { id: 'an-id', askedAt: '2026-11-01T08:00:00.000Z', readyAt: null, expiresAt: leavesAt, bytes: 0 };

  it('is asked for by a button, and says what it holds', async () => {
    await open();
    expect(screen.getByText(/one ZIP with pages to read/)).toBeVisible();
    const button = screen.getByRole('button', { name: 'Make a copy' });
    expect(button.closest('form')).toHaveAttribute('action', '/acts/requestDataExport');
  });

  it('cannot be asked for while one is being made', async () => {
    await open({ export: copy });
    expect(screen.getByRole('status')).toHaveTextContent(/being made since/);
    expect(screen.queryByRole('button', { name: /copy/ })).toBeNull();
  });

  it('is fetched once it is ready, for as long as is said', async () => {
    await open({ export: { ...copy, readyAt: copy.askedAt, bytes: 12_345 } });
    const link = screen.getByRole('link', { name: 'Download ZIP, 13 KB' });
    expect(link).toHaveAttribute('href', '/exports/an-id');
    expect(screen.getByText(/here until/)).toHaveTextContent('7 Dec 2026');
    expect(screen.getByRole('button', { name: 'Make a new copy' })).toBeVisible();
  });
});

describe('the way out of the network', () => {
  it('says how much was written, and asks what becomes of it', async () => {
    await open();
    expect(screen.getByText(/3 posts and opened one discussion/)).toBeVisible();
    expect(screen.getByRole('radio', { name: /Keep it/ })).toBeChecked();
    const button = screen.getByRole('button', { name: 'Leave the network in 7 days' });
    expect(button.closest('form')).toHaveAttribute('action', '/acts/leaveNetwork');
  });

  it('says the day, and offers to stay, while there are days left', async () => {
    await open({ departure: { leavesAt, keepsWritings: false } });
    expect(screen.getByText(/You leave the network on/)).toHaveTextContent('7 Dec 2026');
    expect(screen.getByText(/What you wrote goes as well/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'I stay' })).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('is shut to the last administrator, with the reason', async () => {
    await open({ viewerCan: { leave: { allowed: false, reason: 'LAST_ADMINISTRATOR' } } });
    expect(screen.getByText(/Make somebody else administrator first/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Leave/ })).toBeNull();
  });

  it('comes back with the choice and a field for the proof that it asks for', async () => {
    await sendForm(
      'leaveNetwork',
      { keepsWritings: 'false' },
      {
        viewer,
        answers: { LeaveNetwork: { leaveNetwork: { departure: null, problems: [aProblem('PROOF_NEEDED', 'input')] } } },
      },
    );
    expect(screen.getByRole('radio', { name: /Erase it/ })).toBeChecked();
    expect(screen.getByLabelText(/password/i)).toBeVisible();
  });

  it('asks to sign in first', async () => {
    expect((await openPage(myDataPage, { path })).redirectedTo).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  });
});

describeAct('leaveNetwork', {
  done: [
    {
      fields: { keepsWritings: 'true' },
      payload: { departure: { leavesAt, keepsWritings: true } },
      says: 'myData.said.leaving',
      undo: 'stayInNetwork',
    },
  ],
});
describeAct('stayInNetwork', {
  done: [{ fields: {}, payload: { isStaying: true }, says: 'myData.said.stays' }],
});
describeAct('requestDataExport', {
  done: [{ fields: {}, payload: { export: { id: 'an-id' } }, says: 'myData.said.exporting' }],
});
