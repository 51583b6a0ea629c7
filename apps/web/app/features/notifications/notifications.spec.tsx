import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import type { Group, Item } from './line.ts';
import * as notificationsPage from './pages/notifications-page.tsx';
import * as settingsPage from './pages/notification-settings-page.tsx';
import { stateOf, unsaid } from './preference-fields.ts';

const viewer = aViewer();

const anItem = (given: Partial<Item> = {}): Item => ({
  id: 'event',
  kind: 'REPLY',
  at: '2026-10-10T17:40:00.000Z',
  isRead: false,
  othersCount: 0,
  actor: { name: 'Selam Tesfaye', handle: 'selam', isLinkable: true },
  post: { number: 22, lang: 'en', excerpt: 'We copied your sheet.' },
  cluster: null,
  ...given,
});
const thread = { number: 12, slug: 'yarn', title: 'Yarn outside the pool', lang: 'en' };
const aGroup = (items: Item[], given: Partial<Group> = {}): Group => ({
  id: 'thread 12',
  count: items.length,
  unreadCount: items.filter(({ isRead }) => !isRead).length,
  thread,
  items,
  ...given,
});
const open = (groups: Group[], at = '/notifications', reader: typeof viewer | null = viewer) =>
  openPage(notificationsPage, {
    path: '/notifications',
    at,
    viewer: reader,
    answers: { NotificationsPage: { notifications: listed(groups) } },
  });

describe('the page of notifications', () => {
  it('is for those who are signed in', async () => {
    expect((await open([], '/notifications', null)).redirectedTo).toBe('/sign-in?next=%2Fnotifications');
  });

  it('stands by discussion, and leads to the very post', async () => {
    await open([aGroup([anItem(), anItem({ id: 'other', kind: 'QUOTE', isRead: true })], { count: 9 })]);
    expect(screen.getByRole('heading', { name: 'Yarn outside the pool' })).toBeVisible();
    const answer = screen.getByRole('link', { name: 'Selam Tesfaye answers you' });
    expect(answer).toHaveAttribute('href', '/threads/12/yarn?from=21#p22');
    expect(
      within(answer)
        .getByText(/answers you/)
        .closest('b'),
    ).not.toBeNull();
    const read = screen.getByRole('link', { name: 'Selam Tesfaye quotes you' });
    expect(read.querySelector('b')).toBeNull();
    expect(screen.getByText('and 7 more')).toBeVisible();
    const mark = screen.getByRole('button', { name: 'Mark as read: Yarn outside the pool' });
    expect(mark.closest('form')).toHaveFormValues({ ids: 'thread 12', all: 'false', isRead: 'true' });
    expect(screen.getByRole('button', { name: 'Mark all as read' }).closest('form')).toHaveFormValues({ all: 'true' });
  });

  it.each<[string, Partial<Item>, string, string]>([
    ['reactions of several', { kind: 'REACTION', othersCount: 2 }, 'Selam Tesfaye and 2 others react to your post', ''],
    ['who asks without a name', { actor: null }, 'Somebody without a name answers you', ''],
  ])('says %s', async (_what, given, name) => {
    await open([aGroup([anItem(given)])]);
    expect(screen.getByRole('link', { name })).toBeVisible();
  });

  it.each<[string, Partial<Item>, string, string]>([
    ['a request', { kind: 'CONNECTION_REQUESTED' }, 'Selam Tesfaye asks to connect', '/connections'],
    ['a role', { kind: 'ROLE', actor: null }, 'You have a new role in the network', '/admin'],
    [
      'a role in a cluster',
      { kind: 'ROLE', actor: null, cluster: { slug: 'agra', name: 'Agra footwear' } },
      'You moderate Agra footwear now',
      '/clusters/agra',
    ],
  ])('leads from %s to where it is answered', async (_what, given, name, href) => {
    await open([aGroup([anItem({ post: null, ...given })], { id: 'event', thread: null })]);
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', href);
  });

  it('asks for what is unread alone, and says what would make something come', async () => {
    const { asked } = await open([], '/notifications?show=unread');
    expect(asked[0]?.variables).toMatchObject({ unreadOnly: true });
    expect(screen.getByRole('heading', { name: 'You have read all of it' })).toBeVisible();
    expect(screen.getByText(/Ask a question or answer one/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Mark all as read' })).toBeNull();
  });
});

describeAct('markNotificationsRead', {
  beside: ['name'],
  done: [
    {
      fields: { ids: 'thread 12', all: 'false', isRead: 'true', readAt: '' },
      payload: { marked: { count: 5, readAt: '2026-10-10T17:40:00.000Z' } },
      says: 'notifications.said.read',
      undo: 'markNotificationsRead',
    },
    {
      fields: { ids: '', all: 'true', isRead: 'false', readAt: '2026-10-10T17:40:00.000Z' },
      payload: { marked: { count: 5, readAt: '2026-10-10T17:40:00.000Z' } },
      says: 'notifications.said.unread',
      undo: 'markNotificationsRead',
    },
  ],
});

const path = '/settings/notifications';
describe('how one is told', () => {
  it('stands in one form, each kind with what can be chosen', async () => {
    await openPage(settingsPage, {
      path,
      viewer,
      answers: {
        NotificationSettingsPage: {
          notificationPreferences: { ...unsaid, quietFrom: 20, quietTo: 6, followsOwn: false },
          pushKey: null,
          pushDevices: [],
        },
      },
    });
    expect(screen.getByLabelText('Somebody answers me')).toHaveValue('MAIL');
    const required = screen.getByLabelText('A moderator hides my post');
    expect(
      within(required)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Here only', 'Here and in the digest', 'Here and by mail now']);
    expect(screen.getByLabelText('From')).toHaveValue('20');
    expect(screen.getByLabelText('Follow what I open, answer or am mentioned in')).not.toBeChecked();
    expect(screen.getByLabelText('Mails as text alone')).not.toBeChecked();
    expect(screen.getByLabelText('Time zone')).toHaveValue('UTC');
  });

  it('is for those who are signed in', async () => {
    expect((await openPage(settingsPage, { path })).redirectedTo).toBe('/sign-in?next=%2Fsettings%2Fnotifications');
  });
});

describeAct('updateNotificationPreferences', {
  beside: ['was'],
  answers: { NotificationSettingsPage: { notificationPreferences: unsaid, pushKey: null, pushDevices: [] } },
  done: [
    {
      fields: {
        was: stateOf(unsaid),
        ...{ zone: 'Africa/Nairobi', quietFrom: '20', quietTo: '6', pausedUntil: '2026-12-24', digest: 'DAILY' },
        ...{ digestHour: '7', isTextOnly: 'true', followsOwn: 'true', 'channels.REPLY': 'DIGEST' },
      },
      payload: { preferences: { zone: 'Africa/Nairobi' } },
      says: 'notifications.said.saved',
      undo: 'updateNotificationPreferences',
    },
  ],
});
