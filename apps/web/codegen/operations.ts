import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  Kind,
  type OperationTypeNode,
  print,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

export interface NamedOperation {
  name: string;
  kind: `${OperationTypeNode}`;
  /** As the API reads it: the operation and the fragments it uses, in the order of the generated document. */
  text: string;
  document: DocumentNode;
}

function wholeOf(
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

/** Every named operation of the pages with its whole text. */
export function operationsIn(documents: readonly Types.DocumentFile[]): NamedOperation[] {
  const definitions = documents.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map(
    definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])),
  );
  return definitions.flatMap((d) => {
    if (d.kind !== Kind.OPERATION_DEFINITION || d.name === undefined) return [];
    const document = wholeOf(d, fragments);
    return [{ name: d.name.value, kind: d.operation, text: print(document), document: plainOf(document) }];
  });
}

/** Without the places in the source, which no browser needs. */
const plainOf = (document: DocumentNode): DocumentNode =>
  JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'loc' ? undefined : value))) as DocumentNode;
