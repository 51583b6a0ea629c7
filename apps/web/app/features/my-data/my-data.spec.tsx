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
const mine = { postCount: 3, threadCount: 1, departure: null, viewerCan: leaveable };
const leavesAt = '2026-12-07T08:00:00.000Z';

const open = (given: object = {}) =>
  openPage(myDataPage, { path, viewer, answers: { MyData: { myData: { ...mine, ...given } } } });

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
    expect(screen.getByText(/Appoint another administrator first/)).toBeVisible();
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
