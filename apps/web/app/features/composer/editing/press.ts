import { applyEdit, selectionOf } from './apply.ts';
import { nextLine } from './lines.ts';
import { edits, toolOfKey, type ToolName, type ToolWords } from './tools.ts';

/** What a tool does with the text of a field and what is selected in it. */
export const applyTool = (field: HTMLTextAreaElement, tool: ToolName, words: ToolWords): void =>
  applyEdit(field, edits[tool](selectionOf(field), words));

/**
 * What a key does in a field of Markdown beside typing: tools have keys, and a list goes on in the next line.
 * @returns whether it did something, and the browser is to do nothing
 */
export function pressIn(field: HTMLTextAreaElement, event: KeyboardEvent, words: ToolWords): boolean {
  if (event.isComposing) return false;
  const tool = toolOfKey(event);
  if (tool !== undefined) {
    applyTool(field, tool, words);
    return true;
  }
  const isPlainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const next = isPlainEnter ? nextLine(selectionOf(field)) : null;
  if (next === null) return false;
  applyEdit(field, next);
  return true;
}
