import type { PluginFunction } from '@graphql-codegen/plugin-helpers';

/** Names the module of the operations' types for the documents, which are generated apart with `__typename`. */
export const plugin: PluginFunction = () => ({
  prepend: ["import type * as Types from './types.ts';", "export type * from './types.ts';"],
  content: '',
});
