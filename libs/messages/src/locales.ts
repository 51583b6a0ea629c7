import type { Language } from '@cluster-commons/domain/kernel';

/** The locale for numbers, dates and plurals: digits are Western in all four languages. */
export const localeOf: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-419',
  ar: 'ar-u-nu-latn',
};
