import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  Kind,
  OperationTypeNode,
  print,
  visit,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

export interface NamedOperation {
  name: string;
  isSubscription: boolean;
  /** As the API reads it: the operation and the fragments it uses, in the order of the generated document. */
  text: string;
}

function textOf(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string {
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
  return print({ kind: Kind.DOCUMENT, definitions: [operation, ...used.values()] });
}

/** Every named operation of the pages with its whole text. */
export function operationsIn(documents: readonly Types.DocumentFile[]): NamedOperation[] {
  const definitions = documents.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map(
    definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])),
  );
  return definitions.flatMap((d) =>
    d.kind === Kind.OPERATION_DEFINITION && d.name !== undefined
      ? [
          {
            name: d.name.value,
            isSubscription: d.operation === OperationTypeNode.SUBSCRIPTION,
            text: textOf(d, fragments),
          },
        ]
      : [],
  );
}

/** A module that exports a record of strings by operation name. */
export const recordModule = (name: string, entries: readonly (readonly [string, string])[]): string =>
  `export const ${name}: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(entries), null, 2)};\n`;
