import { screen } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as invitationsPage from './pages/invitations-page.tsx';
import * as joinPage from './pages/join-page.tsx';

const viewer = aViewer();
const options = (given: object = {}) => ({
  invite: { allowed: true, reason: null },
  inviteMany: { allowed: false },
  roles: ['MEMBER'],
  clusters: [],
  ...given,
});
const anInvitation = (given: object = {}) => ({
  id: 'i',
  email: 'grace@example.org',
  path: null,
  line: '',
  state: 'OPEN',
  useLimit: 1,
  useCount: 0,
  expiresAt: '2026-12-14T08:00:00.000Z',
  clusters: [],
  ...given,
});
const openList = (nodes: object[], given: object = {}) =>
  openPage(invitationsPage, {
    path: '/invitations',
    viewer,
    answers: { InvitationsPage: { invitingOptions: options(given), invitations: listed(nodes) } },
  });

describe('my invitations', () => {
  it('are for those who are signed in', async () => {
    const { redirectedTo } = await openPage(invitationsPage, { path: '/invitations' });
    expect(redirectedTo).toBe('/sign-in?next=%2Finvitations');
  });

  it('begin with the form, with as many choices as the viewer has', async () => {
    await openList([]);
    expect(screen.getByText('You have invited nobody yet.')).toBeVisible();
    expect(screen.getByLabelText(/E-mail addresses/)).toHaveValue('');
    expect(screen.queryByLabelText('Their role in the network')).toBeNull();
    await openList([], {
      roles: ['MEMBER', 'MODERATOR'],
      clusters: [{ id: 'c', name: 'Nakuru knitwear', country: 'KE' }],
    });
    expect(screen.getByLabelText('Their role in the network')).toHaveValue('MEMBER');
    expect(screen.getByLabelText('Nakuru knitwear')).not.toBeChecked();
  });

  it('say why nobody can be invited', async () => {
    await openList([], { invite: { allowed: false, reason: 'SIGN_UP_CLOSED' } });
    expect(screen.getByText(/Nobody can join this network/)).toBeVisible();
    expect(document.querySelector('form[data-act=inviteMembers]')).toBeNull();
  });

  it('offer what can still be done with each', async () => {
    await openList([
      anInvitation(),
      anInvitation({ id: 'l', email: null, path: '/join/abc', useLimit: 20, useCount: 3 }),
      anInvitation({ id: 'w', state: 'WITHDRAWN' }),
      anInvitation({ id: 'u', state: 'USED' }),
    ]);
    expect(screen.getAllByRole('button', { name: 'Send again' })).toHaveLength(1);
    expect(screen.getAllByRole('button', { name: 'Withdraw' })).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Let it stand again' })).toHaveValue('false');
    expect(screen.getByText(/\/join\/abc$/)).toBeVisible();
    expect(screen.getByText(/3 of 20 came/)).toBeVisible();
  });
});

