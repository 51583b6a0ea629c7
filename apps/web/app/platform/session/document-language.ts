import { defaultLanguage, isLanguage, type Language } from '@cluster-commons/domain/kernel';

/** The language in which the server wrote this document. */
export const documentLanguage = (): Language => {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : defaultLanguage;
};
