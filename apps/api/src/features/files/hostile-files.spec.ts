import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import {
  chosenFiles,
  extensionOf,
  extensionsOf,
  fileLimits,
  filePurposes,
  inMegabytes,
  isMediaType,
  kindOfMedia,
  nameBytes,
  pictureFormats,
  sizeNames,
  type FilePurpose,
} from '@cluster-commons/domain/files';
import type { RefusalCode } from '@cluster-commons/domain/kernel';
import { refusalMessageId, textFor } from '@cluster-commons/messages';
import { build, testSource } from '../../platform/testing/index.ts';
import { startFileServer, type FileServer } from './testing/file-server.ts';
import { alikeFiles, hostileFiles, type HostileFile } from './testing/hostile-files.ts';
import { goodFiles, join as joined } from './testing/made-files.ts';

const from = testSource('hostile-files');
let files: FileServer;
let thread: { id: string };
beforeAll(async () => {
  files = await startFileServer({ RATE_LIMIT_FACTOR: '100000' }, true);
  thread = await build.aThread(files.db, from);
});
afterAll(() => files.stop());

type Member = { id: string };
/** What became of a file: its row, where there is one, and all that was said. */
interface Became {
  row: {
    id: string;
    name: string;
    state: string;
    refusal: string | null;
    mediaType: string | null;
    bytes: number;
  } | null;
  said: string;
}
type Way = (as: Member, name: string, bytes: Uint8Array, purpose: FilePurpose) => Promise<Became>;

const rowOf = async (owner: Member): Promise<Became['row']> =>
  (
    await files.db.query(
      `select id, name, state, refusal, media_type as "mediaType", bytes::int from file where owner_id = $1`,
      [owner.id],
    )
  ).rows[0] ?? null;

/** Sends it as a browser without script does. */
async function sendForm(...[as, name, bytes, purpose]: Parameters<Way>): Promise<Response> {
  const form = new FormData();
  const [act, texts] =
    purpose === 'post'
      ? ['replyToThread', { threadId: thread.id, body: `See below, ${as.id}.`, lang: 'en' }]
      : ['changePicture', { fileId: 'chosen', before: '' }];
  for (const [control, text] of Object.entries(texts)) form.append(control, text);
  form.append(chosenFiles(purpose), new File([bytes as Uint8Array<ArrayBuffer>], name, { type: 'text/html' }));
  return fetch(`${files.server.origin}/acts/${act}`, {
    method: 'POST',
    body: form,
    headers: { cookie: await files.cookieOf(as), accept: 'text/html' },
    redirect: 'manual',
  });
}

/** Both say that it is something else than it is. */
const ways: Readonly<Record<'tus' | 'a form', Way>> = {
  tus: async (as, name, bytes, purpose) => {
    const { upload, problems } = await files.create(as, name, bytes.length, purpose === 'post' ? 'POST' : 'AVATAR');
    if (upload === null) return { row: await rowOf(as), said: problems[0]?.message ?? '' };
    await files.patch(as, upload.address, 0, bytes, { 'upload-metadata': 'filetype dGV4dC9odG1s' });
    const { uploads } = await files.graphql<{ uploads: { refusal: string | null }[] }>(
      'query ($ids: [ID!]!) { uploads(ids: $ids) { refusal } }',
      { ids: [upload.id] },
      as,
    );
    return { row: await rowOf(as), said: uploads[0]?.refusal ?? '' };
  },
  'a form': async (...sent) => {
    const answer = await sendForm(...sent);
    const row = await rowOf(sent[0]);
    expect(answer.status).toBe(row?.state === 'ready' ? 303 : 422);
    return { row, said: await answer.text() };
  },
};
const entrances = Object.entries(ways).flatMap(([how, send]) =>
  filePurposes.map((purpose) => ({ how, send, purpose, where: `${purpose} by ${how}` })),
);

