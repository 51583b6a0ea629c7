import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { judgeContent } from './judge-content.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judge-'));
});
afterAll(() => rm(folder, { recursive: true }));

const judged = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, 'given');
  await writeFile(path, content);
  return judgeContent(path, name);
};

const openType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const officeOf = (type: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}.main+xml"/></Types>`,
    ),
    'word/document.xml': strToU8('<w:document/>'),
  });
const openDocument = (type: string): Uint8Array =>
  zipSync({ mimetype: [strToU8(type), { level: 0 }], 'content.xml': strToU8('<a/>') });

describe('what a file is', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['a.pdf', '%PDF-1.7\n%\n1 0 obj', 'application/pdf'],
    ['photo.pdf', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), 'image/jpeg'],
    ['a.docx', officeOf(openType), openType],
    ['a.odt', openDocument('application/vnd.oasis.opendocument.text'), 'application/vnd.oasis.opendocument.text'],
    ['a.csv', 'name,place\nAmina,Sfax\n', 'text/csv'],
    ['a.csv', Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x3b, 0, 0x62, 0]), 'text/csv'],
    ['a.csv', Buffer.from('société;ville\nà;b\n', 'latin1'), 'text/csv'],
    ['a.md', '# A title\n\n> words', 'text/markdown'],
    ['a.txt', 'مرحبا بكم في الشبكة', 'text/plain'],
  ])('%s is told by its content', async (name, content, type) => {
    expect(await judged(name, content)).toBe(type);
  });

  it.each<[string, string, string | Uint8Array]>([
    ['a page', 'a.txt', '<!doctype html><p>x'],
    ['a page behind spaces', 'a.csv', '\n\n  <html><script>alert(1)</script>'],
    ['a page behind a mark of order', 'a.txt', '\ufeff<script>alert(1)</script>'],
    ['a drawing with a script', 'a.txt', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a drawing called a picture', 'a.png', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a script', 'a.txt', '#!/bin/sh\nrm -rf .'],
    ['a program', 'a.txt', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
    ['a program called a document', 'a.pdf', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
    ['a document with macros', 'a.docx', officeOf('application/vnd.ms-word.document.macroEnabled')],
    ['an archive', 'a.zip', zipSync({ 'a.txt': strToU8('a') })],
    ['bytes without a meaning', 'a.txt', Uint8Array.from([1, 2, 3, 0, 5])],
    ['a text with another ending', 'a.pdf', 'only words'],
    ['a text without an ending', 'a', 'only words'],
    ['nothing', 'a.pdf', ''],
  ])('%s is not taken', async (_what, name, content) => {
    expect(await judged(name, content)).toBeNull();
  });
});
