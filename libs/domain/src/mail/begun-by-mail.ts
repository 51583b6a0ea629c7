import { lineOf } from '../kernel/index.ts';
import type { ThreadKind } from '../threads/index.ts';

/** What mail programs put before a subject that is answered or passed on, in the languages of the product and near ones. */
const prefix = /^\s*(?:re|fwd?|aw|wg|tr|rv|enc|res|rép|رد|إعادة توجيه|تحويل)\s*(?:\[\d+\])?\s*[::]\s*/iu;
/** A question ends with one of these, in whatever script; quotation marks and brackets may close behind it. */
const asks = /[?؟?⸮՞፧\u037e][\s)\]}"'»”’]*$/u;

/** The title that a subject gives to a discussion; empty where it says nothing. */
export function titleOfSubject(subject: string): string {
  let title = lineOf(subject);
  while (prefix.test(title)) title = title.replace(prefix, '');
  return title;
}

/** A title that ends with a question mark asks; every other begins a discussion. */
export const kindOfSubject = (title: string): Extract<ThreadKind, 'question' | 'discussion'> =>
  asks.test(title) ? 'question' : 'discussion';
