import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, print, type DocumentNode } from 'graphql';
import * as documents from './gql/index.ts';
import type { BrowserOperation } from './platform/api/ask.ts';

const operations = Object.values(documents as unknown as Record<string, DocumentNode>).flatMap((document) => {
  const [operation] = document.definitions.filter(({ kind }) => kind === 'OperationDefinition');
  return operation?.kind === 'OperationDefinition' && operation.name ? [[operation.name.value, document] as const] : [];
});

const browserFolder = join(import.meta.dirname, 'gql/browser');
const names = readdirSync(browserFolder).map((file) => basename(file, '.ts'));
const sent = new Map<string, BrowserOperation<unknown, never>>();
beforeAll(async () => {
  for (const name of names) {
    const module = (await import(join(browserFolder, name))) as Record<string, BrowserOperation<unknown, never>>;
    if (module[name]) sent.set(name, module[name]);
  }
});

/** Fragments may stand in any order. */
const definitionsOf = (document: DocumentNode): string[] => document.definitions.map((node) => print(node)).sort();

describe('the operations of the pages', () => {
  it.each(operations)('%s is sent by a browser as what runs in process', (name, document) => {
    const operation = sent.get(name);
    expect(operation?.name).toBe(name);
    expect(definitionsOf(parse(operation?.text ?? ''))).toEqual(definitionsOf(document));
    expect(operation?.hash).toBe(
      createHash('sha256')
        .update(operation?.text ?? '')
        .digest('hex'),
    );
  });

  it('are all there', () => {
    expect(operations.map(([name]) => name).sort()).toEqual([...sent.keys()].sort());
  });
});
