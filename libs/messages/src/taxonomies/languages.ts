import {
  contentLanguages,
  isContentLanguage,
  languages,
  type ContentLanguage,
  type Language,
} from '@cluster-commons/domain/kernel';
import type { Entry } from '../entry.ts';

/** Languages of texts and people, as a reader of another language calls them. */
export const languageLabels: Readonly<Record<ContentLanguage, Entry>> = {
  ar: { en: 'Arabic', fr: 'arabe', es: 'árabe', ar: 'العربية' },
  zh: { en: 'Chinese', fr: 'chinois', es: 'chino', ar: 'الصينية' },
  en: { en: 'English', fr: 'anglais', es: 'inglés', ar: 'الإنجليزية' },
  fr: { en: 'French', fr: 'français', es: 'francés', ar: 'الفرنسية' },
  ru: { en: 'Russian', fr: 'russe', es: 'ruso', ar: 'الروسية' },
  es: { en: 'Spanish', fr: 'espagnol', es: 'español', ar: 'الإسبانية' },
  pt: { en: 'Portuguese', fr: 'portugais', es: 'portugués', ar: 'البرتغالية' },
};

/** Languages as those who speak them call them. */
export const endonyms: Readonly<Record<ContentLanguage, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'français',
  ru: 'русский',
  es: 'español',
  pt: 'português',
};

/** The languages of the product for a list: that of the reader first. */
export const languagesFor = (reader: Language): Language[] => [
  reader,
  ...languages.filter((language) => language !== reader),
];

/** The languages of texts and people for a list: that of the reader, the others of the product, the rest by name. */
export function contentLanguagesFor(reader: Language): ContentLanguage[] {
  const first = languagesFor(reader).filter(isContentLanguage);
  const { compare } = new Intl.Collator(reader);
  const rest = contentLanguages.filter((code) => !first.some((own) => own === code));
  return [...first, ...rest.sort((a, b) => compare(languageLabels[a][reader], languageLabels[b][reader]))];
}
