import { endIslands, startIslands } from './islands.ts';
import { tellMoments } from './moments.ts';
import { controlsIn, isChanged } from './typed.ts';

/** Parts of a page that a new answer may replace, each with an id; they do not stand inside one another. */
const part = '[data-part]';
/** Lists whose parts come and go. */
const list = '[data-parts]';

/** Is the reader in the middle of something here? */
const isBusy = (place: Element): boolean =>
  place.contains(document.activeElement) ||
  place.querySelector('details[open]') !== null ||
  controlsIn(place).some(isChanged);

function replace(old: Element, next: Element): void {
  endIslands(old);
  old.replaceWith(next);
  startIslands(next);
}

function remove(old: Element): void {
  endIslands(old);
  old.remove();
}

/** Parts of a list that are new stand behind the one they follow there. */
function addTo(old: Element, next: Element): void {
  let before: Element | null = null;
  for (const item of Array.from(next.querySelectorAll(part))) {
    const known = document.getElementById(item.id);
    if (known === null) {
      if (before === null) old.prepend(item);
      else before.after(item);
      startIslands(item);
      tellMoments(item);
    }
    before = known ?? item;
  }
}

/** Icons of a page that are not here yet; the others stay, for the parts that stay. */
export function takeIcons(page: Document): void {
  const sprite = document.getElementById('icons');
  for (const icon of Array.from(page.querySelectorAll('#icons > symbol')))
    if (document.getElementById(icon.id) === null) sprite?.append(document.importNode(icon, true));
}

/**
 * Takes what changed out of a page as the server writes it now. What the reader is in the middle of stays, but for the
 * part whose form was sent.
 * @param sent the form that this answers; null for news, which leave alone what an act has said
 */
export function takeParts(page: Document, sent: Element | null): void {
  takeIcons(page);
  for (const old of Array.from(document.querySelectorAll(part))) {
    const found = page.getElementById(old.id);
    const wasSent = sent !== null && old.contains(sent);
    if (!wasSent && (isBusy(old) || (sent === null && old.id === 'said'))) continue;
    if (found === null) {
      if (old.closest(list) !== null) remove(old);
      continue;
    }
    const next = document.importNode(found, true);
    tellMoments(next);
    if (wasSent || !old.isEqualNode(next)) replace(old, next);
  }
  for (const old of Array.from(document.querySelectorAll(list))) {
    const next = page.getElementById(old.id);
    if (next !== null) addTo(old, document.importNode(next, true));
  }
}

export const pageIn = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** The address of this page as the server names it. */
export const here = (): string => location.pathname + location.search;

let refreshing: Promise<void> | null = null;
let again = false;

async function refresh(): Promise<void> {
  do {
    again = false;
    const answer = await fetch(here(), { headers: { accept: 'text/html' } });
    if (answer.ok) takeParts(pageIn(await answer.text()), null);
  } while (again);
}

/** Asks for this page anew and takes what changed; news that come meanwhile are asked for once more. */
export function refreshPage(): Promise<void> {
  again = refreshing !== null;
  refreshing ??= refresh().finally(() => (refreshing = null));
  return refreshing;
}
