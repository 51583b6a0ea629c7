import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PluginFunction, Types } from '@graphql-codegen/plugin-helpers';
import { operationsIn, type NamedOperation } from './operations.ts';

const kinds = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

const write: PluginFunction<{ operation: NamedOperation }> = (_schema, _documents, { operation }) => {
  const { name, kind, text } = operation;
  const hash = createHash('sha256').update(text).digest('hex');
  const written = { name, hash, text };
  const types = `Types.${name}${kinds[kind]}, Types.${name}${kinds[kind]}Variables`;
  return [
    `import type { BrowserOperation } from '../../platform/api/ask.ts';`,
    "import type * as Types from '../types.ts';",
    `export const ${name} = ${JSON.stringify(written)} as unknown as BrowserOperation<${types}>;`,
  ].join('\n');
};

/**
 * Writes a file of each operation with its text and the hash of it, for islands that ask the API from the browser: what
 * an island does not import is not sent with it.
 */
export const preset: Types.OutputPreset = {
  buildGeneratesSection: (options) =>
    operationsIn(options.documents).map((operation) => ({
      ...options,
      filename: join(options.baseOutputDir, `${operation.name}.ts`),
      plugins: [{ write: { operation } }],
      pluginMap: { write: { plugin: write } },
      config: {},
    })),
};
