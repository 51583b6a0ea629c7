import type { Viewer } from '@cluster-commons/domain/kernel';
import type { SummaryPost } from './summary-post.model.ts';
import type { HeadRow } from './thread-rows.ts';
import { calledAs, writerFrom } from './thread-writers.ts';

/** What sums a thread up, as its head shows it; null where nothing does that can be read. */
export function summaryFrom(viewer: Viewer, row: HeadRow): SummaryPost | null {
  const { summaryId, summaryNumber, summaryUpTo, summaryLang, summaryHtml, summaryRevision, summarySince } = row;
  if (summaryId === null || summaryNumber === null || summaryUpTo === null) return null;
  return {
    postId: summaryId,
    number: summaryNumber,
    upTo: summaryUpTo,
    since: summarySince,
    lang: summaryLang ?? row.lang,
    html: summaryHtml ?? '',
    revision: summaryRevision ?? 1,
    author: writerFrom(row, 'summaryAuthor', viewer, row, { id: summaryId, as: calledAs(summaryNumber) }),
  };
}
