import { strengthOf } from '@cluster-commons/domain/accounts';

const inputIn = ({ target }: Event): HTMLInputElement | null => (target instanceof HTMLInputElement ? target : null);

/** Controls that hold a password, whether it is shown or not. */
const passwordsOf = (form: HTMLFormElement | null): HTMLInputElement[] =>
  Array.from(form?.querySelectorAll<HTMLInputElement>('input[autocomplete$="-password"]') ?? []);

/** Says in words how hard a new password is to guess, while it is typed, and shows what was typed where that is asked. */
export function helpWithPasswords(): void {
  document.addEventListener('input', (event) => {
    const input = inputIn(event);
    const said =
      input?.autocomplete === 'new-password' ? input.form?.querySelector<HTMLElement>('[data-strong]') : null;
    if (input && said) said.textContent = input.value === '' ? '' : (said.dataset[strengthOf(input.value)] ?? '');
  });
  document.addEventListener('change', (event) => {
    const box = inputIn(event);
    if (box?.dataset['shows'] === undefined) return;
    for (const input of passwordsOf(box.form)) input.type = box.checked ? 'text' : 'password';
  });
  // No browser keeps what was shown as if it were any text.
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement) for (const input of passwordsOf(target)) input.type = 'password';
  });
}
