import { strToU8, zipSync } from 'fflate';
import { deflateSync } from 'node:zlib';
import { extensionOf, mediaTypes, type MediaTypeName } from '@cluster-commons/domain/files';
import type { RefusalCode } from '@cluster-commons/domain/kernel';
import {
  anAnimation,
  aPicture,
  goodFiles,
  jpegWith,
  join,
  officeOf,
  openDocumentOf,
  pngOf,
  type Bytes,
} from './made-files.ts';

/** A file that somebody may bring, by mistake or not. */
export interface HostileFile {
  what: string;
  /** As it is called. */
  name: string;
  bytes: () => Bytes;
  /** The type that it is taken as, or why it is not. */
  is: MediaTypeName | RefusalCode;
}

const page = '<!doctype html><script>alert(1)</script>';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const archive = zipSync({ 'index.html': strToU8(page), 'META-INF/MANIFEST.MF': strToU8('Main-Class: A') });
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const openText = 'application/vnd.oasis.opendocument.text';

const types = Object.entries(mediaTypes) as [MediaTypeName, (typeof mediaTypes)[MediaTypeName]][];
/** What is missing of a text or a PDF is for its reader to see; all others are whole or nothing. */
const losesNothing = (type: MediaTypeName): boolean => isText(type) || type === 'application/pdf';
/** A text of a PNG that is packed, as `zTXt` has it. */
const packedText = (text: string): Buffer => join('Comment\0\0', deflateSync(text));
const typeOf = (name: string): MediaTypeName =>
  types.find(([, { extensions }]) => (extensions as readonly string[]).includes(extensionOf(name)))?.[0] ??
  'text/plain';
const isText = (type: MediaTypeName): boolean => type.startsWith('text/');
const nameOf = (type: MediaTypeName): string => `given.${mediaTypes[type].extensions[0]}`;

const good = types.map(([type]): HostileFile => {
  return { what: `a good ${nameOf(type)}`, name: nameOf(type), bytes: goodFiles[type], is: type };
});

/** What a browser or a system would run, under each name that it could have. */
const running: readonly [string, Bytes][] = [
  ['a page', join(page)],
  ['a page behind spaces', join('\n\n  <HTML><script>alert(1)</script>')],
  ['a page behind a mark of order', join(`\ufeff${page}`)],
  ['a page in wide letters', join(Uint8Array.of(0xff, 0xfe), Buffer.from(page, 'utf16le'))],
  ['a drawing with a script', join(drawing)],
  ['a drawing behind its description', join(`<?xml version="1.0"?><!-- -->${drawing}`)],
  ['a script', join('#!/bin/sh\nrm -rf .')],
  ['a program of Windows', join('MZ\x90\0\x03\0\0\0\x04\0\0\0')],
  ['a program of Linux', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0)],
  ['bytes without a meaning', Uint8Array.from({ length: 500 }, (_, at) => (at * 37 + 5) % 32)],
  ['an archive', archive],
];
/** By its name alone a text is told from others: under all other names two are enough. */
const disguised = types.flatMap(([type]) =>
  running
    .filter(([what]) => isText(type) || ['a page', 'a program of Windows'].includes(what))
    .map(([what, bytes]): HostileFile => {
      return { what: `${what} called ${nameOf(type)}`, name: nameOf(type), bytes: () => bytes, is: 'FILE_TYPE' };
    }),
);

/** Formats that are not taken, whatever they are called. */
const untaken = (
  [
    ['a drawing in TIFF', () => aPicture().tiff().toBuffer()],
    ['a picture that moves', () => pngOf(20, 20, [['acTL', Uint8Array.of(0, 0, 0, 3, 0, 0, 0, 0)]])],
    ['a bitmap', () => join('BM', Buffer.alloc(60))],
    ['an icon', () => Uint8Array.of(0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0)],
    ['PostScript', () => join('%!PS-Adobe-3.0\n(alert) show')],
    ['rich text', () => join('{\\rtf1 {\\object\\objdata 01}}')],
    [
      'a document of an older office',
      () => join(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), Buffer.alloc(600)),
    ],
    ['an archive called a document', () => archive],
    [
      'an archive with the parts of a document, without what says so',
      () => zipSync({ 'word/document.xml': strToU8('<w/>') }),
    ],
    [
      'a document whose description is larger than any is',
      () => officeOf(`${word}.main+xml`, {}, ' '.repeat(50_000_000)),
    ],
    ['a page that is a document from its second line on', () => join(`<html>\n%PDF-1.7\n${page}`)],
    ['a document behind other words', () => join('alert(1);\n%PDF-1.7\n')],
  ] satisfies [string, () => Bytes][]
).map(([what, bytes]): HostileFile => ({ what, name: 'given.docx', bytes, is: 'FILE_TYPE' }));

