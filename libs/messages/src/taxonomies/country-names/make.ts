/**
 * Writes the modules beside it: one small module a language, so that a browser loads only its reader's.
 * Run it when i18n-iso-countries changes: `node libs/messages/src/taxonomies/country-names/make.ts`.
 */
import { writeFileSync } from 'node:fs';
import { languages, type Language } from '@cluster-commons/domain/kernel';
import { countries, type Country } from '@cluster-commons/domain/taxonomies';
import isoCountries from 'i18n-iso-countries';

/** Where the package's first name is long, dated or misspelt: the short name in use. */
const shortNames: Record<Language, Partial<Record<Country, string>>> = {
  en: {
    CI: 'Côte d’Ivoire',
    CN: 'China',
    CZ: 'Czechia',
    FM: 'Micronesia',
    GM: 'Gambia',
    IR: 'Iran',
    LA: 'Laos',
    MD: 'Moldova',
    MK: 'North Macedonia',
    PS: 'Palestine',
    RU: 'Russia',
    SY: 'Syria',
    TW: 'Taiwan',
    TZ: 'Tanzania',
    US: 'United States',
    VA: 'Holy See',
    VG: 'British Virgin Islands',
    VI: 'US Virgin Islands',
  },
  fr: {
    AE: 'Émirats arabes unis',
    CF: 'République centrafricaine',
    CI: 'Côte d’Ivoire',
    CZ: 'Tchéquie',
    DO: 'République dominicaine',
    GS: 'Géorgie du Sud-et-les-Îles-Sandwich-du-Sud',
    IO: 'Territoire britannique de l’océan Indien',
    SA: 'Arabie saoudite',
    SZ: 'Eswatini',
    TZ: 'Tanzanie',
    US: 'États-Unis',
    VA: 'Saint-Siège',
    VG: 'Îles Vierges britanniques',
    VI: 'Îles Vierges américaines',
  },
  es: {
    CD: 'República Democrática del Congo',
    CG: 'República del Congo',
    CZ: 'Chequia',
    KP: 'Corea del Norte',
    KR: 'Corea del Sur',
    LA: 'Laos',
    SY: 'Siria',
  },
  ar: {
    BY: 'بيلاروس',
    CZ: 'التشيك',
    MM: 'ميانمار',
    SZ: 'إسواتيني',
    VG: 'جزر العذراء البريطانية',
  },
};

/** The name of every country in one language, in the order of the codes. */
export function countryNamesIn(language: Language): Record<string, string> {
  const names = isoCountries.getNames(language, { select: 'official' });
  const entries = countries.map((code) => [
    code,
    shortNames[language][code] ?? names[code]?.replaceAll("'", '’') ?? '',
  ]);
  return Object.fromEntries(entries);
}

function moduleOf(language: Language): string {
  const lines = Object.entries(countryNamesIn(language)).map(([code, name]) => `  ${code}: '${name}',`);
  return [
    '// Made by make.ts from i18n-iso-countries (MIT).',
    "import type { CountryNames } from '../countries.ts';",
    '',
    'export const countryNames: CountryNames = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

if (import.meta.main) {
  for (const language of languages) {
    writeFileSync(new URL(`${language}.ts`, import.meta.url), moduleOf(language));
  }
}
