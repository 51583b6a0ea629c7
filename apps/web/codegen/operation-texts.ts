import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { operationsIn, recordModule } from './operations.ts';

/**
 * Writes `operationTexts`: the text of each operation, for the first time that an API is asked it. With `subscriptions`
 * it writes theirs alone, which travel in full each time; without, all others.
 */
export const plugin: PluginFunction<{ subscriptions?: boolean }> = (_schema, documents, { subscriptions = false }) =>
  recordModule(
    'operationTexts',
    operationsIn(documents)
      .filter(({ isSubscription }) => isSubscription === subscriptions)
      .map(({ name, text }) => [name, text]),
  );
