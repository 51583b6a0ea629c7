import { languages, type Language } from '@cluster-commons/domain/kernel';
import { expertise, isExpertise, type Expertise } from '@cluster-commons/domain/taxonomies';
import { normaliseTag } from '@cluster-commons/domain/threads';
import { expertiseLabels } from './expertise.ts';

/** As words are compared: no accents, no capitals, hyphens between them. */
const folded = (text: string): string => normaliseTag(text.normalize('NFKD').replace(/\p{M}/gu, ''));

/** Every way to write a tag of the vocabulary, in any of the languages. */
const termsByName: ReadonlyMap<string, Expertise> = new Map(
  expertise.flatMap((term) => [
    [folded(term), term] as const,
    ...languages.map((language) => [folded(expertiseLabels[term][language]), term] as const),
  ]),
);

/** A tag as it is stored: the code of a field of expertise by whatever name of it was written, else its own words. */
export const tagOf = (written: string): string => termsByName.get(folded(written)) ?? normaliseTag(written);

/** A stored tag as readers of a language see it. */
export const tagName = (tag: string, language: Language): string =>
  isExpertise(tag) ? expertiseLabels[tag][language] : tag;

/** Tags of the vocabulary that have a word that begins so, in the language or as they are stored. */
export function tagsBegun(typed: string, language: Language): Expertise[] {
  const begun = folded(typed);
  if (begun === '') return [];
  return expertise.filter((term) =>
    [term, expertiseLabels[term][language]].some((name) => `-${folded(name)}`.includes(`-${begun}`)),
  );
}
