import { actDone, actSends } from './act-done.ts';
import { forgetAllDrafts } from './drafts.ts';
import { here, pageIn, takeIcons, takeParts } from './parts.ts';
import { startIslands, endIslands } from './islands.ts';
import { isElsewhere, tellWhere } from './tell-where.ts';
import { letWait } from './waiting.ts';
import { restTheWayBack } from './way-back.ts';

const word = (name: 'sending' | 'notSent'): string => document.body.dataset[name] ?? '';

/** How much is under way; the style of the page draws a line when it takes long. */
let underWay = 0;

function countUnderWay(change: 1 | -1): void {
  underWay += change;
  document.documentElement.toggleAttribute('data-under-way', underWay > 0);
}

/** How long a form waits for what comes before it, in milliseconds. */
const longestFirst = 3000;

/** The line goes on until the page does, and is not there on the way back. */
function leadTo(address: string): void {
  countUnderWay(1);
  addEventListener('pagehide', () => countUnderWay(-1), { once: true });
  location.assign(address);
}

/** Says on the button that was pressed that its form is under way. Returns how to take that back. */
function sayUnderWay(form: HTMLFormElement, button: HTMLElement | null): () => void {
  countUnderWay(1);
  form.dataset['underWay'] = '';
  const was = button === null ? null : Array.from(button.childNodes);
  button?.setAttribute('aria-disabled', 'true');
  if (button !== null) button.replaceChildren(word('sending'));
  return () => {
    countUnderWay(-1);
    delete form.dataset['underWay'];
    button?.removeAttribute('aria-disabled');
    if (was !== null) button?.replaceChildren(...was);
  };
}

/** One sentence in the form: nothing arrived, and nothing is lost. */
function sayNotSent(form: HTMLFormElement): void {
  form.querySelector('[data-not-sent]')?.remove();
  const line = document.createElement('p');
  line.dataset['notSent'] = '';
  line.setAttribute('role', 'alert');
  line.textContent = word('notSent');
  form.append(line);
}

/** The form of the act as the server gives it back, in the place of the one that was sent. */
function takeForm(page: Document, form: HTMLFormElement, address: string): boolean {
  const forms = Array.from(page.querySelectorAll('main form[data-act]'));
  const found = forms.find((other) => other.getAttribute('action') === address);
  if (found === undefined) return false;
  takeIcons(page);
  const next = document.importNode(found, true);
  endIslands(form);
  form.replaceWith(next);
  startIslands(next);
  next.querySelector<HTMLElement>('[autofocus]')?.focus();
  return true;
}

interface Sent {
  button: HTMLElement | null;
  address: string;
}

/** What an answer leads to. False: it is none that this page can show. */
async function take(answer: Response, form: HTMLFormElement, { button, address }: Sent): Promise<boolean> {
  const to = answer.headers.get('x-location');
  if (to === null) return takeForm(pageIn(await answer.text()), form, address);
  form.dispatchEvent(new CustomEvent(actDone, { bubbles: true }));
  if (answer.status === 204) {
    leadTo(to);
    return true;
  }
  const staysElsewhere = isElsewhere(form);
  takeParts(pageIn(await answer.text()), form);
  restTheWayBack();
  const [path = '', fragment] = to.split('#');
  if (!staysElsewhere) tellWhere(form, button, fragment);
  if (fragment === undefined) return true;
  history.replaceState(history.state, '', `${path}#${fragment}`);
  document.getElementById(fragment)?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** What is under way already comes first, such as a draft that is being saved; not for long, when the line is bad. */
async function finishFirst(form: HTMLFormElement): Promise<void> {
  const first: Promise<void>[] = [];
  form.dispatchEvent(new CustomEvent(actSends, { detail: first }));
  if (first.length === 0) return;
  await Promise.race([Promise.allSettled(first), new Promise((resolve) => setTimeout(resolve, longestFirst))]);
}

function bodyOf(form: HTMLFormElement, button: HTMLElement | null): FormData | URLSearchParams {
  const typed = new FormData(form, button);
  if (form.enctype === 'multipart/form-data') return typed;
  return new URLSearchParams(typed as unknown as Record<string, string>);
}

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const address = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  const restore = sayUnderWay(form, button);
  await finishFirst(form);
  const body = bodyOf(form, button);
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { 'x-page': here() } });
    restore();
    if (!(await take(answer, form, { button, address }))) sayNotSent(form);
  } catch {
    const waits = await letWait(form, body, address);
    restore();
    if (waits) form.querySelector('[data-not-sent]')?.remove();
    else sayNotSent(form);
  }
}

/** Sends the forms of acts without leaving the page; each works the same when this never runs. */
export function sendFormsInPlace(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset['act'] === undefined || event.defaultPrevented) return;
    if (form.dataset['forgets'] !== undefined) {
      // After signing out the whole page changes, so the browser loads it.
      forgetAllDrafts();
      return;
    }
    // Its answer is a page of its own.
    if (form.dataset['whole'] !== undefined) return;
    event.preventDefault();
    if (form.dataset['underWay'] !== undefined) return;
    void send(form, event.submitter);
  });
}
