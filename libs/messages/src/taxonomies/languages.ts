import {
  contentLanguages,
  isContentLanguage,
  languages,
  type ContentLanguage,
  type Language,
} from '@cluster-commons/domain/kernel';
import type { Entry } from '../entry.ts';
import { localeOf } from '../locales.ts';

/** Where the Unicode CLDR calls two languages alike, or one by a name that many do not look for. */
const ownLabels: Partial<Record<ContentLanguage, Partial<Entry>>> = {
  bn: { en: 'Bengali' },
  fa: { en: 'Persian (Farsi)', fr: 'persan (farsi)', es: 'persa (farsi)' },
  ny: { en: 'Nyanja (Chichewa)', fr: 'nyanja (chichewa)', es: 'nyanja (chichewa)' },
  tl: { en: 'Tagalog (Filipino)', fr: 'tagalog (filipino)', es: 'tagalo (filipino)', ar: 'التاغالوغية (الفلبينية)' },
  tw: { en: 'Twi', fr: 'twi', es: 'twi', ar: 'التوية' },
};

type LanguageNames = ReadonlyMap<string, string>;

function namesFor(reader: Language): LanguageNames {
  const names = new Intl.DisplayNames(localeOf[reader], { type: 'language' });
  return new Map(contentLanguages.map((code) => [code, ownLabels[code]?.[reader] ?? names.of(code) ?? code]));
}

/** Made once for each thing that is asked for. */
function kept<Asked, Made>(make: (asked: Asked) => Made): (asked: Asked) => Made {
  const made = new Map<Asked, Made>();
  return (asked) => {
    if (!made.has(asked)) made.set(asked, make(asked));
    return made.get(asked) as Made;
  };
}

const namesIn = kept(namesFor);

/**
 * What a reader of another language calls a language, by the Unicode CLDR; an unknown code stands for itself. For the
 * server, whose Node has all of it: a browser knows the names of few languages only.
 */
export const languageName = (code: string, reader: Language): string => namesIn(reader).get(code) ?? code;

/** What its own speakers call a language; null where the Unicode CLDR does not know. */
export const ownLanguageName = kept((code: ContentLanguage): string | null =>
  Intl.DisplayNames.supportedLocalesOf(code).length === 0
    ? null
    : (new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code) ?? null),
);

/** The languages of the product for a list: that of the reader first. */
export const languagesFor = (reader: Language): Language[] => [
  reader,
  ...languages.filter((language) => language !== reader),
];

/** The languages of texts and people for a list: that of the reader, the others of the product, the rest by name. */
export const contentLanguagesFor = kept((reader: Language): readonly ContentLanguage[] => {
  const first = languagesFor(reader).filter(isContentLanguage);
  const { compare } = new Intl.Collator(reader);
  const rest = contentLanguages.filter((code) => !first.some((own) => own === code));
  return [...first, ...rest.sort((a, b) => compare(languageName(a, reader), languageName(b, reader)))];
});
