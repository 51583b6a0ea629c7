/** A sentence with names in braces, which an island fills in. */
export type Template = string;

export const fillIn = (template: Template, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** A sentence with a count, one text for each plural form of a language. */
export type CountedTemplate = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The sentence for a number, in the language of the document. */
export function fillInCount(template: CountedTemplate, count: number, locale: string): string {
  const form = new Intl.PluralRules(locale).select(count);
  return fillIn(template[form] ?? template.other ?? '', { count: new Intl.NumberFormat(locale).format(count) });
}
