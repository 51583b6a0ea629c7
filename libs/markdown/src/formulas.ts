import type MarkdownIt from 'markdown-it';

/** Characters of a formula; an opening without an end is looked after no further. */
const longest = 1_000;

const ends: Readonly<Record<string, string>> = { $$: '$$', $: '$', '\\(': '\\)', '\\[': '\\]' };

/**
 * Where the formula ends that begins here; 0 where none does. A sum of money is none: its sign stands before a number and
 * no other sign closes it, or a number follows that.
 */
function endOf(source: string, start: number): number {
  const opening = [source.slice(start, start + 2), source.slice(start, start + 1)].find((sign) => sign in ends);
  const closing = opening === undefined ? undefined : ends[opening];
  if (opening === undefined || closing === undefined) return 0;
  const inner = start + opening.length;
  const length = source.slice(inner, inner + longest).indexOf(closing);
  if (length <= 0 || !/[\p{L}\p{N}]/u.test(source.slice(inner, inner + length))) return 0;
  const end = inner + length + closing.length;
  if (opening !== '$') return end;
  const isMoney =
    /[\p{L}\p{N}\\]/u.test(source[start - 1] ?? '') ||
    /\s/.test(source[inner] ?? '') ||
    /[\s\\]/.test(source[inner + length - 1] ?? '') ||
    /[\p{L}\p{N}]/u.test(source[end] ?? '');
  return isMoney ? 0 : end;
}

/** LaTeX between `$`, `$$`, `\\(` and `\\[` stays as it was typed: its stars, lines below and strokes are no Markdown. */
export function withFormulas(parser: InstanceType<typeof MarkdownIt>): void {
  parser.inline.ruler.before('escape', 'formula', (state, isSilent) => {
    const end = endOf(state.src, state.pos);
    if (end === 0 || end > state.posMax) return false;
    if (!isSilent) state.push('text', '', 0).content = state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  });
}
