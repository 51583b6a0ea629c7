/** What is typed, as plain fields where no file was chosen, whatever the form could bring: plain fields can wait for a line. */
export function sentAs(typed: FormData): FormData | URLSearchParams {
  const fields: [string, string][] = [];
  for (const [name, value] of typed) {
    if (typeof value === 'string') fields.push([name, value]);
    else if (value.name !== '') return typed;
  }
  return new URLSearchParams(fields);
}
