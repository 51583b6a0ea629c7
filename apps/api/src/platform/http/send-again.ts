import type { IncomingMessage } from 'node:http';
import type { Language } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';

/** A text that its writer wants to see again is longer, or has several lines. */
const shownFrom = 60;

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

function field([name, value]: readonly [string, string]): string {
  const isShown = value.length > shownFrom || value.includes('\n');
  // A browser leaves out the first line break of a text area: this one stands for it.
  return isShown
    ? `<p><textarea name="${escaped(name)}" rows="10" cols="60" dir="auto">\n${escaped(value)}</textarea></p>`
    : `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`;
}

/** What was typed into a form, whichever way it was sent. */
function textsIn(body: unknown): [string, string][] {
  if (Buffer.isBuffer(body)) return [...new URLSearchParams(body.toString('utf8'))];
  if (!(body instanceof FormData)) return [];
  return [...body].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
}

/**
 * A form of a page that was refused before anything was done for it, with what was typed and a button to send it again:
 * its key keeps it from being done twice. Empty for other requests, and for forms with a password.
 */
export function formToSendAgain(
  req: IncomingMessage & { body?: unknown; originalUrl?: string },
  language: Language,
): string {
  const path = req.originalUrl ?? req.url ?? '';
  const fields = req.method === 'POST' && path.startsWith('/acts/') ? textsIn(req.body) : [];
  if (fields.length === 0) return '';
  if (fields.some(([name]) => /password/i.test(name))) return '';
  const button = textFor(language)('errors.sendAgain');
  return `<form method="post" action="${escaped(path)}">${fields.map(field).join('')}<p><button>${escaped(button)}</button></p></form>`;
}
