import type { CodegenConfig } from '@graphql-codegen/cli';
import { preset } from './codegen/browser-operations.ts';

/** Types and precompiled documents of the pages; the texts are the `.graphql` files beside them. */
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
      plugins: ['./codegen/import-types.ts', 'typed-document-node'],
      config: { documentMode: 'documentNode', useTypeImports: true, importOperationTypesFrom: 'Types' },
    },
    'app/gql/browser/': { preset },
  },
} satisfies CodegenConfig;
