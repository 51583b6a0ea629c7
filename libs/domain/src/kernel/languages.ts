import type { Direction } from './text-direction.ts';

/** Languages of the interface, each with its complete catalogue. */
export const languages = ['en', 'fr', 'es', 'ar'] as const;
export type Language = (typeof languages)[number];

export const defaultLanguage: Language = 'en';

/** Languages a post, page or member may name: the six of the United Nations and Portuguese. */
export const contentLanguages = ['ar', 'zh', 'en', 'fr', 'ru', 'es', 'pt'] as const;
export type ContentLanguage = (typeof contentLanguages)[number];

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);
/** A language of the interface out of what is stored; the default where it is none. */
export const languageOr = (value: unknown, otherwise: Language = defaultLanguage): Language =>
  isLanguage(value) ? value : otherwise;
export const isContentLanguage = (value: unknown): value is ContentLanguage =>
  contentLanguages.includes(value as ContentLanguage);

export const directionOf = (language: string): Direction => (language === 'ar' ? 'rtl' : 'ltr');

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
