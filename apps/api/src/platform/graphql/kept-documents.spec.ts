import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { processLimits } from '@cluster-commons/domain/kernel';
import { keptDocuments, keptTexts } from './kept-documents.ts';

const textOf = (number: number): string =>
  `{ ${Array.from({ length: 15 }, (_, i) => `a${number}_${i}: threads(first: 1) { nodes { id } }`).join(' ')} }`;

describe('what the GraphQL server keeps', () => {
  it('is so many bytes of documents, those that were asked for last', async () => {
    const kept = keptDocuments();
    const document = parse(textOf(1));
    const most = Math.floor(processLimits.documentBytes / (4 * JSON.stringify(document).length));
    for (let number = 1; number <= most + 200; number += 1) {
      await kept.set(`key ${number}`, document);
      await kept.get('key 1');
    }
    expect(await kept.get('key 1')).toBe(document);
    expect(await kept.get('key 2')).toBeUndefined();
    expect(await kept.get(`key ${most + 200}`)).toBe(document);
  });

  it('is so many bytes of texts, and nothing of what is larger than all of them', async () => {
    const kept = keptTexts();
    await kept.set('small', 'x');
    await kept.set('large', 'x'.repeat(processLimits.operationTextBytes));
    expect([await kept.get('small'), await kept.get('large')]).toEqual(['x', undefined]);
    expect(await kept.delete('small')).toBe(true);
    expect(await kept.get('small')).toBeUndefined();
  });
});
