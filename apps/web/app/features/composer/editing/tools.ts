import type { Edit, Selection } from './edit.ts';
import { withLines, withTable } from './lines.ts';
import { withLink, withMark, withMention } from './marks.ts';

/** What the toolbar offers, in its order. A tool more is a line here, its icon, and its name among the texts. */
export const toolNames = ['bold', 'italic', 'link', 'quote', 'bullets', 'numbers', 'table', 'mention'] as const;
export type ToolName = (typeof toolNames)[number];

/** The letter that is pressed with Control or Command. */
export const keyOf: Partial<Record<ToolName, string>> = { bold: 'b', italic: 'i', link: 'k' };

export interface ToolWords {
  /** What a column of a new table is called. */
  column: string;
}

/** What a tool does with a text and what is selected in it. */
export const edits: Record<ToolName, (selection: Selection, words: ToolWords) => Edit> = {
  bold: (selection) => withMark(selection, '**'),
  italic: (selection) => withMark(selection, '_'),
  link: withLink,
  quote: (selection) => withLines(selection, 'quote'),
  bullets: (selection) => withLines(selection, 'bullets'),
  numbers: (selection) => withLines(selection, 'numbers'),
  table: (selection, { column }) => withTable(selection, column),
  mention: withMention,
};

/** The tool of a pressed key; undefined where it is none of ours. */
export const toolOfKey = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): ToolName | undefined =>
  (ctrlKey || metaKey) && !altKey && !shiftKey
    ? toolNames.find((name) => keyOf[name] === key.toLowerCase())
    : undefined;
