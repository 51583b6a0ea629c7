import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { listed } from '../../platform/testing/listed.ts';
import * as threadListPage from '../threads/pages/thread-list-page.tsx';
import * as threadPage from '../threads/pages/thread-page.tsx';
import { anOwnThread, aPost, aThread, aThreadRow } from '../threads/testing/a-thread.ts';
import { ownParts } from './acts.ts';
import * as followingPage from './pages/following-page.tsx';
import type { Reading } from './reading.ts';

const viewer = aViewer();

const aReading = (threadId: string, with_: Partial<Reading> = {}): Reading => ({
  threadId,
  readNumber: 20,
  unreadCount: 2,
  firstUnread: 22,
  readAt: '2026-10-10T17:40:00.000Z',
  level: 'NORMAL',
  cause: null,
  ...with_,
});

describe('a list of discussions', () => {
  const open = (readings: Reading[] | null, reader: typeof viewer | null = viewer) =>
    openPage(threadListPage, {
      path: '/threads',
      viewer: reader,
      ownParts,
      answers: {
        ThreadList: { threads: listed([aThreadRow(1), aThreadRow(2)]) },
        ThreadReadings: { threadReadings: readings },
      },
    });

  it('says how much is new, and leads to the first of it', async () => {
    const { asked } = await open([aReading('thread 2')]);
    expect(asked.slice(1)).toEqual([{ name: 'ThreadReadings', variables: { ids: ['thread 1', 'thread 2'] } }]);
    const [first, second] = screen.getAllByRole('listitem');
    expect(within(second as HTMLElement).getByRole('link', { name: '2 new' })).toHaveAttribute(
      'href',
      '/threads/2/thread-2?from=21#p22',
    );
    expect(screen.getByRole('link', { name: 'Discussion 2' })).toHaveAttribute(
      'href',
      '/threads/2/thread-2?from=21#p22',
    );
    expect(within(first as HTMLElement).queryByText(/new/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Discussion 1' })).toHaveAttribute('href', '/threads/1/thread-1');
  });

  it('says nothing where all is read, and to nobody who is signed out', async () => {
    const { container } = await open([aReading('thread 2', { unreadCount: 0, firstUnread: null })]);
    expect(screen.queryByText(/ new$/)).toBeNull();
    container.remove();
    expect((await open(null, null)).asked).toHaveLength(1);
  });
});

const at = '/threads/12/yarn-outside-the-pool';
const openThread = (
  reading: Reading | null,
  given: { hasScript?: boolean; signedOut?: boolean; unread?: number } = {},
) =>
  openPage(threadPage, {
    path: '/threads/:number/:slug?',
    at,
    viewer: given.signedOut ? null : aViewer({ unreadNotifications: given.unread ?? 0 }),
    hasScript: given.hasScript ?? true,
    ownParts,
    answers: {
      ThreadPage: {
        thread: aThread(
          {},
          [1, 2, 3].map((number) => aPost(number)),
        ),
      },
      ThreadPageOwn: { threadOwn: anOwnThread() },
      ThreadReadings: { threadReadings: reading === null ? [] : [reading] },
      MarkRead: { markRead: { reading: null, problems: [] } },
    },
  });

describe('the page of a discussion', () => {
  const open = openThread;
  const stitch = () => document.getElementById('unread');

  it('draws a line before the first post that is new to the reader', async () => {
    await open(aReading('thread 12', { readNumber: 1, firstUnread: 2, unreadCount: 2 }));
    expect(stitch()).toHaveTextContent('2 new since 10 Oct 2026, 17:40 UTC');
    expect(stitch()?.nextElementSibling?.id).toBe('p2');
    expect(screen.getByRole('link', { name: 'First unread, post 2' })).toHaveAttribute('href', `${at}#p2`);
  });

  it.each([
    ['all is read', aReading('thread 12', { firstUnread: null, unreadCount: 0 })],
    ['what is new stands on a page before', aReading('thread 12', { firstUnread: 0 })],
    ['what is new stands on a page behind', aReading('thread 12', { firstUnread: 22 })],
    ['they were never there', null],
  ])('draws none where %s', async (_why, reading) => {
    await open(reading);
    expect(stitch()).toBeNull();
  });

  it.each([
    ['from where they were', 0, 1],
    ['from its beginning where something told is unread', 4, 0],
  ])('is told by the script %s', async (_how, unread, readNumber) => {
    await open(aReading('thread 12', { readNumber: 1 }), { unread });
    const { props = '{}' } = document.getElementById('island-reading-mark')?.dataset ?? {};
    expect(JSON.parse(props)).toEqual({ threadId: 'thread 12', readNumber });
  });

  it('counts as read for whoever has no script, and is left to it elsewhere', async () => {
    const marks = (asked: readonly { name: string; variables: unknown }[]) =>
      asked.filter(({ name }) => name === 'MarkRead').map(({ variables }) => variables);
    const without = await open(null, { hasScript: false });
    expect(marks(without.asked)).toEqual([{ input: { threadId: 'thread 12', postNumber: 3 } }]);
    without.container.remove();
    const withScript = await open(null);
    expect(marks(withScript.asked)).toEqual([]);
    withScript.container.remove();
    expect(marks((await open(null, { hasScript: false, signedOut: true })).asked)).toEqual([]);
  });

  it.each([
    ['to where it was', aReading('thread 12', { readNumber: 1, firstUnread: 2 }), '1'],
    ['by its last post where all was read', null, '2'],
  ])('is marked unread %s', async (_how, reading, postNumber) => {
    await open(reading);
    const form = screen.getByRole('button', { name: 'Mark as unread' }).closest('form');
    expect(form).toHaveFormValues({ threadId: 'thread 12', postNumber, exact: 'true', before: '3' });
  });
});

const fields = { threadId: 'thread 12', postNumber: '4' };
describeAct('markRead', {
  beside: ['before'],
  done: [
    { fields: { ...fields, before: '2' }, payload: {}, says: 'following.said.read', undo: 'markRead' },
    { fields: { ...fields, exact: 'true', before: '9' }, payload: {}, says: 'following.said.unread', undo: 'markRead' },
  ],
});

describe('how much a reader hears of a discussion', () => {
  it.each([
    ['as usual', 'NORMAL', null, ['false', 'FOLLOW'], ['false', 'WATCH'], ['false', 'MUTE'], /^FollowWatchMute$/],
    ['more', 'FOLLOW', 'ANSWERED', ['true', 'NORMAL'], ['false', 'WATCH'], ['false', 'MUTE'], /because you answered/],
    ['all', 'WATCH', 'CHOSEN', ['true', 'NORMAL'], ['true', 'FOLLOW'], ['false', 'MUTE'], /told of every post/],
    [
      'nothing',
      'MUTE',
      'CHOSEN',
      ['false', 'FOLLOW'],
      ['false', 'WATCH'],
      ['true', 'NORMAL'],
      /left out of your lists/,
    ],
  ] as const)('is %s, with switches and the reason', async (_what, level, cause, follow, watch, mute, why) => {
    await openThread(aReading('thread 12', { level, cause }));
    for (const [name, [isPressed, next]] of [
      [/^Follow: /, follow],
      [/^Watch: /, watch],
      [/^Mute: /, mute],
    ] as const) {
      const button = screen.getByRole('button', { name });
      expect(button).toHaveAttribute('aria-pressed', isPressed);
      expect(button.closest('form')).toHaveFormValues({ kind: 'THREAD', id: 'thread 12', level: next, before: level });
    }
    expect(document.getElementById('follow-thread 12')).toHaveTextContent(why);
  });
});

const marked = (threadCount: number, token: string | null) => ({ marked: { threadCount, token } });
describeAct('markAllRead', {
  done: [
    {
      fields: { list: 'UNREAD', filter: 'tag=yarn&kind=case&language=mine' },
      payload: marked(3, 'token'),
      says: 'following.said.allRead',
      undo: 'markAllRead',
    },
    { fields: { list: 'NEW' }, payload: marked(0, 'token'), says: 'following.said.noneUnread' },
    { fields: { list: 'FOR_YOU', takeBack: 'token' }, payload: marked(3, null), says: 'following.said.allBack' },
  ],
});

const followed = { kind: 'THREAD', id: 'thread 12' };
describeAct('follow', {
  beside: ['before', 'name'],
  done: (['FOLLOW', 'MUTE', 'NORMAL', 'WATCH'] as const).map((level) => ({
    fields: { ...followed, level, before: 'NORMAL' },
    payload: { level },
    says: `following.said.${level}` as const,
    undo: 'follow',
  })),
});

describe('the page of what one follows', () => {
  const path = '/settings/following';
  const answersOf = (myFollows: object[], muted: number[]) => ({
    FollowingPage: { myFollows, mutedThreads: listed(muted.map((number) => aThreadRow(number))) },
  });

  it('is for those who are signed in', async () => {
    const { redirectedTo } = await openPage(followingPage, { path });
    expect(redirectedTo).toBe('/sign-in?next=%2Fsettings%2Ffollowing');
  });

  it('names clusters, people and tags, each with its switches and the way to it', async () => {
    const follows = [
      { kind: 'CLUSTER', id: 'c', name: 'Agra footwear', slug: 'agra-footwear', level: 'MUTE' },
      { kind: 'PERSON', id: 'p', name: 'Rosa Quispe', slug: 'rosa-quispe', level: 'FOLLOW' },
      { kind: 'TAG', id: 'yarn', name: 'yarn', slug: null, level: 'FOLLOW' },
    ];
    await openPage(followingPage, { path, viewer, answers: answersOf(follows, []) });
    for (const [name, href] of [
      ['Agra footwear', '/clusters/agra-footwear'],
      ['Rosa Quispe', '/members/rosa-quispe'],
      ['yarn', '/threads?tag=yarn'],
    ] as const)
      expect(screen.getByRole('link', { name })).toHaveAttribute('href', href);
    expect(screen.getByRole('button', { name: 'Mute: Agra footwear' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('button', { name: 'Follow: yarn' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('has muted discussions, to be heard of again', async () => {
    await openPage(followingPage, { path, viewer, answers: answersOf([], [7]) });
    const button = screen.getByRole('button', { name: 'Mute: Discussion 7' });
    expect(button.closest('form')).toHaveFormValues({ kind: 'THREAD', id: 'thread 7', level: 'NORMAL' });
  });

  it('says that there is nothing yet', async () => {
    await openPage(followingPage, { path, viewer, answers: answersOf([], []) });
    expect(screen.getByText('You have chosen nothing here yet.')).toBeVisible();
    expect(screen.getByText('You have muted no discussion.')).toBeVisible();
  });
});

describe('a list by tag', () => {
  const openTagged = (reader: typeof viewer | null) =>
    openPage(threadListPage, {
      path: '/threads',
      at: '/threads?tag=yarn',
      viewer: reader,
      ownParts,
      answers: {
        ThreadList: { threads: listed([aThreadRow(1)]) },
        ThreadReadings: { threadReadings: [] },
        FollowLevels: { followLevels: [{ id: 'yarn', level: 'FOLLOW' }] },
      },
    });

  it('lets its reader follow or mute the tag, and nobody who is signed out', async () => {
    const { asked, container } = await openTagged(viewer);
    expect(asked.slice(1)).toContainEqual({ name: 'FollowLevels', variables: { kind: 'TAG', ids: ['yarn'] } });
    expect(screen.getByRole('button', { name: 'Follow: yarn' })).toHaveAttribute('aria-pressed', 'true');
    container.remove();
    await openTagged(null);
    expect(screen.queryByRole('button', { name: /yarn/ })).toBeNull();
  });
});
