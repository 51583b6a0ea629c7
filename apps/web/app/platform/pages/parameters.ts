/** A parameter of the address, or null when it is missing or empty. */
export const parameterOf = (url: URL, name: string): string | null => url.searchParams.get(name) || null;

/** A parameter that is one of a closed set, written in lower case in the address. */
export function choiceOf<Choice extends string>(url: URL, name: string, choices: readonly Choice[]): Choice | null {
  const value = url.searchParams.get(name)?.toUpperCase();
  return choices.find((choice) => choice === value) ?? null;
}

/** A whole number of one to nine digits, at least 1. */
export const wholeNumber = (text: string | null | undefined): number | null =>
  text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