const kept = (): Promise<string[]> => readdir(join(files.folder, 'files/kept')).catch(() => []);
const sentence = (code: RefusalCode, limit = 0): string => textFor('en')(refusalMessageId(code), { limit });

/** What no copy of a picture has in it. */
const marks = ['alert(', '<script', 'PK\x03\x04', '%PDF', 'ICC_PROFILE', 'ns.adobe.com', 'Photoshop', 'Amina'];

async function showsCopies(as: Member, id: string): Promise<void> {
  for (const size of sizeNames) {
    for (const format of pictureFormats) {
      const answer = await files.get(as, `/files/${id}/${size}.${format}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const { exif, xmp, iptc, pages = 1, comments = [] } = await sharp(bytes).metadata();
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `image/${format}`]);
      expect({ exif, xmp, iptc, pages, comments }).toEqual({ pages: 1, comments: [] });
      expect(marks.filter((mark) => bytes.includes(mark))).toEqual([]);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    }
  }
  for (const name of ['file', 'given.html']) expect((await files.get(as, `/files/${id}/${name}`)).status).toBe(404);
}

async function givesAway(as: Member, id: string, type: string, given: Uint8Array): Promise<void> {
  const answer = await files.get(as, `/files/${id}/given.html`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  expect(Buffer.from(await answer.arrayBuffer()).equals(given)).toBe(true);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
}

const isCode = (is: HostileFile['is']): is is RefusalCode => !isMediaType(is);
const expectedFor = (is: HostileFile['is'], purpose: FilePurpose): HostileFile['is'] => {
  const kind = kindOfMedia(is);
  return kind === null || fileLimits.purposes[purpose].takes.includes(kind) ? is : 'FILE_TYPE';
};

async function bring({ name, bytes, is }: HostileFile, by: typeof entrances): Promise<void> {
  const given = await bytes();
  for (const { send, purpose, where } of by) {
    const member = await build.aMember(files.db, from);
    const { row, said } = await send(member, name, given, purpose);
    const expected = expectedFor(is, purpose);
    if (isCode(expected)) {
      expect([where, row?.state, row?.refusal, row?.bytes]).toEqual([where, 'refused', expected, 0]);
      expect(said).toContain(sentence(expected));
      expect(await kept()).not.toContain(row?.id);
    } else {
      expect([where, row?.state, row?.refusal, row?.mediaType]).toEqual([where, 'ready', null, expected]);
      expect(extensionsOf(expected)).toContain(extensionOf(row?.name ?? ''));
      if (kindOfMedia(expected) === 'picture') await showsCopies(member, row?.id ?? '');
      else await givesAway(member, row?.id ?? '', expected, given);
    }
  }
}

describe('a file of any kind, for any purpose, by any way', () => {
  const each = (list: readonly HostileFile[]) =>
    list.map((file, at): [string, string, HostileFile, number] => [file.what, file.is, file, at]);

  it.each(each(hostileFiles))('%s: %s', (_what, _is, file) => bring(file, entrances));
  it.each(each(alikeFiles))('%s: %s', (_what, _is, file, at) => {
    const turn = at % entrances.length;
    return bring(file, entrances.slice(turn, turn + 1));
  });
});

/** A document of so many bytes; as a picture one that has the rest behind it. */
const ofBytes = async (purpose: FilePurpose, bytes: number): Promise<Uint8Array> => {
  const whole = await goodFiles[purpose === 'post' ? 'application/pdf' : 'image/jpeg']();
  return joined(whole, new Uint8Array(bytes - whole.length));
};

describe('a file of any size', () => {
  it.each(['member', 'moderator'] as const)('has the bounds of its purpose: brought by a %s', async (role) => {
    for (const { send, purpose, where } of entrances) {
      const sent = async (bytes: Uint8Array): Promise<Became> =>
        send(await build.aMember(files.db, from, { role }), 'given.pdf', bytes, purpose);
      const most = fileLimits.purposes[purpose].bytes[role === 'member' ? 'member' : 'staff'];
      const whole = await sent(await ofBytes(purpose, most));
      expect([where, whole.row?.state]).toEqual([where, 'ready']);
      const larger = await sent(await ofBytes(purpose, most + 1));
      expect([where, larger.row]).toEqual([where, null]);
      expect(larger.said).toContain(sentence('FILE_TOO_LARGE', inMegabytes(most)));
      const empty = await sent(new Uint8Array());
      expect([where, empty.row]).toEqual([where, null]);
      expect(empty.said).toContain(sentence('FILE_EMPTY'));
    }
  });
});

const names: readonly [string, string, string][] = [
  ['many letters', `${'x'.repeat(10_000)}.pdf`, `${'x'.repeat(176)}.pdf`],
  ['many bytes in few letters', `${'\u{1f469}\u200d\u{1f692}'.repeat(200)}.pdf`, ''],
  ['signs that turn the text', 'invoice\u202efdp.exe', 'invoicefdp.pdf'],
  ['a way out of a folder', '../../etc/passwd', 'passwd.pdf'],
  ['a way of Windows', 'C:\\Users\\amina\\plan.pdf', 'plan.pdf'],
  ['only dots', '...', 'file.pdf'],
  ['only signs that are not seen', '\u200b\u2066\u200e', 'file.pdf'],
  ['ends of lines and quotes', 'a"; filename="b\r\nSet-Cookie: c=d.pdf', ''],
  ['markup', '<img src=x onerror=alert(1)>.pdf', 'img src=x onerror=alert(1).pdf'],
  ['a device of Windows', 'CON.pdf', '_CON.pdf'],
  ['another device of it', 'com1', '_com1.pdf'],
  ['half a character', 'a\ud800.pdf', 'a\ufffd.pdf'],
  ['a person of many characters', '\u{1f469}\u{1f3fd}\u200d\u{1f692}.pdf', '\u{1f469}\u{1f3fd}\u200d\u{1f692}.pdf'],
  ['another script', 'تقرير المصنع.pdf', 'تقرير المصنع.pdf'],
];
describe('a file of any name', () => {
  it.each(names)('is kept as one that no system reads in its own way: %s', async (_what, name, expected) => {
    const given = await goodFiles['application/pdf']();
    // The API takes no such text, whatever it is for.
    for (const [how, send] of Object.entries(name.isWellFormed() ? ways : { 'a form': ways['a form'] })) {
      const member = await build.aMember(files.db, from);
      const { row } = await send(member, name, given, 'post');
      if (expected !== '') expect([how, row?.name]).toEqual([how, expected]);
      // eslint-disable-next-line no-control-regex -- these are what is not to be there
      expect(row?.name).toMatch(/^[^\u0000-\u001f\u202a-\u202e\u2066-\u2069\\/:*?"<>|]+\.pdf$/);
      expect(Buffer.byteLength(row?.name ?? '')).toBeLessThanOrEqual(nameBytes);
      const answer = await files.get(member, `/files/${row?.id}/${encodeURIComponent(row?.name ?? '')}`);
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename/);
    }
  });
});

describe('a file with a byte of zero in its name', () => {
  it('is not read, as no such text is', async () => {
    const [member, given] = [await build.aMember(files.db, from), await goodFiles['application/pdf']()];
    await expect(ways.tus(member, 'plan\0.pdf', given, 'post')).rejects.toThrow('BAD_INPUT');
    expect((await sendForm(member, 'plan\0.pdf', given, 'post')).status).toBe(400);
    expect(await rowOf(member)).toBeNull();
  });
});

describe('what has come by none of them', () => {
  it('is left nowhere', async () => {
    const { rows } = await files.db.query<{ id: string }>(`select id from file where state = 'ready'`);
    expect((await kept()).sort()).toEqual(rows.map(({ id }) => id).sort());
    for (const folder of ['forms', 'uploads', 'making'])
      expect(await readdir(join(files.folder, 'files', folder)).catch(() => [])).toEqual([]);
  });
});
