import type { Language } from '@cluster-commons/domain/kernel';
import { countries, isCountry, type Country } from '@cluster-commons/domain/taxonomies';

export type CountryNames = Readonly<Record<Country, string>>;

const namesByLanguage = new Map<Language, CountryNames>();

/** Makes the names of one language known to `countryName`. */
export function registerCountryNames(language: Language, names: CountryNames): void {
  namesByLanguage.set(language, names);
}

const load: Readonly<Record<Language, () => Promise<{ countryNames: CountryNames }>>> = {
  en: () => import('./country-names/en.ts'),
  fr: () => import('./country-names/fr.ts'),
  es: () => import('./country-names/es.ts'),
  ar: () => import('./country-names/ar.ts'),
};

/**
 * Fetches and registers the names of one language: a module of its own, 2.5 kB compressed in a browser. A browser awaits
 * it for its reader's language before the first render; a server registers all of them (`all-country-names.ts`).
 */
export async function loadCountryNames(language: Language): Promise<void> {
  if (!namesByLanguage.has(language)) registerCountryNames(language, (await load[language]()).countryNames);
}

function namesIn(language: Language): CountryNames {
  const names = namesByLanguage.get(language);
  if (names === undefined) throw new Error(`The country names in ${language} are not loaded`);
  return names;
}

/** The short name of a country; a code that is none is given back as it is. The language has to be loaded. */
export const countryName = (code: string, language: Language): string =>
  isCountry(code) ? namesIn(language)[code] : code;

/** All countries, sorted by name as readers of the language expect. The language has to be loaded. */
export function countriesByName(language: Language): Country[] {
  const names = namesIn(language);
  const { compare } = new Intl.Collator(language);
  return [...countries].sort((a, b) => compare(names[a], names[b]));
}
