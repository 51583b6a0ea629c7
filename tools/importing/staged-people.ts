import { accountLimits } from '@cluster-commons/domain/accounts';
import { normaliseTag, threadLimits } from '@cluster-commons/domain/threads';
import { lengthOf } from '@cluster-commons/domain/kernel';
import { stagedRows, type Reading } from './dump-rows.ts';
import {
  instantOf,
  lineOf,
  requiredInstant,
  requiredNumber,
  shortened,
  Unusable,
  type Attributes,
} from './row-fields.ts';
import type { StagedValue } from './staging.ts';

/** Characters of a text from the dump; the longest that any Stack Exchange site takes is 30,000. */
export const mostOfText = 200_000;

/** A text of a row. @throws {Unusable} for one beyond all reason */
export function textOf(row: Attributes, name: string): string {
  const text = row[name] ?? '';
  if (text.length > mostOfText) throw new Unusable(`its ${name} is longer than ${mostOfText} characters`);
  return text;
}

/** The name of somebody as a line that fits; null where there is none. */
export const nameOf = (text: string | undefined): string | null =>
  shortened(lineOf(text), accountLimits.name.most) || null;

/** Older dumps tell the address of an account as MD5. */
const addressHashOf = (text: string | undefined): string | null =>
  text !== undefined && /^[0-9a-f]{32}$/i.test(text) ? text.toLowerCase() : null;

/** Users.xml: nameless ones are called as their site calls them, `user` and the number. */
export function stagedUsers(reading: Reading): AsyncGenerator<StagedValue[]> {
  const { report, file, now } = reading;
  return stagedRows(reading, {
    kindOf: () => 'users',
    stage: (row, line) => {
      const id = requiredNumber(row, 'Id');
      const created = requiredInstant(row, 'CreationDate', now);
      const about = textOf(row, 'AboutMe');
      const name = nameOf(row['DisplayName']);
      if (name === null) report.changed({ file, line }, `imported as “user${id}”: it has no name`);
      else if (lengthOf(lineOf(row['DisplayName'])) > accountLimits.name.most) {
        report.changed({ file, line }, `its name is shortened to ${accountLimits.name.most} characters`);
      }
      return [
        id,
        line,
        name ?? `user${id}`,
        new Date(created).toISOString(),
        about,
        lineOf(row['Location']),
        addressHashOf(row['EmailHash']),
      ];
    },
  });
}

const upVote = '2';
const downVote = '3';
const acceptance = '1';
const otherVotes: Record<string, string> = {
  '4': 'a flag as offensive',
  '5': 'a bookmark',
  '6': 'a vote to close',
  '7': 'a vote to reopen',
  '8': 'the start of a bounty',
  '9': 'the end of a bounty',
  '10': 'a deletion',
  '11': 'an undeletion',
  '12': 'a flag as spam',
  '13': 'a flag for a moderator',
  '14': 'a nomination',
  '15': 'a moderator’s review',
  '16': 'the approval of an edit',
};

interface VoteSum {
  line: number;
  rows: number;
  up: number;
  down: number;
  accepted: number | null;
}

/** Posts whose votes are summed in memory before the sums are staged. */
const summedPosts = 50_000;

/** Votes.xml as sums by post, several for a post where its votes lie far apart. */
export async function* stagedVotes(reading: Reading): AsyncGenerator<StagedValue[]> {
  const { report, file, now } = reading;
  const sums = new Map<number, VoteSum>();
  const others = new Map<string, { line: number; rows: number }>();
  const rows = stagedRows(reading, {
    kindOf: () => 'votes',
    stage: (row, line) => {
      const type = row['VoteTypeId'] ?? '';
      const other = otherVotes[type];
      if (other !== undefined) {
        const seen = others.get(type);
        others.set(type, { line: seen?.line ?? line, rows: (seen?.rows ?? 0) + 1 });
        return [];
      }
      if (type !== upVote && type !== downVote && type !== acceptance)
        throw new Unusable(`it is of unknown type “${type.slice(0, 20)}”`);
      const post = requiredNumber(row, 'PostId');
      const accepted = type === acceptance ? instantOf(row, 'CreationDate', now) : null;
      const sum = sums.get(post) ?? { line, rows: 0, up: 0, down: 0, accepted: null };
      sum.rows += 1;
      if (type === upVote) sum.up += 1;
      else if (type === downVote) sum.down += 1;
      else sum.accepted = accepted;
      sums.set(post, sum);
      return [];
    },
  });
  const taken = function* (): Generator<StagedValue[]> {
    for (const [post, { line, rows: count, up, down, accepted }] of sums) {
      yield [post, line, count, up, down, accepted === null ? null : new Date(accepted).toISOString()];
    }
    sums.clear();
  };
  for await (const _ of rows) if (sums.size >= summedPosts) yield* taken();
  yield* taken();
  for (const [type, place] of others) {
    report.skipped('votes', { file, ...place }, `${otherVotes[type]} (type ${type}) has no counterpart here`);
  }
}

/** A tag in our form; null for one that is too short or too long in it. */
export function usableTag(tag: string): string | null {
  const normal = normaliseTag(tag);
  const length = lengthOf(normal);
  return length >= threadLimits.tag.least && length <= threadLimits.tag.most ? normal : null;
}

export function stagedTags(reading: Reading): AsyncGenerator<StagedValue[]> {
  return stagedRows(reading, {
    kindOf: () => 'tags',
    stage: (row, line) => {
      const name = row['TagName'] ?? '';
      const tag = usableTag(name);
      if (tag !== null) return [tag, line];
      const { least, most } = threadLimits.tag;
      throw new Unusable(`the tag “${name.slice(0, 60)}” does not have ${least} to ${most} letters and digits`);
    },
  });
}
