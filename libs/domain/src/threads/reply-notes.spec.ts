import { replyNotes } from './index.ts';

const now = new Date('2026-11-30T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

describe('what the writer of a reply is told', () => {
  it.each<[string, string[], number, string[]]>([
    ['nothing, mostly', ['me', 'other'], 3, []],
    ['that the last two posts are theirs', ['me', 'me'], 3, ['ANOTHER_IN_A_ROW']],
    ['nothing where they have opened it alone', ['me'], 3, []],
    ['that nobody wrote for a year', ['other', 'me'], 366, ['QUIET_FOR_LONG']],
    ['nothing within the year', ['other', 'me'], 364, []],
    ['both', ['me', 'me'], 400, ['ANOTHER_IN_A_ROW', 'QUIET_FOR_LONG']],
  ])('is %s', (_what, lastAuthorIds, days, expected) => {
    expect(replyNotes({ writerId: 'me', lastAuthorIds, lastPostAt: daysAgo(days) }, now)).toEqual(expected);
  });
});
