import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { operationsIn, recordModule } from './operations.ts';

/** Writes `operationTexts`: the text of each operation, for the first time that an API is asked it. */
export const plugin: PluginFunction = (_schema, documents) =>
  recordModule(
    'operationTexts',
    operationsIn(documents).map(({ name, text }) => [name, text]),
  );
