import type { Language } from '@cluster-commons/domain/kernel';
import type { Vocabulary } from '@cluster-commons/messages/taxonomies/vocabulary';
import { use } from 'react';
import { useTexts } from './text-context.tsx';

const fetchIn: Readonly<Record<Language, () => Promise<{ vocabulary: Vocabulary }>>> = {
  en: () => import('virtual:vocabulary/en'),
  fr: () => import('virtual:vocabulary/fr'),
  es: () => import('virtual:vocabulary/es'),
  ar: () => import('virtual:vocabulary/ar'),
};

const known = new Map<Language, Vocabulary>();
const onTheirWay = new Map<Language, Promise<Vocabulary>>();

/** On a server, which writes in every language and waits for none. */
export function registerVocabularies(all: Readonly<Record<Language, Vocabulary>>): void {
  for (const [language, vocabulary] of Object.entries(all)) known.set(language as Language, vocabulary);
}

async function fetchVocabulary(language: Language): Promise<Vocabulary> {
  const { vocabulary } = await fetchIn[language]();
  known.set(language, vocabulary);
  return vocabulary;
}

function vocabularyOnItsWay(language: Language): Promise<Vocabulary> {
  const promise = onTheirWay.get(language) ?? fetchVocabulary(language);
  onTheirWay.set(language, promise);
  return promise;
}

/**
 * The names of sectors and expertise in the language of the page. A browser fetches them with the first page that
 * needs them; until they are there, that page waits to be taken up, or the page before it stays.
 */
export function useVocabulary(): Vocabulary {
  const { language } = useTexts();
  return known.get(language) ?? use(vocabularyOnItsWay(language));
}
