import { Kind, visit, type DocumentNode, type SelectionSetNode } from 'graphql';

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

const withTypename = (set: SelectionSetNode): SelectionSetNode =>
  set.selections.some((s) => s.kind === Kind.FIELD && s.name.value === '__typename')
    ? set
    : { ...set, selections: [...set.selections, typename] };

/**
 * Asks for `__typename` wherever Apollo Client's cache would, so that the document built is the very one sent and
 * its hash can be computed ahead.
 */
export const addTypename = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: (node, _key, parent) =>
      parent !== undefined && !Array.isArray(parent) && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        ? undefined
        : withTypename(node),
  });

export const transform = ({ documents }: { documents: { document?: DocumentNode }[] }) =>
  documents.map((file) => ({ ...file, document: file.document && addTypename(file.document) }));
