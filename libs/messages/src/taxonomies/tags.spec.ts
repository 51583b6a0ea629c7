import { languages } from '@cluster-commons/domain/kernel';
import { expertise } from '@cluster-commons/domain/taxonomies';
import { normaliseTag } from '@cluster-commons/domain/threads';
import { expertiseLabels } from './expertise.ts';
import { tagName, tagOf, tagsBegun } from './tags.ts';

describe('a tag', () => {
  it.each([
    ['Trust building', 'trust-building'],
    ['construction de la Confiance', 'trust-building'],
    ['Étude diagnostique', 'diagnostic-study'],
    ['etude diagnostique', 'diagnostic-study'],
    ['بناء الثقة', 'trust-building'],
    ['trust-building', 'trust-building'],
    ['Coton équitable', 'coton-équitable'],
    ['…', ''],
  ])('that is written %s is stored as %s', (written, tag) => expect(tagOf(written)).toBe(tag));

  it('is read in the language of the reader where the vocabulary knows it', () => {
    expect(tagName('trust-building', 'fr')).toBe('Construction de la confiance');
    expect(tagName('coton-équitable', 'ar')).toBe('coton-équitable');
  });

  it('of the vocabulary can be written with its name in a list with commas, and comes back as it was', () => {
    for (const term of expertise) {
      expect(normaliseTag(term)).toBe(term);
      for (const language of languages) {
        expect(expertiseLabels[term][language]).not.toMatch(/[,،]/);
        expect(tagOf(tagName(term, language))).toBe(term);
      }
    }
  });

  it('of the vocabulary is found by the beginning of any of its words', () => {
    expect(tagsBegun('confi', 'fr')).toEqual(['trust-building']);
    expect(tagsBegun('DIAG', 'es')).toEqual(['diagnostic-study']);
    expect(tagsBegun('trust', 'ar')).toEqual(['trust-building']);
    expect(tagsBegun('nfianza', 'es')).toEqual([]);
    expect(tagsBegun(' ', 'es')).toEqual([]);
  });
});
