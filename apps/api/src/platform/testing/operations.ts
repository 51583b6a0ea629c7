import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';

/** A query or a mutation of the schema. */
export interface Operation {
  /** With its type, as `Mutation.openThread`. */
  name: string;
  field: GraphQLField<unknown, unknown>;
}

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

/** Every query and mutation of the schema that people review, which is known before an API has started. */
export const operations: readonly Operation[] = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ name: `${type?.name}.${field.name}`, field })),
);

/** What stands in the arguments of a call: by the name of an argument or field, else by the name of its scalar. */
export interface Samples {
  named?: Readonly<Record<string, unknown>>;
  scalars: Readonly<Record<'ID' | 'DateTime' | 'String', unknown>>;
}

/** A value of the right shape; of an input what it cannot be without, and what has a sample by its name. */
export function sampleOf(type: GraphQLInputType, name: string, { named = {}, scalars }: Samples): unknown {
  if (name in named) return named[name];
  const inner = getNullableType(type);
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner)) return samplesOf(Object.values(inner.getFields()), { named, scalars });
  return { Int: 1, Float: 1, Boolean: true, ...scalars }[inner.toString()] ?? scalars.String;
}

/** The same of all arguments of an operation, or fields of an input. */
export const samplesOf = (
  given: readonly { name: string; type: GraphQLInputType }[],
  samples: Samples,
): Record<string, unknown> =>
  Object.fromEntries(
    given
      .filter(({ name, type }) => isNonNullType(type) || name in (samples.named ?? {}))
      .map(({ name, type }) => [name, sampleOf(type, name, samples)]),
  );

/** A document that calls it, with a variable for each of its arguments. @param shown what is asked of the answer */
export function documentOf({ name, field }: Operation, shown = '__typename'): string {
  const [kind = ''] = name.split('.');
  const declared = field.args.map((argument) => `$${argument.name}: ${argument.type.toString()}`).join(', ');
  const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const asked = isLeafType(getNamedType(field.type)) ? '' : `{ ${shown} }`;
  const around = (text: string): string => (text === '' ? '' : `(${text})`);
  return `${kind.toLowerCase()} ${around(declared)} { ${field.name}${around(passed)} ${asked} }`;
}

/** Every field that needs no argument, and all below it; no type inside of itself. @param above types it stands in */
export function everythingOf(type: GraphQLOutputType, above: readonly string[]): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  return Object.values(named.getFields())
    .filter(({ args }) => !args.some((one) => isNonNullType(one.type)))
    .flatMap((field) => {
      if (isLeafType(getNamedType(field.type))) return field.name;
      const inner = getNamedType(field.type).name;
      if (above.includes(inner) || above.length > 3) return [];
      return `${field.name} { ${everythingOf(field.type, [...above, inner])} __typename }`;
    })
    .join(' ');
}
