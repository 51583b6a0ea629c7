import { contentLanguages, languages } from '@cluster-commons/domain/kernel';
import { countries, divisions, expertise, sections } from '@cluster-commons/domain/taxonomies';
import type { Entry } from '../entry.ts';
import { registerAllCountryNames } from './all-country-names.ts';
import { clusterStageLabels, clusterTypeLabels, membershipRoleLabels, phaseLabels } from './cluster-words.ts';
import { countriesByName, countryName, loadCountryNames } from './countries.ts';
import { countryNamesIn } from './country-names/make.ts';
import { divisionLabels } from './divisions.ts';
import { expertiseGroupLabels } from './expertise-groups.ts';
import { expertiseLabels } from './expertise.ts';
import { contentLanguagesFor, languageName, languagesFor, ownLanguageName } from './languages.ts';
import { sectionLabels } from './sections.ts';

const all: [what: string, labels: Readonly<Record<string, Entry>>, count: number][] = [
  ['groups of expertise', expertiseGroupLabels, 7],
  ['expertise', expertiseLabels, 56],
  ['cluster types', clusterTypeLabels, 9],
  ['stages', clusterStageLabels, 6],
  ['membership roles', membershipRoleLabels, 18],
  ['phases', phaseLabels, 7],
  ['sections', sectionLabels, 21],
  ['divisions', divisionLabels, 88],
];

describe('labels', () => {
  it.each(all)('name all %s in four languages', (_what, labels, count) => {
    expect(Object.keys(labels)).toHaveLength(count);
    for (const entry of Object.values(labels)) {
      expect(Object.keys(entry).sort()).toEqual([...languages].sort());
      expect(Object.values(entry).every((label) => label === label.trim() && label !== '')).toBe(true);
      expect(entry.ar).toMatch(/^[\p{Script=Arabic}\p{M}\s،؛]+$/u);
    }
  });

  it.each(all)('tell %s apart in every language', (_what, labels) => {
    for (const language of languages) {
      const names = Object.values(labels).map((entry) => entry[language]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('follow the order of the vocabularies', () => {
    expect(Object.keys(expertiseLabels)).toEqual(expertise);
    expect(Object.keys(sectionLabels)).toEqual(sections);
    expect(Object.keys(divisionLabels).sort()).toEqual(divisions);
  });
});

describe('country names', () => {
  it('refuse to answer in a language that is not loaded', () => {
    expect(() => countryName('KE', 'ar')).toThrow('not loaded');
  });

  it('load one language at a time', async () => {
    await loadCountryNames('fr');
    expect(countryName('ET', 'fr')).toBe('Éthiopie');
    expect(() => countryName('ET', 'es')).toThrow('not loaded');
  });

  it.each([
    ['KE', 'en', 'Kenya'],
    ['CI', 'fr', 'Côte d’Ivoire'],
    ['KR', 'es', 'Corea del Sur'],
    ['EG', 'ar', 'مصر'],
    ['XK', 'en', 'Kosovo'],
    ['ZZ', 'en', 'ZZ'],
  ] as const)('say %s in %s: %s', (code, language, name) => {
    registerAllCountryNames();
    expect(countryName(code, language)).toBe(name);
  });

  it.each(languages)('are complete and as the generator makes them: %s', (language) => {
    registerAllCountryNames();
    const made = countryNamesIn(language);
    for (const code of countries) {
      expect(countryName(code, language)).toBe(made[code]);
      expect(made[code]).not.toBe('');
    }
    expect(new Set(Object.values(made)).size).toBe(countries.length);
  });

  it('are sorted as readers expect', () => {
    registerAllCountryNames();
    expect(countriesByName('fr').slice(0, 3)).toEqual(['AF', 'ZA', 'AX']);
    expect(countriesByName('es').indexOf('ES')).toBeLessThan(countriesByName('es').indexOf('ET'));
  });
});

describe('languages in a list', () => {
  it.each([
    ['en', ['en', 'fr', 'es', 'ar'], ['ab', 'aa', 'af']],
    ['fr', ['fr', 'en', 'es', 'ar'], ['ab', 'aa', 'af']],
    ['es', ['es', 'en', 'fr', 'ar'], ['ab', 'aa', 'af']],
    ['ar', ['ar', 'en', 'fr', 'es'], ['ab', 'az', 'an']],
  ] as const)(
    'for readers of %s begin with their own, then those of the product, then by name',
    (reader, own, next) => {
      expect(contentLanguagesFor(reader).slice(0, 7)).toEqual([...own, ...next]);
      expect(languagesFor(reader)).toEqual(own);
    },
  );

  it('are all of them, each once', () => {
    for (const reader of languages) expect(contentLanguagesFor(reader).toSorted()).toEqual(contentLanguages.toSorted());
  });
});

describe('the name of a language', () => {
  it.each([
    ['sw', ['Swahili', 'swahili', 'suajili', 'السواحلية'], 'Kiswahili'],
    ['bn', ['Bengali', 'bengali', 'bengalí', 'البنغالية'], 'বাংলা'],
    ['am', ['Amharic', 'amharique', 'amárico', 'الأمهرية'], 'አማርኛ'],
    ['ur', ['Urdu', 'ourdou', 'urdu', 'الأوردية'], 'اردو'],
    ['vi', ['Vietnamese', 'vietnamien', 'vietnamita', 'الفيتنامية'], 'Tiếng Việt'],
    ['tw', ['Twi', 'twi', 'twi', 'التوية'], null],
    ['xx', ['xx', 'xx', 'xx', 'xx'], null],
  ] as const)('%s is known to readers and speakers', (code, names, own) => {
    expect(languages.map((reader) => languageName(code, reader))).toEqual(names);
    if (code !== 'xx') expect(ownLanguageName(code)).toBe(own);
  });

  it.each(languages)('is in %s a word for each, and tells them apart', (reader) => {
    const names = contentLanguages.map((code) => languageName(code, reader));
    expect(names.filter((name, index) => name === contentLanguages[index])).toEqual([]);
    expect(new Set(names).size).toBe(contentLanguages.length);
    if (reader === 'ar') for (const name of names) expect(name).toMatch(/^[\p{Script=Arabic}\p{M}\s()]+$/u);
  });
});
