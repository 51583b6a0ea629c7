import { screen, within } from '@testing-library/react';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { aPerson } from '../threads/testing/a-thread.ts';
import * as recordPage from './pages/record-page.tsx';

const path = '/admin/record';
const viewer = aViewer({ role: 'administrator', rights: ['record.read'] });
const line = (with_: object = {}) => ({
  id: 'l1',
  at: '2026-10-14T10:00:00.000Z',
  act: 'post.hidden',
  actor: aPerson('Guadalupe'),
  subject: { kind: 'post', id: 'p', name: 'Who fires clay?', path: '/threads/1/who-fires-clay#post-2', postNumber: 2 },
  reason: 'It sells looms.',
  reasonLang: 'en',
  ...with_,
});
const open = (at: string, lines: object[] | null, more: object = {}) =>
  openPage(recordPage, {
    path,
    at,
    viewer,
    answers: { AdminRecord: { record: lines === null ? null : listed(lines) } },
    ...more,
  });

describe('the page of the record', () => {
  it('says who did what to what and why', async () => {
    await open(path, [
      line(),
      line({
        id: 'l2',
        act: 'import.finished',
        actor: null,
        subject: { kind: 'import', id: 'i', name: null, path: null, postNumber: null },
        reason: null,
      }),
    ]);
    const [, first, second] = screen.getAllByRole('row');
    expect(first).toHaveTextContent(
      /14 Oct 2026.*Guadalupe.*Hid a post.*Post post 2 in Who fires clay\?.*It sells looms\./,
    );
    expect(within(first as HTMLElement).getByRole('link', { name: /post 2/ })).toHaveAttribute(
      'href',
      '/threads/1/who-fires-clay#post-2',
    );
    expect(second).toHaveTextContent(/The product.*Finished an import.*Import/);
  });

  it('asks for what the address names, shows it in the form and gives the same as a file', async () => {
    const { asked } = await open(`${path}?act=post.hidden&person=%40Ana&from=2026-10-01&zone=Africa/Nairobi`, [line()]);
    const filter = {
      act: 'post.hidden',
      person: 'ana',
      subject: null,
      from: '2026-10-01',
      until: null,
      zone: 'Africa/Nairobi',
    };
    expect(asked[0]?.variables).toEqual({ after: null, before: null, filter });
    const form = within(screen.getByRole('search'));
    expect(form.getByLabelText('Act')).toHaveDisplayValue('Hid a post');
    expect(form.getByLabelText('From')).toHaveValue('2026-10-01');
    expect(form.getByRole('link', { name: 'Clear all' })).toHaveAttribute('href', path);
    expect(screen.getByRole('link', { name: /CSV/ })).toHaveAttribute(
      'href',
      '/admin/record.csv?act=post.hidden&person=ana&from=2026-10-01&zone=Africa%2FNairobi',
    );
  });

  it('says what it cannot look for, keeps it as it was typed, and leaves it out', async () => {
    const { asked } = await open(`${path}?from=14/10/2026&zone=Nairobi&act=no.act`, []);
    expect(asked[0]?.variables).toMatchObject({ filter: { act: null, from: null, zone: 'UTC' } });
    expect(screen.getByLabelText('From')).toHaveValue('14/10/2026');
    expect(screen.getByLabelText('From')).toBeInvalid();
    expect(screen.getByText(/^This is not a day/)).toBeVisible();
    expect(screen.getByText(/^This is not a time zone/)).toBeVisible();
    expect(screen.getByText('Nothing on record fits.')).toBeVisible();
  });

  it('names acts in the language of the reader', async () => {
    await open(path, [line()], { language: 'ar' });
    expect(screen.getByRole('cell', { name: 'إخفاء مشاركة' })).toBeVisible();
  });

  it('is not there for those who may not read it', async () => {
    expect((await open(path, null, { viewer: aViewer() })).status).toBe(404);
    expect((await open(path, null, { viewer: null })).redirectedTo).toBe('/sign-in?next=%2Fadmin%2Frecord');
  });
});
