import type { Language } from './languages.ts';
import { isLanguage, languageFromHeader, languages } from './languages.ts';

/** What says in which language a request is answered, as it came; values that are no interface language are ignored. */
export interface LanguageSigns {
  /** `?lang=` of the address. */
  query?: unknown;
  /** The cookie `lang`: an explicit choice on this device. */
  cookie?: unknown;
  /** What the signed-in member has chosen for their account. */
  locale?: unknown;
  /** Accept-Language of the browser. */
  header?: string | undefined;
  /** Languages that the network offers, the first one being that of readers whose own is not among them. */
  offered?: readonly Language[];
}

/** The one language of a request: the address first, then this device, then the account, then the browser. */
export function decideLanguage({ query, cookie, locale, header, offered = languages }: LanguageSigns): Language {
  const isOffered = (value: unknown): value is Language => isLanguage(value) && offered.includes(value);
  return [query, cookie, locale].find(isOffered) ?? languageFromHeader(header, offered);
}

/** The choice that this device is to remember from now on; null when it knows already, or none was made. */
export const choiceToRemember = ({ query, cookie, offered = languages }: LanguageSigns): Language | null =>
  isLanguage(query) && offered.includes(query) && query !== cookie ? query : null;
