type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Values of the controls of a form by their names; several where boxes of one name are ticked. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** What travels unseen is none of the reader's, secrets are kept nowhere, shown or not, and buttons are pressed. */
const unseen = new Set(['hidden', 'password', 'file', 'submit', 'button', 'image', 'reset']);

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type);

export const controlsIn = (place: Element): Control[] =>
  Array.from(place.querySelectorAll<Control>('input, textarea, select')).filter(
    (control) => !unseen.has(control.type) && !control.matches('[autocomplete$="-password"]'),
  );

/** What has no name is not sent. */
const namedIn = (form: HTMLFormElement): Control[] => controlsIn(form).filter(({ name }) => name !== '');

/** Does a control hold something else than the server wrote? */
export function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = Array.from(control.options);
    return control.selectedOptions[0] !== (options.find(({ defaultSelected }) => defaultSelected) ?? options[0]);
  }
  return isBox(control) ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
}

const hasText = (control: Control): boolean =>
  !isBox(control) && !(control instanceof HTMLSelectElement) && control.value !== '';

/** All that a form holds; null while nobody has typed or chosen anything. */
export function typedIn(form: HTMLFormElement): Typed | null {
  const controls = namedIn(form);
  if (!controls.some((control) => isChanged(control) || hasText(control))) return null;
  const typed: Record<string, string[]> = {};
  for (const control of controls) {
    const values = (typed[control.name] ??= []);
    if (!isBox(control) || control.checked) values.push(control.value);
  }
  return typed;
}

function fill(control: Control, values: readonly string[]): void {
  if (isBox(control)) control.checked = values.includes(control.value);
  else if (!(control instanceof HTMLSelectElement)) control.value = values[0] ?? '';
  // A choice that is no longer offered is left as the server wrote it.
  else if (Array.from(control.options).some(({ value }) => value === values[0])) control.value = values[0] ?? '';
}

/** Is anything written in a form, beside what is chosen? */
export const holdsText = (form: HTMLFormElement): boolean => namedIn(form).some(hasText);

/** Has the server written texts into a form, such as what was sent before? */
export const isFilledIn = (form: HTMLFormElement): boolean =>
  namedIn(form).some((control) => hasText(control) && !isChanged(control));

/** Puts a text in the place of what a form holds, whatever that is. */
export function typeOver(form: HTMLFormElement, typed: Typed): void {
  for (const control of namedIn(form)) {
    const values = typed[control.name];
    if (values !== undefined) fill(control, values);
  }
}

/** Empties what is typed in a form, so that it comes back as if nobody had written there. */
export function emptyTexts(form: HTMLFormElement): void {
  for (const control of namedIn(form))
    if (!isBox(control) && !(control instanceof HTMLSelectElement)) control.value = control.defaultValue = '';
}

/** Is the same typed and chosen, as far as both name it? */
export const isSameTyped = (one: Typed, other: Typed): boolean =>
  Object.keys(one).every((name) => !(name in other) || JSON.stringify(one[name]) === JSON.stringify(other[name]));

/**
 * Gives a form what it held before. One that the server filled in has newer texts and stays as it is; so does what was
 * typed meanwhile.
 * @returns whether there was something to give back
 */
export function typeIn(form: HTMLFormElement, typed: Typed): boolean {
  const controls = namedIn(form);
  if (isFilledIn(form)) return false;
  const given = controls.filter((control) => control.name in typed && !isChanged(control));
  const groups = new Set(controls.filter((control) => isBox(control) && isChanged(control)).map(({ name }) => name));
  for (const control of given) if (!groups.has(control.name)) fill(control, typed[control.name] ?? []);
  return given.length > 0;
}
