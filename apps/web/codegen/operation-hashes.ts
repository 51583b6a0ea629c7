import { createHash } from 'node:crypto';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import {
  Kind,
  print,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

/** The operation with the fragments it uses, in the order in which the generated document holds them. */
function completeDocument(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment && !used.has(name.value)) {
          used.set(name.value, fragment);
          collect(fragment);
        }
      },
    });
  };
  collect(operation);
  return { kind: Kind.DOCUMENT, definitions: [operation, ...used.values()] };
}

/** Writes `operationHashes`: the name of each operation to the SHA-256 of its text, for persisted queries. */
export const plugin: PluginFunction = (_schema, documents) => {
  const definitions = documents.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map(
    definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])),
  );
  const hashes = definitions.flatMap((d) =>
    d.kind === Kind.OPERATION_DEFINITION && d.name !== undefined
      ? [
          [
            d.name.value,
            createHash('sha256')
              .update(print(completeDocument(d, fragments)))
              .digest('hex'),
          ],
        ]
      : [],
  );
  return `export const operationHashes: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(hashes), null, 2)};\n`;
};
