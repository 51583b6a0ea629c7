import { screen, within } from '@testing-library/react';
import type { BookmarksPageQuery } from '../../gql/index.ts';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import { aThreadRow } from '../threads/testing/a-thread.ts';
import * as bookmarksPage from './pages/bookmarks-page.tsx';

const path = '/bookmarks';
const viewer = aViewer();
const remindAt = '2026-12-20T15:00:00.000Z';

type Listed = BookmarksPageQuery['bookmarks']['nodes'][number];
const open = (with_: Partial<Listed> = {}) => {
  const node: Listed = {
    ...{ id: 'bookmark 1', thread: aThreadRow(1), post: null },
    ...{ note: '', remindAt: null, isDue: false },
    ...with_,
  };
  return openPage(bookmarksPage, { path, viewer, answers: { BookmarksPage: { bookmarks: listed([node]) } } });
};
const row = () => within(screen.getAllByRole('listitem')[0] as HTMLElement);
const noteForm = () => row().getByRole('textbox', { name: 'Note', hidden: true }).closest('form');
const choices = () =>
  row()
    .getAllByRole('radio', { hidden: true })
    .map((radio) => (radio as HTMLInputElement).value);

describe('a bookmark on its page', () => {
  it('shows note and reminder, which names its zone', async () => {
    await open({ note: 'Ask Anjali\nabout it', remindAt });
    expect(row().getByText(/Ask Anjali/, { selector: 'p' })).toHaveAttribute('dir', 'auto');
    expect(row().getByText(/^Reminder:/)).toHaveTextContent('Reminder: 20 Dec 2026, 15:00 UTC');
    expect(row().queryByText(/For you now/)).not.toBeInTheDocument();
  });

  it('of a post leads to it, with its first words', async () => {
    await open({ post: { id: 'post 3', number: 3, excerpt: 'Two of us sign.', lang: 'en' } });
    expect(row().getByRole('link', { name: 'Post 3' })).toHaveAttribute('href', '/threads/1/thread-1#p3');
    expect(row().getByText('Two of us sign.')).toBeVisible();
    const off = row().getByRole('button', { name: 'Bookmark: post 3' });
    expect(off.closest('form')).toHaveFormValues({ postId: 'post 3', isOn: 'false' });
    expect(noteForm()).toHaveFormValues({ postId: 'post 3', isOn: 'true' });
  });

  it('says that its time has come', async () => {
    await open({ remindAt, isDue: true });
    expect(row().getByText(/For you now\./)).toBeVisible();
    expect(noteForm()).toHaveFormValues({ wasRemindAt: 'DUE', reminder: 'KEEP' });
  });

  it('is asked by quick choices and by a time of one’s own, with none to begin with, and leaves one that is set', async () => {
    const quick = ['TOMORROW', 'FRIDAY', 'MONDAY', 'IN_A_MONTH', 'AT'];
    const { container } = await open();
    expect(choices()).toEqual(['NONE', ...quick]);
    expect(noteForm()).toHaveFormValues({ reminder: 'NONE', 'reminder.zone': 'UTC' });
    expect(row().getByText(/^Time zone/)).toHaveTextContent('Time zone: UTC');
    container.remove();
    await open({ remindAt });
    expect(choices()).toEqual(['KEEP', 'NONE', ...quick]);
    expect(noteForm()).toHaveFormValues({ reminder: 'KEEP', wasRemindAt: remindAt });
  });
});

const form = { threadId: 'thread 12', postId: '', title: 'Yarn', isOn: 'true', note: 'Lot 5' };
const state = { isBookmarked: true, note: 'Lot 5', remindAt, isDue: false };
const was = { wasNote: 'Lot 4', wasRemindAt: '' };
const send = (fields: Record<string, string>, bookmark: object | null = state, problems: object[] = []) =>
  sendForm('bookmark', fields, { viewer, sentFrom: path, answers: { Bookmark: { bookmark: { bookmark, problems } } } });

