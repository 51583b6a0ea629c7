/** Languages of the interface, each with its complete catalogue. */
export const languages = ['en', 'fr', 'es', 'ar'] as const;
export type Language = (typeof languages)[number];

export const defaultLanguage: Language = 'en';

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);
/** A language of the interface out of what is stored; the default where it is none. */
export const languageOr = (value: unknown, otherwise: Language = defaultLanguage): Language =>
  isLanguage(value) ? value : otherwise;

/** The first interface language that an Accept-Language header asks for, by weight. */
export function languageFromHeader(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { primary: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return (wanted.find((entry) => isLanguage(entry.primary))?.primary as Language | undefined) ?? defaultLanguage;
}
