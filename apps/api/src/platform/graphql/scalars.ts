import { Scalar, type CustomScalar } from '@nestjs/graphql';
import { GraphQLError, GraphQLID, GraphQLString, Kind, type GraphQLScalarType, type ValueNode } from 'graphql';
import { isStorableText, isUuid } from '@cluster-commons/domain/kernel';
import { ApiError } from './errors.ts';

const badText = (message: string): ApiError => new ApiError('BAD_INPUT', { message });

/** An instant in UTC, ISO 8601 with milliseconds. Read models hold it as text already. */
@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, string> {
  description = 'An instant in UTC, ISO 8601 with milliseconds, for example 2026-11-23T10:00:00.000Z.';

  serialize(value: unknown): string {
    if (typeof value === 'string') return value;
    if (value instanceof Date) return value.toISOString();
    throw new GraphQLError('An instant is missing.');
  }

  parseValue(value: unknown): string {
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(time)) throw badText('Give an instant as ISO 8601, for example 2026-11-23T10:00:00Z.');
    return new Date(time).toISOString();
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}

/** An id that is no UUID names nothing; the nil UUID names nothing either, and PostgreSQL can read it. */
const nilUuid = '00000000-0000-0000-0000-000000000000';

const storable = (text: unknown): string => {
  if (typeof text !== 'string') throw badText('Give a text.');
  if (!isStorableText(text)) throw badText('The text holds a NUL character or half of a character pair.');
  return text;
};

const reading = (scalar: GraphQLScalarType, parse: (value: unknown) => string): void => {
  scalar.parseValue = parse;
  scalar.parseLiteral = (node) => parse(node.kind === Kind.STRING ? node.value : null);
};

/**
 * Makes the two built-in text scalars refuse, once and for every argument, what no text column can hold.
 * They are one object for the whole process, so this is called once, when the schema module loads.
 */
export function guardTextScalars(): void {
  reading(GraphQLString, storable);
  reading(GraphQLID, (value) => {
    const id = storable(typeof value === 'number' ? String(value) : value);
    return isUuid(id) ? id.toLowerCase() : nilUuid;
  });
}
