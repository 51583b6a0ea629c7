import { screen } from '@testing-library/react';
import type { FileList_FileFragment } from '../../gql/index.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as threadPage from '../threads/pages/thread-page.tsx';
import { anOwnThread, aPost, aThread } from '../threads/testing/a-thread.ts';
import { sizeText } from './size-text.ts';

const viewer = aViewer();
const at = '/threads/12/yarn-outside-the-pool';
const aFile = (given: Partial<FileList_FileFragment> = {}): FileList_FileFragment => ({
  id: 'f1',
  name: 'plan.pdf',
  mediaType: 'application/pdf',
  kind: 'DOCUMENT',
  bytes: 2_450_000,
  state: 'READY',
  width: null,
  height: null,
  alt: '',
  ...given,
});
const aPicture = (given: Partial<FileList_FileFragment> = {}) =>
  aFile({ name: 'loom.jpg', mediaType: 'image/jpeg', kind: 'PICTURE', width: 1920, height: 960, ...given });

const open = (files: FileList_FileFragment[], as: typeof viewer | null = null) =>
  openPage(threadPage, {
    path: '/threads/:number/:slug?',
    at,
    viewer: as,
    answers: {
      ThreadPage: { thread: aThread({}, [aPost(1, { files }), aPost(2)]) },
      ThreadPageOwn: { threadOwn: as && anOwnThread() },
    },
  });

describe('files under a post', () => {
  it('are documents with their kind and size', async () => {
    await open([aFile()]);
    expect(screen.getByRole('link', { name: 'plan.pdf' })).toHaveAttribute('href', '/files/f1/plan.pdf');
    expect(screen.getByText('PDF, 2.5 MB')).toBeInTheDocument();
  });

  it('are pictures in copies to choose from, whose room is kept', async () => {
    await open([aPicture({ alt: 'A loom from the side' })]);
    const picture = screen.getByRole('img', { name: 'A loom from the side' });
    expect(picture).toHaveAttribute('width', '1920');
    expect(picture).toHaveAttribute('height', '960');
    expect(picture).toHaveAttribute('loading', 'lazy');
    expect(picture).toHaveAttribute(
      'srcset',
      '/files/f1/small.webp 480w, /files/f1/medium.webp 960w, /files/f1/large.webp 1920w',
    );
    expect(picture.closest('a')).toHaveAttribute('href', '/files/f1/large.webp');
  });

  it('name small pictures once, and those that nobody described by their names', async () => {
    await open([aPicture({ width: 300, height: 200 })]);
    expect(screen.getByRole('img', { name: 'Picture loom.jpg' })).toHaveAttribute(
      'srcset',
      '/files/f1/small.webp 300w',
    );
  });

  it('cannot be opened while they are checked, nor when they were not kept', async () => {
    await open([aFile({ state: 'WAITING' }), aPicture({ id: 'f2', state: 'REFUSED' })]);
    expect(screen.queryByRole('link', { name: 'plan.pdf' })).toBeNull();
    expect(screen.getByText(/is being checked/)).toBeInTheDocument();
    expect(screen.getByText(/was not kept/)).toBeInTheDocument();
  });

  it.each([
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel workbook'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word document'],
    ['application/vnd.oasis.opendocument.presentation', 'slides'],
    ['text/csv', 'table as text (CSV)'],
    ['text/markdown', 'plain text'],
  ])('of %s are called %s', async (mediaType, words) => {
    await open([aFile({ mediaType })]);
    expect(screen.getByText(`${words}, 2.5 MB`)).toBeInTheDocument();
  });
});

describe('the form of a reply', () => {
  it('brings files without script', async () => {
    await open([], viewer);
    const field = screen.getByLabelText('Pictures and documents');
    expect(field).toHaveAttribute('name', 'files-post');
    expect(field).toHaveAttribute('multiple');
    expect(field.closest('form')).toHaveAttribute('enctype', 'multipart/form-data');
    expect(screen.getByLabelText('What the picture shows')).toHaveAttribute('name', 'fileAlt');
  });

  const filled = { clientKey: 'k', threadId: 'thread 12', place: at, body: 'A deposit.', lang: 'en' };

  it('sends the ids of what is here', async () => {
    const { asked } = await sendForm(
      'replyToThread',
      { ...filled, fileIds: ['a', 'b'], 'fileName.a': 'plan.pdf' },
      {
        viewer,
        sentFrom: at,
        answers: { ReplyToThread: { replyToThread: { post: { id: 'p', number: 3 }, problems: [] } } },
      },
    );
    expect(asked[0]?.variables).toMatchObject({ input: { fileIds: ['a', 'b'] } });
  });

  it('comes back where a file was not kept, with those that were and with what was typed', async () => {
    const refusal = JSON.stringify({ code: 'FILE_TYPE', message: 'harm.exe: This kind of file is not taken.' });
    const { status, asked } = await sendForm(
      'replyToThread',
      { ...filled, fileIds: 'a', 'fileName.a': 'plan.pdf', fileRefusals: [refusal, '{'] },
      { viewer, sentFrom: at, answers: {} },
    );
    expect([status, asked]).toEqual([422, []]);
    expect(screen.getAllByText(/harm\.exe: This kind of file is not taken/)).not.toHaveLength(0);
    expect(screen.getByRole('checkbox', { name: 'plan.pdf' })).toBeChecked();
    expect(screen.getByRole('textbox', { name: 'Your reply' })).toHaveValue('A deposit.');
  });
});

describe('the size of a file', () => {
  it.each([
    [10, 'en', '1 kB'],
    [120_400, 'en', '120 kB'],
    [5_000_000, 'fr', '5 Mo'],
    [1_250_000, 'es', '1,3 MB'],
  ])('%d in %s', (bytes, locale, words) => {
    expect(sizeText(bytes, locale).replace(/[\u00a0\u202f]/g, ' ')).toBe(words);
  });
});