const withMacros = (
  [
    ['a document', 'a.docx', () => officeOf('application/vnd.ms-word.document.macroEnabled.main+xml')],
    ['a sheet', 'a.xlsm', () => officeOf('application/vnd.ms-excel.sheet.macroEnabled.main+xml')],
    ['slides', 'a.pptx', () => officeOf('application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml')],
    ['one that does not say so', 'a.docx', () => officeOf(`${word}.main+xml`, { 'word/vbaProject.bin': strToU8('x') })],
    ['of an older kind', 'a.xlsx', () => officeOf(`${sheet}.main+xml`, { 'xl/macrosheets/s.xml': strToU8('x') })],
    ['an open document', 'a.odt', () => openDocumentOf(openText, { 'Basic/Standard/a.xml': strToU8('<a/>') })],
    ['an open document', 'a.ods', () => openDocumentOf(openText, { 'Scripts/python/a.py': strToU8('import os') })],
  ] satisfies [string, string, () => Bytes][]
).map(([what, name, bytes]): HostileFile => ({ what: `macros: ${what}, ${name}`, name, bytes, is: 'FILE_HAS_MACROS' }));

/** An archive that says it has four thousand million parts. */
const endless = (): Uint8Array => {
  const bytes = officeOf(`${word}.main+xml`);
  const [end, head] = [bytes.subarray(-22), bytes.subarray(0, -22)];
  const [more, place] = [Buffer.alloc(56), Buffer.alloc(20)];
  more.writeUInt32LE(0x06064b50, 0);
  more.writeUInt32LE(0xffffffff, 32);
  place.writeUInt32LE(0x07064b50, 0);
  place.writeUInt32LE(head.length, 8);
  return join(head, more, place, end);
};

const unreadable = (
  [
    ['an archive without end', 'a.docx', endless],
    ['a picture that is a script too, in its size', 'a.gif', () => join(`GIF89a/*${'x'.repeat(30)}*/=1;alert(1)`)],
    ['the beginning of a picture', 'a.jpg', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70)],
    ['a picture without a picture in it', 'a.png', () => pngOf(9, 9).subarray(0, 33)],
    [
      'a picture whose sums are wrong',
      'a.png',
      async () =>
        join((await goodFiles['image/png']()).map((byte, at, all) => (at === all.length - 20 ? byte ^ 1 : byte))),
    ],
  ] satisfies [string, string, () => Bytes][]
).map(([what, name, bytes]): HostileFile => ({ what, name, bytes, is: 'FILE_UNREADABLE' }));

/** Pictures of formats that say how large they are, with nothing behind it. */
const gifOf = (side: number): Buffer => {
  const size = Uint8Array.of(side & 255, side >> 8, side & 255, side >> 8);
  const [screen, picture] = [Uint8Array.of(0x80, 0, 0, 0, 0, 0, 0, 0, 0), Uint8Array.of(0x2c, 0, 0, 0, 0)];
  return join('GIF89a', size, screen, picture, size, Uint8Array.of(0, 2, 2, 0x44, 1, 0, 0x3b));
};
const webpOf = async (side: number): Promise<Uint8Array> => {
  const bytes = Buffer.from(await goodFiles['image/webp']());
  bytes.writeUInt32LE(((bytes.readUInt32LE(21) & 0xf0000000) | ((side - 1) << 14) | (side - 1)) >>> 0, 21);
  return bytes;
};
const avifOf = async (): Promise<Buffer> => {
  const bytes = Buffer.from(await goodFiles['image/avif']());
  const at = bytes.indexOf('ispe') + 8;
  bytes.writeUInt32BE(60_000, at);
  bytes.writeUInt32BE(60_000, at + 4);
  return bytes;
};
const manyLetters = ' '.repeat(20_000_000);
const enormous = (
  [
    ['60,000 by 60,000 pixels', 'a.png', () => pngOf(60_000, 60_000), 'PICTURE_TOO_LARGE'],
    ['60,000 by 10 pixels', 'a.png', () => pngOf(60_000, 10), 'PICTURE_TOO_LARGE'],
    ['65,535 by 65,535 pixels', 'a.gif', () => gifOf(65_535), 'PICTURE_TOO_LARGE'],
    ['8,000 by 8,000 pixels', 'a.webp', () => webpOf(8_000), 'PICTURE_TOO_LARGE'],
    // Its reader makes room for all of it before it says how large it is, and has not so much.
    ['16,383 by 16,383 pixels', 'a.webp', () => webpOf(16_383), 'FILE_UNREADABLE'],
    ['60,000 by 60,000 pixels of a film', 'a.avif', avifOf, 'PICTURE_TOO_LARGE'],
    [
      'twenty million letters beside a picture',
      'a.png',
      () => pngOf(20, 20, [['zTXt', packedText(manyLetters)]]),
      'image/png',
    ],
    [
      'twenty million letters in a sheet',
      'a.xlsx',
      () => officeOf(`${sheet}.main+xml`, { 'xl/a.xml': strToU8(manyLetters) }),
      sheet,
    ],
    ['five hundred frames', 'a.gif', async () => (await anAnimation(500)).gif().toBuffer(), 'image/gif'],
  ] satisfies [string, string, () => Bytes, HostileFile['is']][]
).map(([what, name, bytes, is]): HostileFile => ({ what: `${what}, ${name}`, name, bytes, is }));

