import { createHash } from 'node:crypto';
import { parse, print, type DocumentNode } from 'graphql';
import { operationHashes } from './gql/hashes.ts';
import * as documents from './gql/index.ts';
import { operationTexts as subscriptionTexts } from './gql/subscription-texts.ts';
import { operationTexts } from './gql/texts.ts';

const texts = { ...operationTexts, ...subscriptionTexts };

const operations = Object.values(documents as unknown as Record<string, DocumentNode>).flatMap((document) => {
  const [operation] = document.definitions.filter(({ kind }) => kind === 'OperationDefinition');
  return operation?.kind === 'OperationDefinition' && operation.name ? [[operation.name.value, document] as const] : [];
});

/** Fragments may stand in any order. */
const definitionsOf = (document: DocumentNode): string[] => document.definitions.map((node) => print(node)).sort();

describe('the operations of the pages', () => {
  it.each(operations)('%s is known to the API as the text of what runs in process', (name, document) => {
    const text = texts[name] ?? '';
    expect(definitionsOf(parse(text))).toEqual(definitionsOf(document));
    expect(operationHashes[name]).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('are all there', () => {
    expect(operations.map(([name]) => name).sort()).toEqual(Object.keys(operationHashes).sort());
  });
});
