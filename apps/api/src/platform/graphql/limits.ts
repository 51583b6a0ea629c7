import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { GraphQLSchema, DocumentNode, ValidationRule } from 'graphql';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';
import { pageSizes } from '@cluster-commons/domain/kernel';
import { ApiError } from './errors.ts';

/** Bounds of one operation, the same over HTTP and WebSocket. Pages inside the process are trusted. */
export const operationLimits = {
  bodyBytes: 100_000,
  tokens: 1_000,
  depth: 10,
  aliases: 15,
  directives: 20,
  /** One per field; a paged list multiplies what is inside by its size. */
  cost: 5_000,
} as const;

const armor = new ApolloArmor({
  maxTokens: { n: operationLimits.tokens },
  maxDepth: { n: operationLimits.depth },
  maxAliases: { n: operationLimits.aliases },
  maxDirectives: { n: operationLimits.directives },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: true },
}).protect();

export const limitRules: ValidationRule[] = armor.validationRules as ValidationRule[];
// The package carries its own copy of the plugin type; the shape is the same.
export const limitPlugins = armor.plugins as unknown as ApolloServerPlugin[];

/** A list costs its page size times what it holds. */
const pagedList: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const isPaged = field.args.some((argument) => argument.name === 'first');
  if (!isPaged) return undefined;
  const asked = typeof args['first'] === 'number' ? args['first'] : pageSizes.default;
  return 1 + Math.min(Math.max(asked, 1), pageSizes.most) * Math.max(childComplexity, 1);
};

/** @throws ApiError TOO_COSTLY when the operation asks for more than `operationLimits.cost` */
export function refuseCostly(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | null | undefined,
): void {
  const cost = getComplexity({
    schema,
    query,
    variables,
    ...(operationName ? { operationName } : {}),
    estimators: [pagedList, simpleEstimator({ defaultComplexity: 1 })],
  });
  if (cost > operationLimits.cost) throw new ApiError('TOO_COSTLY');
}
