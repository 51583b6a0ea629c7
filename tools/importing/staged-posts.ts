import { lengthOf } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { stagedRows, type Reading } from './dump-rows.ts';
import {
  instantOf,
  lineOf,
  requiredInstant,
  requiredNumber,
  shortened,
  smallNumber,
  tagsOf,
  Unusable,
  wholeNumber,
  type Attributes,
} from './row-fields.ts';
import { importedId } from './site.ts';
import { nameOf, textOf, usableTag } from './staged-people.ts';
import { arrayText, type StagedValue } from './staging.ts';

const question = '1';
const answer = '2';
const otherPosts: Record<string, string> = {
  '3': 'an orphaned tag wiki',
  '4': 'the excerpt of a tag wiki',
  '5': 'a tag wiki',
  '6': 'a nomination for moderator',
  '7': 'a wiki placeholder',
  '8': 'a privilege wiki',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

const iso = (at: number): string => new Date(at).toISOString();

/** Title and body; a title that is too long is cut, and stands whole above the text. */
function titleAndBody(row: Attributes, cut: () => void): { title: string; body: string } {
  const title = lineOf(textOf(row, 'Title'));
  const body = textOf(row, 'Body');
  if (lengthOf(title) <= threadLimits.title.most) return { title, body };
  cut();
  return {
    title: shortened(title, threadLimits.title.most),
    body: `<p><strong>${escapeHtml(title)}</strong></p>\n${body}`,
  };
}

function usableTags(row: Attributes, changed: (how: string) => void): string[] {
  const usable = new Set<string>();
  for (const tag of tagsOf(row['Tags'])) {
    const name = usableTag(tag);
    if (name === null) changed(`its tag “${tag.slice(0, 60)}” is too short or too long and left out`);
    else usable.add(name);
  }
  if (usable.size > threadLimits.tags)
    changed(`only the first ${threadLimits.tags} of its ${usable.size} tags are kept`);
  return [...usable].slice(0, threadLimits.tags);
}

/** Posts.xml: questions and answers; what is neither is reported. */
export function stagedPosts(reading: Reading): AsyncGenerator<StagedValue[]> {
  const { report, file, now, site } = reading;
  return stagedRows(reading, {
    kindOf: (row) => {
      const type = row === 'broken' ? undefined : row['PostTypeId'];
      return type === question ? 'questions' : type === answer ? 'answers' : 'others';
    },
    stage: (row, line) => {
      const type = row['PostTypeId'] ?? '';
      const isQuestion = type === question;
      if (!isQuestion && type !== answer) {
        const other = otherPosts[type] ?? 'a post of unknown type';
        throw new Unusable(`${other} (type ${type === '' ? 'missing' : type.slice(0, 20)}) has no counterpart here`);
      }
      const changed = (how: string): void => report.changed({ file, line }, how);
      const id = requiredNumber(row, 'Id');
      const created = requiredInstant(row, 'CreationDate', now);
      const edited = instantOf(row, 'LastEditDate', now);
      const isEdited = edited !== null && edited >= created;
      if (edited !== null && !isEdited)
        changed('its last edit lies before its creation: it is imported as never edited');
      const most = threadLimits.title.most;
      const { title, body } = isQuestion
        ? titleAndBody(row, () =>
            changed(`its title is shortened to ${most} characters and stands whole above the text`),
          )
        : { title: null, body: textOf(row, 'Body') };
      return [
        id,
        line,
        isQuestion,
        isQuestion ? null : requiredNumber(row, 'ParentId'),
        isQuestion ? wholeNumber(row, 'AcceptedAnswerId') : null,
        importedId(site, 'post', String(id), created),
        isQuestion ? importedId(site, 'thread', String(id), created) : null,
        iso(created),
        isEdited ? iso(edited) : null,
        smallNumber(row, 'Score'),
        wholeNumber(row, 'OwnerUserId'),
        nameOf(row['OwnerDisplayName']),
        title,
        isQuestion ? arrayText(usableTags(row, changed)) : null,
        lineOf(row['ContentLicense']) || null,
        body,
      ];
    },
  });
}

export function stagedComments(reading: Reading): AsyncGenerator<StagedValue[]> {
  const { now, site } = reading;
  return stagedRows(reading, {
    kindOf: () => 'comments',
    stage: (row, line) => {
      const id = requiredNumber(row, 'Id');
      const created = requiredInstant(row, 'CreationDate', now);
      return [
        id,
        line,
        requiredNumber(row, 'PostId'),
        importedId(site, 'comment', String(id), created),
        iso(created),
        smallNumber(row, 'Score'),
        wholeNumber(row, 'UserId'),
        nameOf(row['UserDisplayName']),
        lineOf(row['ContentLicense']) || null,
        textOf(row, 'Text'),
      ];
    },
  });
}
