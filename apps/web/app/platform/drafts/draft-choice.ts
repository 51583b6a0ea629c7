import { locale } from '../browser/locale.ts';
import type { Typed } from '../browser/typed.ts';
import { moment, timeOfDay } from '../i18n/date-styles.ts';
import { fillIn } from '../islands/fill-in.ts';

/** A text of a form that another device has kept, or that stood there before. */
export interface OtherDraft {
  typed: Typed;
  device?: string | null;
  updatedAt?: string;
  /** It stood in this very form. */
  isMine?: boolean;
}

interface Choice {
  take: () => void;
  keep: () => void;
}

const clockOf = (at: Date): string => new Intl.DateTimeFormat(locale(), timeOfDay).format(at);

/** Says in a form when the server has its draft, or why it has it not. */
export function sayShared(form: HTMLFormElement, what: Date | string): void {
  const line = form.querySelector<HTMLElement>('[data-draft-line]');
  if (line === null) return;
  line.textContent = typeof what === 'string' ? what : fillIn(line.dataset['saved'] ?? '', { time: clockOf(what) });
}

/** When and where the other text was kept, in words that the form brought; as the page says it where that is known. */
function originOf(form: HTMLFormElement, words: DOMStringMap, { device, updatedAt, isMine }: OtherDraft): string {
  if (isMine === true) return words['mine'] ?? '';
  if (updatedAt === undefined) return form.querySelector('[data-draft-kept]')?.textContent ?? '';
  const sentence = words[device?.toLowerCase() ?? 'unknown'] ?? '';
  return fillIn(sentence, { time: new Intl.DateTimeFormat(locale(), moment).format(new Date(updatedAt)) });
}

const textsOf = (typed: Typed): string =>
  ['title', 'body']
    .flatMap((name) => typed[name] ?? [])
    .filter((text) => text.trim() !== '')
    .join('\n\n');

/**
 * Shows another text of a form above it, to be taken or not.
 * @returns how to take that away
 */
export function offerOther(form: HTMLFormElement, other: OtherDraft, { take, keep }: Choice): () => void {
  const template = form.querySelector<HTMLTemplateElement>('template[data-draft-choice]');
  const shown = template?.content.firstElementChild?.cloneNode(true);
  if (!(shown instanceof HTMLElement)) return () => undefined;
  shown.setAttribute('role', 'alert');
  const part = (name: string) => shown.querySelector<HTMLElement>(`[data-draft-${name}]`);
  const origin = part('origin');
  origin?.replaceChildren(originOf(form, origin.dataset, other));
  part('text')?.replaceChildren(textsOf(other.typed));
  part('take')?.addEventListener('click', take);
  part('keep')?.addEventListener('click', keep);
  template?.after(shown);
  return () => shown.remove();
}
