/** What the browser is asked for in one form, and what the form says where it cannot be. */
const formOf = (): HTMLFormElement | null => document.querySelector<HTMLFormElement>('form[data-act="keepPushDevice"]');

const isPossible = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

function show(form: HTMLFormElement, ...parts: string[]): void {
  for (const part of form.querySelectorAll<HTMLElement>('[data-push]')) {
    part.hidden = !parts.includes(part.dataset['push'] ?? '');
  }
}

function control(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const worker = '/notices.js';

/** Asks the browser for a subscription with the key of the network; one of another key is given up. */
async function subscribe(key: string): Promise<PushSubscriptionJSON> {
  await navigator.serviceWorker.register(worker);
  const { pushManager } = await navigator.serviceWorker.ready;
  const applicationServerKey = bytesOf(key);
  const asked = { userVisibleOnly: true, applicationServerKey };
  try {
    return (await pushManager.subscribe(asked)).toJSON();
  } catch (error) {
    const former = await pushManager.getSubscription();
    if (former === null) throw error;
    await former.unsubscribe();
    return (await pushManager.subscribe(asked)).toJSON();
  }
}

async function fillIn(form: HTMLFormElement): Promise<void> {
  const key = form.querySelector<HTMLInputElement>('[data-push-key]')?.dataset['pushKey'] ?? '';
  if ((await Notification.requestPermission()) !== 'granted') {
    show(form, 'denied', 'possible');
    return;
  }
  const { endpoint = '', keys = {} } = await subscribe(key);
  for (const [name, value] of Object.entries({ endpoint, p256dh: keys['p256dh'], auth: keys['auth'] })) {
    const input = control(form, name);
    if (input) input.value = value ?? '';
  }
  form.requestSubmit();
}

// A form that brings no subscription yet asks the browser first, and is sent when it has one.
document.addEventListener(
  'submit',
  (event) => {
    const form = formOf();
    if (form === null || event.target !== form || control(form, 'endpoint')?.value !== '') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    show(form, 'possible');
    fillIn(form).catch(() => show(form, 'failed', 'possible'));
  },
  { capture: true },
);

function offer(): void {
  const form = formOf();
  // Where the page of the form does not know the key there is nothing to ask with.
  if (form?.querySelector('[data-push-key]') && isPossible()) {
    if (form.querySelector<HTMLElement>('[data-push="impossible"]')?.hidden === false) show(form, 'possible');
  }
}

offer();
// A form that was sent in place brings this one anew.
new MutationObserver(offer).observe(document.body, { childList: true, subtree: true });
