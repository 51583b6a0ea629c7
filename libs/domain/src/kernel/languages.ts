/** Languages of the interface, each with its complete catalogue. */
export const languages = ['en', 'fr', 'es', 'ar'] as const;
export type Language = (typeof languages)[number];

export const defaultLanguage: Language = 'en';

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);
/** A language of the interface out of what is stored; the default where it is none. */
export const languageOr = (value: unknown, otherwise: Language = defaultLanguage): Language =>
  isLanguage(value) ? value : otherwise;

/** The first language of those on offer that an Accept-Language header asks for, by weight; else the first on offer. */
export function languageFromHeader(header: string | undefined, offered: readonly Language[] = languages): Language {
  const isOffered = (value: unknown): value is Language => isLanguage(value) && offered.includes(value);
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { primary: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ primary }) => primary).find(isOffered) ?? offered[0] ?? defaultLanguage;
}
