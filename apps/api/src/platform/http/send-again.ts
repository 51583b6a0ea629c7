import type { IncomingMessage } from 'node:http';
import type { Language } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';
import { formType } from './form-body.ts';

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

/**
 * A form of a page that was refused before anything was done for it, with what was typed and a button to send it again:
 * its key keeps it from being done twice. Empty for other requests, and for forms with a password.
 */
export function formToSendAgain(
  req: IncomingMessage & { body?: unknown; originalUrl?: string },
  language: Language,
): string {
  const path = req.originalUrl ?? req.url ?? '';
  const isForm =
    req.method === 'POST' && path.startsWith('/acts/') && req.headers['content-type']?.startsWith(formType);
  if (!isForm || !Buffer.isBuffer(req.body)) return '';
  const fields = [...new URLSearchParams(req.body.toString('utf8'))];
  if (fields.some(([name]) => /password/i.test(name))) return '';
  const button = textFor(language)('errors.sendAgain');
  return `<form method="post" action="${escaped(path)}">${fields.map(field).join('')}<p><button>${escaped(button)}</button></p></form>`;
}
