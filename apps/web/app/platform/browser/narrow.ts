/** A text as it is compared: in small letters, without accents and marks. */
const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Shows of the choices under a field those that hold every word typed in it; without words all, as the server did. */
function narrow(field: HTMLInputElement): void {
  const list = field.closest('fieldset');
  if (list === null) return;
  const words = folded(field.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const group of Array.from(list.querySelectorAll('[data-choices]'))) {
    let fitting = 0;
    for (const option of Array.from(group.querySelectorAll('label'))) {
      const name = folded(option.textContent ?? '');
      option.hidden = !words.every((word) => name.includes(word));
      if (!option.hidden) fitting += 1;
    }
    found += fitting;
    const fold = group.parentElement;
    if (!(fold instanceof HTMLDetailsElement)) continue;
    fold.hidden = fitting === 0;
    fold.open = words.length > 0 || group.querySelector(':checked') !== null;
  }
  const said = list.querySelector('[aria-live]');
  if (said !== null) said.textContent = found === 0 ? (field.dataset['narrows'] ?? '') : '';
}

const narrowing = ({ target }: Event): HTMLInputElement | null =>
  target instanceof HTMLInputElement && 'narrows' in target.dataset ? target : null;

/** Long lists of choices are narrowed by typing; the fields for it are shown from now on. */
export function narrowLists(): void {
  document.documentElement.dataset['script'] = '';
  document.addEventListener('input', (event) => {
    const field = narrowing(event);
    if (field !== null) narrow(field);
  });
  document.addEventListener('keydown', (event) => {
    // Enter would send the form.
    if (event.key === 'Enter' && narrowing(event) !== null) event.preventDefault();
  });
}
