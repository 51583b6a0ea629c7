const texts = 'textarea, select, input:not([type=hidden])';

/** Does the reader write somewhere else by now? Then the focus is left there. */
export const isElsewhere = (form: HTMLFormElement): boolean => {
  const focused = document.activeElement;
  return focused !== null && focused.matches(texts) && !form.contains(focused);
};

/**
 * Leads those who hear the page to what an act has changed: to the heading of the place that the answer names, else to
 * the sentence that says what was done. A button that shows its state keeps the focus and says the new one.
 * @param place id of the part that shows what was done
 */
export function tellWhere(form: HTMLFormElement, pressed: HTMLElement | null, place: string | undefined): void {
  const isSwitch = pressed?.hasAttribute('aria-pressed') === true;
  const again = isSwitch ? document.getElementById(form.id)?.querySelector<HTMLElement>('[aria-pressed]') : null;
  if (again) return again.focus({ preventScroll: true });
  const shown = (place === undefined ? null : document.getElementById(place)) ?? document.getElementById('said');
  const heard = shown?.querySelector<HTMLElement>('h1, h2, h3') ?? shown;
  if (!heard) return;
  heard.tabIndex = -1;
  heard.focus({ preventScroll: true });
}
