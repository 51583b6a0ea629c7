import { screen, within } from '@testing-library/react';
import { aViewer } from '../../platform/testing/page-request.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import * as memberPage from './pages/member-page.tsx';
import * as membersPage from './pages/members-page.tsx';
import * as mergePage from './pages/merge-page.tsx';

const viewer = aViewer({ role: 'administrator', rights: ['members.see', 'members.suspend', 'members.manage'] });
const id = '01900000-0000-7000-8000-00000000000a';

const facts = {
  id,
  handle: 'vikas-traders',
  name: 'Vikas Traders',
  email: 'v@vikas-yarn.example',
  isConfirmed: true,
  state: 'ACTIVE',
  role: 'MEMBER',
  joinedAt: '2026-10-09T11:47:00.000Z',
  lastUsedAt: null,
  postCount: 2,
  hasSecondFactor: false,
  noteCount: 1,
  clusters: [{ id: 'c1', slug: 'nakuru-knitwear', name: 'Nakuru knitwear', isModerator: true }],
};
const can = (allowed: boolean) => ({ allowed, reason: allowed ? null : 'NOT_ALLOWED' });
const nothing = {
  suspend: can(false),
  suspendWithoutEnd: can(false),
  lift: can(false),
  confirm: can(false),
  resetSecondFactor: can(false),
  setRole: [],
  setClusterModerator: can(false),
  merge: can(false),
  anonymise: can(false),
  note: can(true),
};
const account = {
  ...facts,
  locale: 'en',
  invitedByName: 'Wanjiru Kamau',
  invitedCount: 0,
  suspension: null,
  measures: [],
  notes: [],
  viewerCan: nothing,
};

describe('the list of members', () => {
  const path = '/admin/members';
  const open = (at: string, memberAccounts: object | null = listed([facts])) =>
    openPage(membersPage, { path, at, viewer, answers: { Members: { memberAccounts } } });

  it('shows how accounts stand, each with the way to its page', async () => {
    await open(path);
    const row = screen.getByRole('row', { name: /Vikas Traders/ });
    expect(within(row).getByRole('link', { name: 'Vikas Traders' })).toHaveAttribute('href', `/admin/members/${id}`);
    expect(row).toHaveTextContent('v@vikas-yarn.example');
    expect(row).toHaveTextContent('Active');
    expect(screen.getByRole('status')).toHaveTextContent('1 account');
  });

  it('asks for what its address says, and keeps it in the form', async () => {
    const { asked } = await open(`${path}?text=yarn&state=suspended&role=moderator`);
    expect(asked[0]?.variables).toEqual({
      after: null,
      before: null,
      sort: 'NAME',
      filter: { text: 'yarn', states: ['SUSPENDED'], roles: ['MODERATOR'] },
    });
    expect(screen.getByRole('search', { name: 'Find members' })).toHaveFormValues({
      text: 'yarn',
      state: 'suspended',
      role: 'moderator',
    });
    expect(screen.getByRole('link', { name: 'All accounts' })).toHaveAttribute('href', path);
  });

  it('says where nobody is like that', async () => {
    await open(`${path}?text=nobody`, listed([]));
    expect(screen.getByText(/No account is like that/)).toBeVisible();
  });

  it('is not there for those who may not see members', async () => {
    expect((await open(path, null)).status).toBe(404);
  });
});

