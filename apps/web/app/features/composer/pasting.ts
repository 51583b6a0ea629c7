import { applyEdit } from './editing/apply.ts';
import { hasStructure } from './paste/pasted.ts';

type Field = HTMLTextAreaElement;

/** Puts a text where the caret is, in place of what is selected, as if it had been typed. */
function putIn(field: Field, text: string): void {
  const { selectionStart: from, selectionEnd: to } = field;
  const end = from + text.length;
  applyEdit(field, { from, to, insert: text, start: end, end });
}

/** The code that reads HTML comes at the first paste that needs it; where it does not come, the plain words do. */
async function putMarkdown(field: Field, html: string, plain: string): Promise<void> {
  const markdown = await import('./paste/markdown-from.ts').then(
    ({ markdownFrom }) => markdownFrom(html),
    () => '',
  );
  putIn(field, markdown || plain);
}

/** Takes what has a form as Markdown; the browser pastes all else, and all that it was asked to paste as plain text. */
export function pasteIn(field: Field, event: ClipboardEvent): void {
  const { clipboardData: data } = event;
  const html = data?.getData('text/html') ?? '';
  if (!hasStructure(html)) return;
  event.preventDefault();
  void putMarkdown(field, html, data?.getData('text/plain') ?? '');
}
