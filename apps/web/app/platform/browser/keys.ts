/** The innermost open menu or fold around the place of the focus. */
const openAround = (place: EventTarget | null): HTMLDetailsElement | null =>
  place instanceof Element ? place.closest<HTMLDetailsElement>('details[open]') : null;

/** Escape closes the menu or fold that one is in, and leads back to what opened it. */
function closeAround(event: KeyboardEvent): void {
  const details = openAround(event.target);
  if (details === null) return;
  details.open = false;
  details.querySelector('summary')?.focus();
  event.preventDefault();
}

/** Control or command and Enter in a text of several lines presses the button that its form is sent with. */
function sendAround(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLTextAreaElement) || target.form === null) return;
  const buttons = target.form.querySelectorAll<HTMLButtonElement>('button[type=submit]:not([name])');
  const button = buttons.item(buttons.length - 1);
  if (!(button instanceof HTMLButtonElement)) return;
  event.preventDefault();
  target.form.requestSubmit(button);
}

/** Keys that spare the way to a button; each page works without them. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Escape') closeAround(event);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sendAround(event);
  });
}
