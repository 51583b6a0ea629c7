import { redirect } from '../routing/routing.ts';

/** A parameter of the address, or null when it is missing or empty. */
export const parameterOf = (url: URL, name: string): string | null => url.searchParams.get(name) || null;

/**
 * Leads to the same address with each named parameter once and in its one form, such as a tag in small letters; an empty
 * form takes the parameter away.
 * @throws a redirect where it is not so already
 */
export function requireOneForm(
  { pathname, searchParams }: URL,
  forms: Readonly<Record<string, (value: string) => string>>,
): void {
  const query = new URLSearchParams(searchParams);
  for (const [name, form] of Object.entries(forms)) {
    const given = searchParams.get(name);
    // Forms send fields that were left empty: they ask for nothing, and are not worth another way to the server.
    if (given === null || given === '') continue;
    const value = form(given);
    if (value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  if (text === searchParams.toString()) return;
  throw redirect(text === '' ? pathname : `${pathname}?${text}`, 301);
}

/** A parameter that is one of a closed set, written in lower case in the address. */
export function choiceOf<Choice extends string>(url: URL, name: string, choices: readonly Choice[]): Choice | null {
  const value = url.searchParams.get(name)?.toUpperCase();
  return choices.find((choice) => choice === value) ?? null;
}

/** A whole number of one to nine digits, at least 1. */
export const wholeNumber = (text: string | null | undefined): number | null =>
  text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
