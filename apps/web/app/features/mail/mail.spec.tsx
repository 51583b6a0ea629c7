import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import * as byMailPage from './pages/by-mail-page.tsx';
import * as unsubscribePage from './pages/unsubscribe-page.tsx';

const token = 'x1y2z3';
const aStop = (given: object = {}) => ({ kind: 'THREAD', name: 'Two firms bought yarn', isStopped: false, ...given });
const open = (mailStop: object | null, given: object = {}) =>
  openPage(unsubscribePage, {
    path: '/unsubscribe/:token',
    at: `/unsubscribe/${token}`,
    answers: { UnsubscribePage: { mailStop } },
    ...given,
  });

describe('the page of a link at the foot of a mail', () => {
  it('says what it stops, and does it by a button, without signing in', async () => {
    const { status, container } = await open(aStop());
    expect(status).toBe(200);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Mute this discussion');
    expect(screen.getByText('Two firms bought yarn')).toBeVisible();
    const [one, all] = Array.from(container.querySelectorAll('form[data-act=stopMail]'));
    expect(one).toHaveFormValues({ token, all: 'false', stopped: 'true' });
    expect(all).toHaveFormValues({ token, all: 'true', stopped: 'true' });
  });

  it('says that it is so, and offers to take it back', async () => {
    const { container } = await open(aStop({ isStopped: true }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This discussion is muted');
    expect(screen.getByRole('button', { name: 'Let it come again' })).toBeVisible();
    expect(container.querySelector('form[data-act=stopMail]')).toHaveFormValues({ token, stopped: 'false' });
  });

  it.each(['CLUSTER', 'KIND', 'ALL'])('has words for %s', async (kind) => {
    await open(aStop({ kind, name: null }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/\w/);
    expect(screen.queryAllByRole('button')).toHaveLength(kind === 'ALL' ? 1 : 2);
  });

  it.each([
    ['NEVER', 'Stop the digest', 'No more digest comes', 1],
    ['DAILY', 'Get the digest every day', 'The digest comes every day', 0],
    ['WEEKLY', 'Get the digest every Monday', 'The digest comes every Monday', 0],
    ['MONTHLY', 'Get the digest once a month', 'The digest comes once a month', 0],
  ])('has the digest come %s, and says that it does', async (digest, offered, done, waysBack) => {
    await open(aStop({ kind: 'DIGEST', name: null, digest }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(offered);
    expect(screen.getByRole('button', { name: offered })).toBeVisible();
    document.body.replaceChildren();
    await open(aStop({ kind: 'DIGEST', name: null, digest, isStopped: true }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(done);
    expect(screen.queryAllByRole('button', { name: 'Let it come again' })).toHaveLength(waysBack);
  });

  it('says kindly that a link is none', async () => {
    const { status } = await open(null);
    expect(status).toBe(404);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This link stops nothing');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describeAct('stopMail', {
  done: [
    {
      fields: { token, all: 'false', stopped: 'true' },
      payload: { mailStop: { digest: null, isStopped: true, before: 'follow' } },
      says: 'unsubscribe.said.stopped',
      undo: 'stopMail',
    },
    {
      fields: { token, all: 'false', stopped: 'true' },
      payload: { mailStop: { digest: 'MONTHLY', isStopped: true, before: 'weekly' } },
      says: 'unsubscribe.said.MONTHLY',
      undo: 'stopMail',
    },
    {
      fields: { token, all: 'true', stopped: 'false' },
      payload: { mailStop: { isStopped: false, before: null } },
      says: 'unsubscribe.said.again',
      undo: 'stopMail',
    },
  ],
});

describeAct('tryMailAgain', {
  viewer: aViewer({ isMailReturned: true }),
  done: [{ fields: {}, payload: { isTried: true }, says: 'mailTrouble.said' }],
});

describe('the page of beginning discussions by mail', () => {
  const address = 'new+x1y2z3@in.commons.example';
  const openByMail = (writingAddress: object | null, given: object = {}) =>
    openPage(byMailPage, {
      path: '/clusters/:slug/by-mail',
      at: '/clusters/leon-footwear/by-mail',
      viewer: aViewer(),
      answers: {
        ByMailPage: { cluster: { id: 'cluster 1', slug: 'leon-footwear', name: 'León footwear', writingAddress } },
      },
      ...given,
    });

  it('shows the address, until when it is good, and makes another one', async () => {
    const { container } = await openByMail({ address, endsAt: '2027-12-01T00:00:00.000Z' });
    expect(screen.getByRole('link', { name: address })).toHaveAttribute('href', `mailto:${address}`);
    expect(screen.getByText(/Good until/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Make a new address' })).toBeVisible();
    expect(container.querySelector('form[data-act=makeWritingAddress]')).toHaveFormValues({ clusterId: 'cluster 1' });
  });

  it('offers to make one where there is none', async () => {
    await openByMail({ address: null, endsAt: null });
    expect(screen.queryByRole('link', { name: address })).toBeNull();
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Make an address' })).toBeVisible();
  });

  it('says so where one cannot, and is no page without a cluster', async () => {
    await openByMail(null);
    expect(screen.getByText(/You cannot begin discussions by mail here/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    const { status } = await openByMail(null, { answers: { ByMailPage: { cluster: null } } });
    expect(status).toBe(404);
  });
});

describeAct('makeWritingAddress', {
  viewer: aViewer(),
  done: [
    {
      fields: { clusterId: 'cluster 1', slug: 'leon-footwear' },
      payload: { writingAddress: { slug: 'leon-footwear' } },
      says: 'mailBegun.said',
    },
  ],
});
