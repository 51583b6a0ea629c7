import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/**
 * Where the rows of a dump wait, as they stand there, until all are known that belong to one thread. Temporary tables:
 * they take no memory of this process, are not logged, and go with the connection, however the run ends.
 */
const tables = `
  create temp table staged_user (
    id bigint not null, line int not null, name text not null, created timestamptz not null, about text, place text,
    address_hash text);
  create temp table staged_post (
    id bigint not null, line int not null, is_question boolean not null, parent bigint, accepted bigint,
    uuid uuid not null, thread uuid, created timestamptz not null, edited timestamptz, score int not null,
    author bigint, author_name text, title text, tags text[], licence text, body text not null);
  create temp table staged_comment (
    id bigint not null, line int not null, post bigint not null, uuid uuid not null, created timestamptz not null,
    score int not null, author bigint, author_name text, licence text, body text not null);
  create temp table staged_vote (
    post bigint not null, line int not null, vote_rows int not null, up int not null, down int not null, accepted timestamptz);
  create temp table staged_tag (name text not null, line int not null);`;

export const stagedColumns = {
  staged_user: ['id', 'line', 'name', 'created', 'about', 'place', 'address_hash'],
  staged_post: [
    'id',
    'line',
    'is_question',
    'parent',
    'accepted',
    'uuid',
    'thread',
    'created',
    'edited',
    'score',
    'author',
    'author_name',
    'title',
    'tags',
    'licence',
    'body',
  ],
  staged_comment: ['id', 'line', 'post', 'uuid', 'created', 'score', 'author', 'author_name', 'licence', 'body'],
  staged_vote: ['post', 'line', 'vote_rows', 'up', 'down', 'accepted'],
  staged_tag: ['name', 'line'],
} as const;

export type StagedTable = keyof typeof stagedColumns;
export type StagedValue = string | number | boolean | null;

export async function createStaging(client: pg.Client): Promise<void> {
  await client.query(tables);
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const copyText = (value: StagedValue): string =>
  value === null ? '\\N' : String(value).replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character);

/** A list of texts in PostgreSQL's own notation. */
export const arrayText = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

const copyChunk = 1 << 16;

async function* inChunks(rows: AsyncIterable<readonly StagedValue[]>): AsyncGenerator<string> {
  let chunk = '';
  for await (const row of rows) {
    chunk += `${row.map(copyText).join('\t')}\n`;
    if (chunk.length < copyChunk) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Streams rows into a staging table, no faster than the database takes them. Values stand in the order of `stagedColumns`. */
export async function copyRows(
  client: pg.Client,
  table: StagedTable,
  rows: AsyncIterable<readonly StagedValue[]>,
): Promise<void> {
  const target = client.query(copyFrom(`copy ${table} (${stagedColumns[table].join(', ')}) from stdin`));
  await pipeline(Readable.from(inChunks(rows)), target);
}
