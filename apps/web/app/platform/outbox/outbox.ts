import { draftUnder, keepDraft } from '../browser/drafts.ts';
import { actWaits } from '../browser/act-done.ts';
import { here, refreshPage } from '../browser/parts.ts';
import { emptyTexts, holdsText, typedIn, typeOver, type Typed } from '../browser/typed.ts';
import { markWaiting } from '../browser/waiting.ts';
import { drawOutbox } from './draw-outbox.ts';
import { keepForNextPage, ofPageBefore, type Posted } from './posted.ts';
import { alone, sendWaiting, type Sending } from './send-waiting.ts';
import { addWaiting, allWaiting, removeWaiting, type NumberedPost } from './store.ts';

/** The first pause after a line was found to be down, and the longest, in milliseconds. */
const firstPause = 5_000;
const longestPause = 300_000;

let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let isSending = false;
let posted: Posted | null = null;

const member = (): string => document.body.dataset['member'] ?? '';
/** Tells other tabs; those of browsers without channels see it at their next page. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('outbox');

async function draw(): Promise<void> {
  const posts = await allWaiting();
  markWaiting(posts.length > 0);
  drawOutbox({
    posts: posts.filter((post) => post.member === member()),
    others: posts.filter((post) => post.member !== member()).length,
    isSending,
    posted,
    takeBack: (post) => void takeBack(post),
  });
}

async function changed(): Promise<void> {
  channel?.postMessage(null);
  await draw();
}

function told(post: NumberedPost, became: Sending, to: string | null): void {
  if (became === 'sent' && to !== null) {
    posted = { member: post.member, title: post.title, to };
    if (to.split('#')[0] === here()) refreshPage().catch(() => undefined);
    else keepForNextPage(posted);
  }
  void changed();
}

/** Sends what waits, and comes back later and later while there is no line. */
export async function sendAll(): Promise<void> {
  clearTimeout(timer);
  if (isSending) return;
  isSending = true;
  try {
    const became = await sendWaiting(member(), told);
    failures = became === 'line' ? failures + 1 : 0;
    if (became === 'line')
      timer = setTimeout(() => void sendAll(), Math.min(longestPause, firstPause * 2 ** (failures - 1)));
  } finally {
    isSending = false;
    await draw();
  }
}

/** A form that could not be sent waits on this device, and is empty for what is written next. */
export async function waitWith(form: HTMLFormElement, body: URLSearchParams, address: string): Promise<boolean> {
  const typed = typedIn(form);
  const control = form.querySelector<HTMLInputElement>('[name=clientKey]');
  if (typed === null || !control || control.value === '') return false;
  try {
    await addWaiting({
      key: control.value,
      member: member(),
      address,
      body: body.toString(),
      typed,
      keptUnder: form.dataset['keptUnder'] ?? '',
      from: here(),
      title: document.querySelector('h1')?.textContent.trim() ?? document.title,
      problem: null,
    });
  } catch {
    // The device keeps nothing: the form says that it was not sent.
    return false;
  }
  emptyTexts(form);
  control.value = newKey();
  form.dispatchEvent(new CustomEvent(actWaits));
  failures += 1;
  timer = setTimeout(() => void sendAll(), firstPause);
  await changed();
  return true;
}

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Both texts, where something else stands there by now. */
const together = (there: Typed | null, back: Typed): Typed => {
  const written = there?.['body']?.[0] ?? '';
  return written === '' ? back : { ...back, body: [`${written}\n\n${back['body']?.[0] ?? ''}`] };
};

/** Gives one back to its form, on this page or on its own. */
async function takeBack(post: NumberedPost): Promise<void> {
  await alone(() => removeWaiting(post));
  await changed();
  const forms = Array.from(document.querySelectorAll<HTMLFormElement>('form[data-can-wait]'));
  const form = forms.find(({ dataset }) => dataset['keptUnder'] === post.keptUnder);
  if (form === undefined) {
    keepDraft(post.keptUnder, together(draftUnder(post.keptUnder), post.typed));
    location.assign(post.from);
    return;
  }
  const isEmpty = !holdsText(form);
  typeOver(form, together(typedIn(form), post.typed));
  // It may have arrived after all: the same text under the same key is posted once.
  const control = form.querySelector<HTMLInputElement>('[name=clientKey]');
  if (control && isEmpty) control.value = post.key;
  form.dispatchEvent(new Event('input', { bubbles: true }));
  form.querySelector('textarea')?.focus();
}

/** Shows what waits, and sends it now and whenever there is a line again. */
export function startOutbox(): void {
  posted = ofPageBefore(member());
  addEventListener('online', () => void sendAll());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && failures > 0) void sendAll();
  });
  if (channel) channel.onmessage = () => void draw();
  void sendAll();
}
