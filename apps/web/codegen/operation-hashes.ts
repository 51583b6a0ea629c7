import { createHash } from 'node:crypto';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { operationsIn, recordModule } from './operations.ts';

/** Writes `operationHashes`: the name of each operation to the SHA-256 of its text, for persisted queries. */
export const plugin: PluginFunction = (_schema, documents) =>
  recordModule(
    'operationHashes',
    operationsIn(documents).map(({ name, text }) => [name, createHash('sha256').update(text).digest('hex')]),
  );
