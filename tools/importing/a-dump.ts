import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row by its attributes, or a line as it is to stand in the file. */
export type WrittenRow = Readonly<Record<string, string | number>> | string;

export interface DumpContents {
  users?: readonly WrittenRow[];
  posts?: readonly WrittenRow[];
  comments?: readonly WrittenRow[];
  votes?: readonly WrittenRow[];
  tags?: readonly WrittenRow[];
}

const attributeText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#xA;');

const rowText = (row: WrittenRow): string =>
  typeof row === 'string'
    ? row
    : `  <row ${Object.entries(row)
        .map(([name, value]) => `${name}="${attributeText(String(value))}"`)
        .join(' ')} />`;

const fileText = (root: string, rows: readonly WrittenRow[]): string =>
  ['\uFEFF<?xml version="1.0" encoding="utf-8"?>', `<${root}>`, ...rows.map(rowText), `</${root}>`].join('\n');

/** Writes a dump of the shape that Stack Exchange publishes; the first row of each file is its line 3. For tests. */
export function writeDump(folder: string, contents: DumpContents): string {
  mkdirSync(folder, { recursive: true });
  for (const root of ['users', 'posts', 'comments', 'votes', 'tags'] as const) {
    const name = `${root.charAt(0).toUpperCase()}${root.slice(1)}.xml`;
    writeFileSync(join(folder, name), fileText(root, contents[root] ?? []));
  }
  return folder;
}

export const at = (day: number, time = '10:00:00.000'): string => `2019-03-${String(day).padStart(2, '0')}T${time}`;

export const aUser = (id: number, name: string): Record<string, string | number> => ({
  Id: id,
  CreationDate: at(1),
  DisplayName: name,
});

export const aQuestion = (
  id: number,
  day: number,
  more: Record<string, string | number> = {},
): Record<string, string | number> => ({
  Id: id,
  PostTypeId: 1,
  CreationDate: at(day),
  Score: 0,
  Body: `<p>What is number ${id}?</p>`,
  OwnerUserId: 1,
  Title: `What is number ${id} good for?`,
  Tags: '<looms>',
  ContentLicense: 'CC BY-SA 4.0',
  ...more,
});

export const anAnswer = (
  id: number,
  question: number,
  day: number,
  more: Record<string, string | number> = {},
): Record<string, string | number> => ({
  Id: id,
  PostTypeId: 2,
  ParentId: question,
  CreationDate: at(day),
  Score: 0,
  Body: `<p>Answer ${id}.</p>`,
  OwnerUserId: 2,
  ContentLicense: 'CC BY-SA 4.0',
  ...more,
});

export const aComment = (
  id: number,
  post: number,
  day: number,
  more: Record<string, string | number> = {},
): Record<string, string | number> => ({
  Id: id,
  PostId: post,
  Score: 1,
  Text: `Remark ${id}.`,
  CreationDate: at(day),
  UserId: 1,
  ContentLicense: 'CC BY-SA 4.0',
  ...more,
});

export const aVote = (id: number, post: number, type: number, day = 9): Record<string, string | number> => ({
  Id: id,
  PostId: post,
  VoteTypeId: type,
  CreationDate: at(day, '00:00:00.000'),
});
