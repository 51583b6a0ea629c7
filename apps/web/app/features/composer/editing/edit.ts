/** A text with the part of it that is selected, as a field holds it. */
export interface Selection {
  text: string;
  start: number;
  end: number;
}

/** What takes the place of a part of a text, and what is selected in the text that it gives. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  start: number;
  end: number;
}

/** Where the line begins on which a place lies. */
export const lineStart = (text: string, place: number): number => text.lastIndexOf('\n', place - 1) + 1;

/** Where the line ends on which a place lies. */
export const lineEnd = (text: string, place: number): number => {
  const end = text.indexOf('\n', place);
  return end < 0 ? text.length : end;
};

/** Line breaks that set what is put in at a place apart from what stands around it, as paragraphs are. */
export function gapsAround(text: string, from: number, to: number): { before: string; after: string } {
  const above = text.slice(0, from).replace(/[^\S\n]+$/, '');
  const below = text.slice(to).replace(/^[^\S\n]+/, '');
  const before = above === '' || above.endsWith('\n\n') ? '' : above.endsWith('\n') ? '\n' : '\n\n';
  const after = below === '' ? '\n' : below.startsWith('\n\n') ? '' : below.startsWith('\n') ? '\n' : '\n\n';
  return { before, after };
}
