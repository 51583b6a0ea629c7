import { languages, type Language } from '@cluster-commons/domain/kernel';
import type { Division, Expertise, ExpertiseGroup, Section } from '@cluster-commons/domain/taxonomies';
import type { Entry } from '../entry.ts';
import { divisionLabels } from './divisions.ts';
import { expertiseGroupLabels } from './expertise-groups.ts';
import { expertiseLabels } from './expertise.ts';
import { sectionLabels } from './sections.ts';

/** The names of sectors and fields of expertise in one language. */
export interface Vocabulary {
  readonly sections: Readonly<Record<Section, string>>;
  readonly divisions: Readonly<Record<Division, string>>;
  readonly expertiseGroups: Readonly<Record<ExpertiseGroup, string>>;
  readonly expertise: Readonly<Record<Expertise, string>>;
}

const inLanguage = <Key extends string>(labels: Readonly<Record<Key, Entry>>, language: Language) =>
  Object.fromEntries(Object.entries<Entry>(labels).map(([key, entry]) => [key, entry[language]])) as Readonly<
    Record<Key, string>
  >;

const vocabularyOf = (language: Language): Vocabulary => ({
  sections: inLanguage(sectionLabels, language),
  divisions: inLanguage(divisionLabels, language),
  expertiseGroups: inLanguage(expertiseGroupLabels, language),
  expertise: inLanguage(expertiseLabels, language),
});

/** For servers, which write in every language. A browser gets one of them, made while building. */
export const vocabularies = Object.fromEntries(
  languages.map((language) => [language, vocabularyOf(language)]),
) as Readonly<Record<Language, Vocabulary>>;
