import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  GraphQLError,
  Kind,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import {
  getComplexity,
  simpleEstimator,
  type ComplexityEstimator,
  type ComplexityEstimatorArgs,
} from 'graphql-query-complexity';
import { pageSizes } from '@cluster-commons/domain/kernel';
import { ApiError } from './errors.ts';

/** Bounds of one operation, the same over HTTP and WebSocket. Pages inside the process are trusted. */
export const operationLimits = {
  bodyBytes: 100_000,
  tokens: 1_000,
  depth: 10,
  aliases: 15,
  directives: 20,
  /** Fields that one place of a document asks for, however often the same. */
  fieldsAtOnce: 100,
  /** One per field; a paged list multiplies what is inside by its size. */
  cost: 5_000,
} as const;

const armor = new ApolloArmor({
  // Held by the parser itself: the package's own throws where nobody catches it.
  maxTokens: { enabled: false },
  maxDepth: { n: operationLimits.depth },
  maxAliases: { n: operationLimits.aliases, allowList: [] },
  maxDirectives: { n: operationLimits.directives },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: true },
}).protect();

/** The same field asked for again and again costs nothing to answer, but each time to read. */
const fewFieldsAtOnce = (context: ValidationContext): ASTVisitor => ({
  SelectionSet: ({ selections }) => {
    if (selections.length > operationLimits.fieldsAtOnce) context.reportError(new ApiError('TOO_COSTLY'));
  },
});

export const limitRules: ValidationRule[] = [...(armor.validationRules as ValidationRule[]), fewFieldsAtOnce];
// The package carries its own copy of the plugin type; the shape is the same.
export const limitPlugins = armor.plugins as unknown as ApolloServerPlugin[];

/** A list costs its page size times what it holds. */
const pagedList =
  (sizeOf: (given: ComplexityEstimatorArgs) => unknown): ComplexityEstimator =>
  (given) => {
    const isPaged = given.field.args.some((argument) => argument.name === 'first');
    if (!isPaged) return undefined;
    const size = sizeOf(given);
    const asked = typeof size === 'number' ? size : pageSizes.default;
    return 1 + Math.min(Math.max(asked, 1), pageSizes.most) * Math.max(given.childComplexity, 1);
  };

const asAsked = pagedList(({ args }) => args['first']);
/** A page size that comes from a variable may be the largest the next time. */
const atWorst = pagedList(({ args, node }) =>
  node.arguments?.some(({ name, value }) => name.value === 'first' && value.kind === Kind.VARIABLE)
    ? pageSizes.most
    : args['first'],
);

interface Costed {
  schema: GraphQLSchema;
  query: DocumentNode;
  variables: Record<string, unknown>;
  operationName?: string;
}

/** @throws ApiError BAD_INPUT where the variables are not those of the document: the estimator reads them first */
function costOf(costed: Costed, estimator: ComplexityEstimator): number {
  try {
    return getComplexity({ ...costed, estimators: [estimator, simpleEstimator({ defaultComplexity: 1 })] });
  } catch (error) {
    if (error instanceof GraphQLError) throw new ApiError('BAD_INPUT', { message: error.message });
    throw error;
  }
}

/** What the document may ask for at the most: nothing is left out, whatever its variables say. */
function worstCostOf({ query, ...rest }: Costed): number {
  const isOneOperation = query.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;
  const whole: DocumentNode = visit(query, { Directive: () => null });
  return isOneOperation ? costOf({ query: whole, ...rest }, atWorst) : Infinity;
}

/** Documents that cost little whatever their variables are; they need no second look. */
const cheap = new WeakSet<DocumentNode>();

/** @throws ApiError TOO_COSTLY when the operation asks for more than `operationLimits.cost` */
export function refuseCostly(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | null | undefined,
): void {
  if (cheap.has(query)) return;
  const costed: Costed = { schema, query, variables, ...(operationName ? { operationName } : {}) };
  if (worstCostOf(costed) <= operationLimits.cost) cheap.add(query);
  else if (costOf(costed, asAsked) > operationLimits.cost) throw new ApiError('TOO_COSTLY');
}