describe('the page of an account', () => {
  const path = '/admin/members/:memberId';
  const open = (with_: object | null = {}) =>
    openPage(memberPage, {
      path,
      at: `/admin/members/${id}`,
      viewer,
      answers: { Member: { memberAccount: with_ === null ? null : { ...account, ...with_ } } },
    });

  it('says how it stands', async () => {
    const { container } = await open();
    for (const words of [
      'v@vikas-yarn.example, confirmed',
      'Nakuru knitwear',
      'moderates it',
      'An invitation of Wanjiru Kamau',
      'Nobody came by theirs',
      '@vikas-traders',
    ]) {
      expect(container).toHaveTextContent(words);
    }
    expect(screen.getByText('Nothing stands on record.')).toBeVisible();
  });

  it('offers what the viewer may do, and nothing else', async () => {
    await open();
    expect(screen.queryByRole('region', { name: 'What can be done' })).toBeNull();
  });

  it('offers each act with its form', async () => {
    const { container } = await open({
      state: 'UNCONFIRMED',
      viewerCan: {
        ...nothing,
        suspend: can(true),
        confirm: can(true),
        resetSecondFactor: can(true),
        setRole: ['MODERATOR', 'ADMINISTRATOR'],
        setClusterModerator: can(true),
        merge: can(true),
        anonymise: can(true),
      },
    });
    const acts = Array.from(container.querySelectorAll('form[data-act]'), (form) => form.getAttribute('data-act'));
    expect(acts).toEqual([
      'suspendMember',
      'confirmMember',
      'resetSecondFactor',
      'setRole',
      'setClusterModerator',
      'anonymiseMember',
      'writeStaffNote',
    ]);
    expect(screen.getByRole('link', { name: 'Merge into another account' })).toHaveAttribute(
      'href',
      `/admin/members/${id}/merge`,
    );
    const ids = Array.from(container.querySelectorAll('[id]'), (element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says why somebody is suspended, and by whom; what it was travels with lifting it', async () => {
    const suspension = { until: '2026-12-07T23:59:59.999Z', reason: 'Selling again', byName: 'Youssef El Idrissi' };
    const { container } = await open({
      state: 'SUSPENDED',
      suspension,
      viewerCan: { ...nothing, suspend: can(true), lift: can(true) },
    });
    expect(container).toHaveTextContent(/Suspended until 7 Dec 2026, 23:59 UTC by Youssef El Idrissi: “Selling again”/);
    expect(container.querySelector('form[data-act=liftSuspension]')).toHaveFormValues({
      memberId: id,
      until: suspension.until,
      why: suspension.reason,
    });
  });

  it('shows notes and history, with the way to take the own note away', async () => {
    const note = { id: 'n1', text: 'Said by phone', authorName: null, createdAt: '2026-11-01T10:00:00.000Z' };
    const line = { id: 'a1', at: '2026-11-02T10:00:00.000Z', actorName: null, reason: null, role: null, until: null };
    const { container } = await open({
      notes: [{ ...note, viewerCanRemove: can(true) }],
      measures: [
        { ...line, act: 'account.suspension-lifted' },
        { ...line, id: 'a2', act: 'account.role-set', role: 'MODERATOR', actorName: 'Nadia Rahmani', reason: 'Fair' },
      ],
    });
    expect(screen.getByText('Said by phone')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Delete the note' })).toBeVisible();
    expect(container).toHaveTextContent(/Lifted a suspension.*Automatic/);
    expect(container).toHaveTextContent(/Changed a role: Moderator.*“Fair”.*Nadia Rahmani/);
  });

  it('is not there where there is no account, or none for the viewer', async () => {
    expect((await open(null)).status).toBe(404);
  });
});

describe('merging two accounts', () => {
  const path = '/admin/members/:memberId/merge';
  const from = { ...facts, viewerCan: { merge: can(true) } };
  const into = { ...facts, id: 'other', handle: 'vikas-yarn', name: 'Vikas Yarn Nairobi' };
  const open = (query: string, answer: object) =>
    openPage(mergePage, {
      path,
      at: `/admin/members/${id}/merge${query}`,
      viewer,
      answers: { MergeMembersPage: { from, into: null, ...answer } },
    });

  it('asks for the other account first', async () => {
    const { container } = await open('', {});
    expect(screen.getByRole('textbox', { name: 'Handle of the account that stays' })).toBeVisible();
    expect(container.querySelector('form[data-act]')).toBeNull();
  });

  it('shows both before it is done', async () => {
    const { container, asked } = await open('?into=%40vikas-yarn', { into });
    expect(asked[0]?.variables).toEqual({ id, into: 'vikas-yarn' });
    expect(screen.getByRole('heading', { name: 'This account goes' })).toBeVisible();
    expect(container).toHaveTextContent('Vikas Yarn Nairobi');
    expect(container.querySelector('form[data-act=mergeMembers]')).toHaveFormValues({ fromId: id, intoId: 'other' });
  });

  it('says where there is no such account, and why this one may not go', async () => {
    await open('?into=nobody', {});
    expect(screen.getByText(/No account has the handle/)).toHaveTextContent('nobody');
    const { container } = await open('', {
      from: { ...from, viewerCan: { merge: { allowed: false, reason: 'HAS_ROLE' } } },
    });
    expect(container).toHaveTextContent(/Take the role back first/);
  });
});
