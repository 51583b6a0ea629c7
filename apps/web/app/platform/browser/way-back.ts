/** The control of an Undo that says that it is one; the other controls are those of its act. */
const mark = 'undoes';

const valuesIn = (form: HTMLFormElement): [string, string][] =>
  Array.from(new FormData(form), ([name, value]) => [name, String(value)]);

/** A button that shows its state, such as a bookmark: it stands where it was, and pressing it again is plain. */
const isSwitch = (form: Element): boolean => form.querySelector('[aria-pressed]') !== null;

/**
 * Rests the forms that would do what Undo does: the way back is offered once, and not where the finger was when the act
 * was sent. They are alive again with the next change of their part.
 */
export function restTheWayBack(): void {
  const undo = document.querySelector<HTMLFormElement>('#said form');
  if (undo === null) return;
  const wanted = valuesIn(undo).filter(([name]) => name !== mark);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-act]')) {
    if (form === undo || form.dataset['act'] !== undo.dataset['act'] || isSwitch(form)) continue;
    const values = new Map(valuesIn(form));
    if (!wanted.every(([name, value]) => values.get(name) === value)) continue;
    const fold = form.closest('details');
    (fold?.querySelectorAll('form').length === 1 ? fold : form).toggleAttribute('inert', true);
  }
}

/** A double click or tap presses a button once: the second would meet what the first has changed. */
export function pressOnce(): void {
  const stop = (event: MouseEvent): void => {
    const { target, detail } = event;
    if (detail > 1 && target instanceof Element && target.closest('form[data-act] button, summary') !== null)
      event.preventDefault();
  };
  document.addEventListener('click', stop, true);
}
