import footnotes from 'markdown-it-footnote';
import type MarkdownIt from 'markdown-it';

/** What the rules of foot notes keep beside the tokens: the number of each label, -1 until a text refers to it. */
interface Notes {
  refs?: Record<string, number>;
  list?: { label: string; count: number }[];
}

/**
 * Foot notes: `[^1]` in a text, `[^1]: words` at the start of a line. Definitions count in no quote, list or note, where
 * the parser's rule leaves its tokens unbalanced; notes within a line (`^[words]`) are left out, whose rule takes cubic time.
 */
export function withNotes(parser: InstanceType<typeof MarkdownIt>): void {
  const known = new Set(parser.block.ruler.getRules(''));
  footnotes(parser);
  parser.inline.ruler.disable('footnote_inline');
  const define = parser.block.ruler.getRules('').find((rule) => !known.has(rule));
  if (define === undefined) throw new Error('markdown-it-footnote has no rule for definitions.');
  parser.block.ruler.at(
    'footnote_def',
    (state, start, end, isSilent) => state.level === 0 && define(state, start, end, isSilent),
    { alt: ['paragraph', 'reference'] },
  );
  // A note that nobody refers to stands behind the others: nothing that was written is lost.
  parser.core.ruler.before('footnote_tail', 'notes_alone', ({ env }) => {
    const notes = (env as { footnotes?: Notes }).footnotes;
    if (notes?.refs === undefined) return;
    const list = (notes.list ??= []);
    for (const [label, number] of Object.entries(notes.refs)) {
      if (number >= 0) continue;
      notes.refs[label] = list.length;
      list.push({ label: label.slice(1), count: 0 });
    }
  });
}
