const mark = 'waiting';

/** Whether anything waits on this device to be sent, so that pages without any load nothing for it. */
export function markWaiting(isWaiting: boolean): void {
  try {
    if (isWaiting) localStorage.setItem(mark, '');
    else localStorage.removeItem(mark);
  } catch {
    // A browser that keeps nothing has nothing that waits.
  }
}

/** What was posted from the page before and is still to be said, in the tab's own storage. */
export const postedMark = 'outbox-posted';

function isMarked(): boolean {
  try {
    return localStorage.getItem(mark) !== null || sessionStorage.getItem(postedMark) !== null;
  } catch {
    return false;
  }
}

/** What sends later, in a script of its own. */
interface Outbox {
  startOutbox: () => void;
  waitWith: (form: HTMLFormElement, body: URLSearchParams, address: string) => Promise<boolean>;
}

let loading: Promise<Outbox> | null = null;

async function fetchOutbox(): Promise<Outbox> {
  const file = document.querySelector<HTMLTemplateElement>('template[data-outbox]')?.dataset['outbox'];
  const outbox = (await import(/* @vite-ignore */ file ?? '')) as Outbox;
  outbox.startOutbox();
  return outbox;
}

function load(): Promise<Outbox> {
  loading ??= fetchOutbox();
  loading.catch(() => (loading = null));
  return loading;
}

const quietly = (): void => void load().catch(() => undefined);

/**
 * Brings what sends later: where something waits or is still to be told, and as soon as somebody writes in a form that can wait, since without
 * a line it could not be fetched.
 */
export function preparesToWait(): void {
  if (document.body.dataset['member'] === undefined) return;
  if (isMarked()) quietly();
  document.addEventListener('focusin', ({ target }) => {
    if (loading === null && target instanceof Element && target.closest('form[data-can-wait]') !== null) quietly();
  });
}

/** Keeps a form that could not be sent until there is a line. False: it cannot wait. */
export async function letWait(form: HTMLFormElement, body: unknown, address: string): Promise<boolean> {
  if (form.dataset['canWait'] === undefined || !(body instanceof URLSearchParams)) return false;
  try {
    return await (await load()).waitWith(form, body, address);
  } catch {
    return false;
  }
}
