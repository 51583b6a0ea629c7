import { vocabularies, type Vocabulary } from '@cluster-commons/messages/taxonomies/vocabulary';
import { useTexts } from './text-context.tsx';

/** The names of sectors and expertise in the language of the page. */
export const useVocabulary = (): Vocabulary => vocabularies[useTexts().language];
