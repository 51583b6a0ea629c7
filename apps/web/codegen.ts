import type { CodegenConfig } from '@graphql-codegen/cli';
import { transform } from './codegen/typename-transform.ts';

const documentTransforms = [{ transform }];

/**
 * Types and precompiled documents of the pages; the texts are the `.graphql` files beside them.
 * The documents ask for `__typename`, which Apollo Client's cache needs; the types leave it out, since no page reads it.
 */
export default {
  schema: '../api/schema.graphql',
  documents: 'app/**/*.graphql',
  generates: {
    'app/gql/types.ts': {
      plugins: ['typescript-operations'],
      config: {
        enumType: 'string-literal',
        useTypeImports: true,
        skipTypename: true,
        strictScalars: true,
        scalars: { DateTime: 'string', ID: 'string' },
      },
    },
    'app/gql/index.ts': {
      documentTransforms,
      plugins: ['./codegen/import-types.ts', 'typed-document-node'],
      config: { documentMode: 'documentNode', useTypeImports: true, importOperationTypesFrom: 'Types' },
    },
    'app/gql/hashes.ts': { documentTransforms, plugins: ['./codegen/operation-hashes.ts'] },
    'app/gql/texts.ts': { documentTransforms, plugins: ['./codegen/operation-texts.ts'] },
    'app/gql/subscription-texts.ts': {
      documentTransforms,
      plugins: ['./codegen/operation-texts.ts'],
      config: { subscriptions: true },
    },
  },
} satisfies CodegenConfig;
