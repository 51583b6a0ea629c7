export const textLanguages = ['en', 'fr', 'es', 'ar'] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** Where a city, a trade and a number are put in: private-use characters, which no renderer treats in any way. */
export const slots = { place: '\ue000', sector: '\ue001', number: '\ue002' } as const;

/** Parts that titles and posts of one language are put together from; `[place]`, `[sector]`, `[number]` are filled in. */
export interface LanguagePack {
  titles: readonly string[];
  /** First sentences of opening posts. */
  asks: readonly string[];
  /** First sentences of replies. */
  replies: readonly string[];
  /** Sentences that may stand in any order. */
  facts: readonly string[];
  /** Items of a list, three or four of which stand together. */
  steps: readonly string[];
  quotes: readonly string[];
  /** Last sentences of an opening post. */
  questions: readonly string[];
  /** Last sentences of a reply. */
  closings: readonly string[];
  headlines: readonly string[];
  /** Towns in the script of the language, where it is not Latin: a paragraph in two scripts gets other marks of direction. */
  places?: readonly string[];
}

export const withSlots = (text: string): string =>
  text.replaceAll('[place]', slots.place).replaceAll('[sector]', slots.sector).replaceAll('[number]', slots.number);

export const isTextLanguage = (language: string): language is TextLanguage =>
  textLanguages.includes(language as TextLanguage);
