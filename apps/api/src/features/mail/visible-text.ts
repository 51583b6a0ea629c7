import EmailReplyParser from 'email-reply-parser';
import { languages, linesOf } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';

/** The line of our mails above which one answers, in every language: a mail may be older than a change of language. */
const marks = languages.map((language) => textFor(language)('threadMail.above'));

/** Lines that belong together: those between two empty ones, where a line stands. */
function blockStart(lines: readonly string[], at: number): number {
  let start = at;
  while (start > 0 && lines[start - 1]?.trim() !== '') start -= 1;
  return start;
}

const isRule = (line: string): boolean => /^[\s>]*[_\-=*–—]{5,}\s*$/.test(line);

/** What a mail program calls from whom the quoted mail is, in whatever language: it names an address of ours. */
function withoutAttribution(lines: readonly string[], ours: readonly string[]): string[] {
  const at = lines.findIndex((line) => ours.some((address) => line.toLowerCase().includes(address)));
  if (at < 0) return [...lines];
  const kept = lines.slice(0, blockStart(lines, at));
  while (kept.length > 0 && (kept.at(-1)?.trim() === '' || isRule(kept.at(-1) ?? ''))) kept.pop();
  return kept;
}

/**
 * A mail program ends lines of plain text at about so many characters: what goes on below belongs to the same paragraph.
 * Lists, quotations and short lines are as their writer means them.
 */
const wrappedFrom = 60;
const isOpen = (line: string, next: string): boolean => {
  const [word = ''] = next.split(/\s/);
  return (
    line.length >= wrappedFrom &&
    line.length <= 80 &&
    line.length + word.length + 1 > 72 &&
    next.trim() !== '' &&
    !/^(\s{4}|[\s]*([-*+>#|•]|\d+[.)])\s)/.test(next)
  );
};

function unwrapped(lines: readonly string[]): string {
  return lines
    .map((line, index) => line.trimEnd() + (isOpen(line.trimEnd(), lines[index + 1] ?? '') ? ' ' : '\n'))
    .join('')
    .trim();
}

/** The parser's patterns take very long for very long texts and lines, which no head of a quotation and no signature is. */
const parsedMost = 6_000;
const longestLine = 300;
const placeOf = (index: number): string => `\u0001${index}\u0001`;

function parsed(text: string): string {
  const lines = text.replace(/\n{3,}/g, '\n\n').split('\n');
  let start = lines.length;
  let length = 0;
  while (start > 0 && length < parsedMost) length += Math.min(lines[(start -= 1)]?.length ?? 0, longestLine) + 1;
  const foot = lines.slice(start).map((line, index) => (line.length > longestLine ? placeOf(start + index) : line));
  const kept = new EmailReplyParser().parseReply(foot.join('\n'));
  // eslint-disable-next-line no-control-regex -- a sign that stands in no text: it has been taken out of this one
  const whole = kept.replace(/\u0001(\d+)\u0001/g, (_, index: string) => lines[Number(index)] ?? '');
  return [...lines.slice(0, start), whole].join('\n');
}

/** What programs of mail put below by themselves, in languages that the parser does not know. */
const feet = /\n\s*(?:Obtener Outlook para|الحصول على Outlook|أُرسلت من|أرسلت من|تم الإرسال من|مُرسل من)[^\n]*$/u;

/**
 * What somebody wrote in answer to a mail: without what they quote of it below, and without their signature.
 * @param ours addresses, in small letters, that only the head of a quoted mail of ours names
 */
export function visibleText(text: string, ours: readonly string[]): string {
  const lines = linesOf(text).replaceAll('\u00a0', ' ').replaceAll('\u0001', '').split('\n');
  const below = lines.findIndex((line) => marks.some((mark) => line.includes(mark)));
  const above = below < 0 ? lines : lines.slice(0, below);
  const written = withoutAttribution(above, ours).join('\n');
  return unwrapped(parsed(written).trimEnd().replace(feet, '').split('\n'));
}