/** What tells of a person or of another program, or is one, beside a picture. None of it is in the copies. */
const comment = join(page);
const laden = (
  [
    ['a picture that a page follows', 'a.jpg', async () => join(await goodFiles['image/jpeg'](), page)],
    ['a picture that an archive follows', 'a.jpg', async () => join(await goodFiles['image/jpeg'](), archive)],
    [
      'a picture that a document follows',
      'a.png',
      async () => join(await goodFiles['image/png'](), '%PDF-1.7\n', page),
    ],
    [
      'a picture with a comment and profiles that are pages',
      'a.jpg',
      async () =>
        jpegWith(
          await goodFiles['image/jpeg'](),
          [0xfe, comment],
          [0xe2, join('ICC_PROFILE\0\x01\x01', comment)],
          [0xed, join('Photoshop 3.0\0', comment)],
          [0xe1, join('http://ns.adobe.com/xap/1.0/\0', comment)],
        ),
    ],
    [
      'a picture with pages among its texts',
      'a.png',
      () =>
        pngOf(20, 20, [
          ['tEXt', join('Comment\0', page)],
          ['iTXt', join('XML:com.adobe.xmp\0\0\0\0\0', page)],
        ]),
    ],
    [
      'a picture that says where it was made',
      'a.jpg',
      () =>
        aPicture()
          .withExif({ IFD0: { Artist: 'alert(1)' }, IFD3: { GPSLatitude: '36/1 0/1 0/1' } })
          .jpeg()
          .toBuffer(),
    ],
    ['a picture that moves', 'a.gif', async () => (await anAnimation(3)).gif().toBuffer()],
    ['a picture that moves', 'a.webp', async () => (await anAnimation(3)).webp().toBuffer()],
  ] satisfies [string, string, () => Bytes][]
).map(([what, name, bytes]): HostileFile => ({ what, name, bytes, is: typeOf(name) }));

/** Kept as they are, to be taken along: nothing here opens them. */
const carried = (
  [
    ['a document with a page in it', 'a.pdf', () => join(`%PDF-1.7\n${page}`)],
    ['a text with a page further on', 'a.txt', () => join(`alert(1)\n${page}`)],
    ['a table with a formula', 'a.csv', () => join('=HYPERLINK("http://evil.example")\n')],
    ['a text of one byte', 'a.txt', () => join('a')],
    ['a text in wide letters', 'a.csv', () => join(Uint8Array.of(0xff, 0xfe), Buffer.from('a;b', 'utf16le'))],
    ['a text in older letters', 'a.csv', () => Buffer.from('société;ville\nà;b\n', 'latin1')],
  ] satisfies [string, string, () => Bytes][]
).map(([what, name, bytes]): HostileFile => ({ what, name, bytes, is: typeOf(name) }));

const misnamed = types
  .filter(([type]) => !isText(type))
  .map(([type], at): HostileFile => {
    const name = ['given.html', 'given.txt', 'given'][at % 3] ?? '';
    return { what: `${nameOf(type)} called ${name}`, name, bytes: goodFiles[type], is: type };
  });
/** Whether a text is taken says its ending alone. */
const unnamed = ['given.html', 'given.pdf', 'given'].map((name): HostileFile => ({
  what: `words called ${name}`,
  name,
  bytes: goodFiles['text/plain'],
  is: 'FILE_TYPE',
}));

const cut = types.flatMap(([type]) =>
  [10, 50, 90].map((percent): HostileFile => ({
    what: `${percent} % of ${nameOf(type)}`,
    name: nameOf(type),
    bytes: async () => {
      const whole = await goodFiles[type]();
      return whole.subarray(0, Math.ceil((whole.length * percent) / 100));
    },
    is: losesNothing(type) ? type : 'FILE_UNREADABLE',
  })),
);
const tiny = types
  .filter(([type]) => !isText(type))
  .map(([type]): HostileFile => ({
    what: `one byte of ${nameOf(type)}`,
    name: nameOf(type),
    bytes: async () => (await goodFiles[type]()).subarray(0, 1),
    is: 'FILE_TYPE',
  }));

/** Each for every purpose by every way. */
export const hostileFiles: readonly HostileFile[] = [
  good,
  untaken,
  withMacros,
  unreadable,
  enormous,
  laden,
  carried,
].flat();

/** So many of each sort that some of the sort come for every purpose by every way. */
export const alikeFiles: readonly HostileFile[] = [disguised, misnamed, unnamed, cut, tiny].flat();
