import type { Edit, Selection } from './edit.ts';

export const selectionOf = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Selection => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
});

/**
 * The one way by which a browser counts a change of ours among what its own Undo takes back. Deprecated without a
 * successor; where it is gone, the change is made all the same.
 */
const typed = (insert: string): boolean =>
  document.execCommand?.(insert === '' ? 'delete' : 'insertText', false, insert) ?? false;

/** Changes the text of a field as if it had been typed: the browser's own Undo takes it back, and drafts hear of it. */
export function applyEdit(field: HTMLTextAreaElement | HTMLInputElement, { from, to, insert, start, end }: Edit): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  if (from !== to || insert !== '') {
    if (!typed(insert)) {
      field.setRangeText(insert, from, to);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: insert }));
    }
  }
  field.setSelectionRange(start, end);
}