describe('an invitation', () => {
  const offer = (given: object = {}) => ({
    inviterName: 'Wanjiru Kamau',
    line: 'Come before Thursday',
    name: 'Grace',
    email: 'grace@example.org',
    state: 'OPEN',
    expiresAt: '2026-12-14T08:00:00.000Z',
    clusters: [{ id: 'c', slug: 'nakuru', name: 'Nakuru knitwear', country: 'KE' }],
    viewerCan: { accept: { allowed: true, reason: null }, ask: { allowed: false } },
    ...given,
  });
  const open = (invitation: object | null, given: { viewer?: typeof viewer } = {}) =>
    openPage(joinPage, { path: '/join/:token', at: '/join/abc', answers: { JoinPage: { invitation } }, ...given });

  it('says who invites, in their words, to what', async () => {
    await open(offer());
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Wanjiru Kamau invites you to');
    expect(screen.getByText(/Come before Thursday/).closest('blockquote')).toHaveTextContent('Wanjiru Kamau');
    expect(screen.getByRole('link', { name: 'Nakuru knitwear' })).toHaveAttribute('href', '/clusters/nakuru');
    expect(screen.getByLabelText('Your name')).toHaveValue('Grace');
    expect(screen.queryByLabelText('E-mail')).toBeNull();
    expect(screen.getByText(/came to this address/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'I do not want to join' })).toBeVisible();
  });

  it('by link asks for the address, and cannot be declined', async () => {
    await open(offer({ email: null, name: '' }));
    expect(screen.getByLabelText('E-mail')).toHaveValue('');
    expect(screen.queryByRole('button', { name: 'I do not want to join' })).toBeNull();
  });

  it('lets a member join its clusters without a word more', async () => {
    await open(offer(), { viewer });
    expect(screen.queryByLabelText('Your name')).toBeNull();
    expect(screen.getByRole('button', { name: 'Join' })).toBeVisible();
  });

  it('says what to do where the address has an account', async () => {
    await open(
      offer({ viewerCan: { accept: { allowed: false, reason: 'ADDRESS_HAS_ACCOUNT' }, ask: { allowed: false } } }),
    );
    expect(screen.getByText(/Sign in to it/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'I have an account already' })).toHaveAttribute(
      'href',
      '/sign-in?next=%2Fjoin%2Fabc',
    );
  });

  it.each([
    ['ENDED', 'This invitation has ended', true],
    ['USED', 'This invitation has been used', true],
    ['WITHDRAWN', 'This invitation was withdrawn', false],
    ['DECLINED', 'You declined this invitation', false],
  ])('that is %s says so, and what to do', async (state, title, canAsk) => {
    const viewerCan = { accept: { allowed: false, reason: 'INVITATION_OVER' }, ask: { allowed: canAsk } };
    await open(offer({ state, viewerCan }));
    expect(screen.getByRole('heading', { name: title })).toBeVisible();
    expect(screen.queryAllByRole('button', { name: 'Ask Wanjiru Kamau for a new one' })).toHaveLength(canAsk ? 1 : 0);
  });

  it('that is none says so', async () => {
    const { status } = await open(null);
    expect(status).toBe(404);
    expect(screen.getByRole('heading', { name: 'This is no invitation' })).toBeVisible();
  });

  it('comes back with what was typed, and never the password', async () => {
    const { container } = await sendForm(
      'acceptInvitation',
      { token: 'abc', name: 'Grace', password: 'cotton' },
      {
        answers: {
          AcceptInvitation: {
            acceptInvitation: { viewer: null, problems: [aProblem('TOO_SHORT', 'input', 'password')] },
          },
        },
      },
    );
    expect(screen.getByLabelText('Your name')).toHaveValue('Grace');
    expect(container.innerHTML).not.toContain('cotton');
  });
});

describe('inviting', () => {
  it('takes addresses as people write them', async () => {
    const { asked } = await sendForm(
      'inviteMembers',
      { emails: 'a@example.org, b@example.org;\nc@example.org', role: 'MEMBER', days: '14', useLimit: 'many' },
      { viewer, answers: { InviteMembers: { inviteMembers: { invitations: [], problems: [] } } } },
    );
    expect(asked[0]?.variables).toMatchObject({
      input: { emails: ['a@example.org', 'b@example.org', 'c@example.org'], days: 14, useLimit: -1, role: 'MEMBER' },
    });
  });
});

const invited = { invitations: [{ id: 'i', email: 'a@example.org' }] };
describeAct('inviteMembers', {
  answers: { InviteForm: { invitingOptions: options() } },
  done: [
    { fields: { emails: 'a@example.org' }, payload: invited, says: 'invitations.said.made' },
    { fields: {}, payload: { invitations: [{ id: 'i', email: null }] }, says: 'invitations.said.link' },
  ],
});
describeAct('withdrawInvitation', {
  done: (['withdrawn', 'restored'] as const).map((said) => ({
    fields: { invitationId: 'i', withdrawn: String(said === 'withdrawn') },
    payload: { invitation: { id: 'i' } },
    says: `invitations.said.${said}` as const,
    undo: 'withdrawInvitation',
  })),
});
describeAct('resendInvitation', {
  done: [{ fields: { invitationId: 'i' }, payload: { invitation: { id: 'i' } }, says: 'invitations.said.resent' }],
});
describeAct('acceptInvitation', {
  viewer: null as never,
  done: [
    { fields: {}, payload: { viewer: { id: 'i', isProfileComplete: false } }, says: 'invitations.said.welcome' },
    { fields: { email: 'a@example.org' }, payload: { viewer: null }, says: 'accounts.sent.text' },
  ],
});
describeAct('declineInvitation', {
  done: [{ fields: { token: 'x' }, payload: { isDeclined: true }, says: 'invitations.said.declined' }],
});
describeAct('askForInvitation', {
  done: [{ fields: { token: 'x' }, payload: { isAsked: true }, says: 'invitations.said.asked' }],
});