describe('saving note and reminder', () => {
  it.each<[string, Record<string, string>, object | null | undefined]>([
    [
      'a quick choice',
      { reminder: 'FRIDAY', 'reminder.zone': 'Africa/Nairobi' },
      { choice: 'FRIDAY', at: null, zone: 'Africa/Nairobi' },
    ],
    [
      'a time',
      { reminder: 'AT', 'reminder.at': '2026-12-20T18:00', 'reminder.zone': 'Africa/Nairobi' },
      { choice: 'AT', at: '2026-12-20T18:00', zone: 'Africa/Nairobi' },
    ],
    ['no zone', { reminder: 'MONDAY' }, { choice: 'MONDAY', at: null, zone: 'UTC' }],
    ['none', { reminder: 'NONE' }, null],
    ['what stands', { reminder: 'KEEP' }, undefined],
    ['nothing', {}, undefined],
    ['a way back', { reminder: remindAt }, { choice: 'AT', at: '2026-12-20T15:00', zone: 'UTC' }],
  ])('with %s asks for it', async (_what, chosen, reminder) => {
    const { asked } = await send({ ...form, ...was, ...chosen });
    const input = { threadId: 'thread 12', postId: null, isOn: true, note: 'Lot 5', reminder };
    expect(asked[0]?.variables).toEqual({ input });
  });

  it('has the way back to what stood', async () => {
    const { said } = await send({ ...form, ...was, reminder: 'FRIDAY' });
    expect(said?.undo?.fields).toMatchObject({
      note: 'Lot 4',
      reminder: 'NONE',
      wasNote: 'Lot 5',
      wasRemindAt: remindAt,
    });
    const kept = await send({ ...form, wasNote: '', wasRemindAt: 'DUE', reminder: 'KEEP' });
    expect(kept.said?.undo?.fields).toMatchObject({ note: '', reminder: 'KEEP' });
    const due = await send({ ...form, wasNote: '', wasRemindAt: 'DUE', reminder: 'FRIDAY' });
    expect(due.said?.undo?.fields).toMatchObject({ reminder: 'NONE' });
  });

  it('taken away comes back with both, but for a reminder whose time has come', async () => {
    const off = { threadId: 'thread 12', isOn: 'false', title: 'Yarn' };
    const gone = { ...state, isBookmarked: false };
    const { said } = await send(off, gone);
    expect(said).toMatchObject({
      id: 'bookmarks.said.removed',
      undo: { fields: { isOn: 'true', note: 'Lot 5', reminder: remindAt } },
    });
    const due = await send(off, { ...gone, isDue: true });
    expect(due.said?.undo?.fields).toMatchObject({ reminder: 'NONE' });
  });

  it('that was refused comes back with what was typed', async () => {
    const problems = [aProblem('BAD_REMINDER', 'input', 'reminder', 'at')];
    const { status } = await send(
      { ...form, ...was, reminder: 'AT', 'reminder.at': '2020-01-01T09:00' },
      null,
      problems,
    );
    expect(status).toBe(422);
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('Lot 5');
    expect(screen.getByLabelText('Day and time')).toHaveValue('2020-01-01T09:00');
    expect(screen.getByRole('radio', { name: 'At a time of my own' })).toBeChecked();
    expect(screen.getByRole('link', { name: 'Day and time: BAD_REMINDER in words' })).toBeVisible();
  });
});

describeAct('bookmark', {
  beside: ['title', 'wasNote', 'wasRemindAt'],
  done: [
    {
      fields: { threadId: 'thread 12', isOn: 'true', title: 'Yarn' },
      payload: { bookmark: state },
      says: 'bookmarks.said.added',
      undo: 'bookmark',
    },
    {
      fields: { postId: 'post 3', isOn: 'false' },
      payload: { bookmark: state },
      says: 'bookmarks.said.removed',
      undo: 'bookmark',
    },
    {
      fields: { ...form, ...was, reminder: 'FRIDAY' },
      payload: { bookmark: state },
      says: 'bookmarks.said.changed',
      undo: 'bookmark',
    },
  ],
});
