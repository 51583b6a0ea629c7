import type { Type } from '@nestjs/common';
import { Args, Field, ObjectType, registerEnumType, type ReturnTypeFunc } from '@nestjs/graphql';
import {
  refusalCodes,
  type Decision,
  type Outcome,
  type Problem,
  type RefusalCode,
} from '@cluster-commons/domain/kernel';
import { isObjectType, type GraphQLSchema } from 'graphql';
import { refusalMessageId, textFor } from '@cluster-commons/messages';
import type { RequestContext } from '../auth/request-context.ts';

/** An enum object for `registerEnumType` out of a list of codes. */
export const enumOf = <Code extends string>(codes: readonly Code[]): { [K in Code]: K } =>
  Object.fromEntries(codes.map((code) => [code, code])) as { [K in Code]: K };

/** An enum object whose names are its values in capitals, as GraphQL writes them. */
export const valuesOf = <Value extends string>(values: readonly Value[]): { [V in Value as Uppercase<V>]: V } =>
  Object.fromEntries(values.map((value) => [value.toUpperCase(), value])) as { [V in Value as Uppercase<V>]: V };

export const RefusalCodeEnum = enumOf(refusalCodes);
registerEnumType(RefusalCodeEnum, {
  name: 'RefusalCode',
  description: 'Why something is refused. The set is closed; each code has its sentence in every interface language.',
});

@ObjectType('Problem', { description: 'An expected refusal that the caller can mend.' })
export class ProblemModel {
  @Field(() => RefusalCodeEnum, { description: 'The reason, for programs.' })
  code!: RefusalCode;
  @Field({ description: 'The reason in a sentence, in the language of the request.' })
  message!: string;
  @Field(() => [String], { description: 'Names of the input fields from the outside in; empty for the whole act.' })
  path!: string[];
}

@ObjectType({ description: 'May the viewer do this, and if not, why.' })
export class Ability {
  @Field({ description: 'True when it will be accepted as things stand.' })
  allowed!: boolean;
  @Field(() => RefusalCodeEnum, { nullable: true, description: 'The most serious reason when not allowed.' })
  reason?: RefusalCode | null;
}

const yes: Ability = { allowed: true, reason: null };

export const ability = (decision: Decision): Ability =>
  decision.allowed ? yes : { allowed: false, reason: decision.reason };

export const describe = (found: Problem, request: RequestContext): ProblemModel => ({
  code: found.code,
  message: textFor(request.language)(refusalMessageId(found.code), { limit: found.limit ?? 0, ...found.values }),
  path: [...found.path],
});

/** The value that a payload carries beside its problems. */
interface PayloadValue {
  type: ReturnTypeFunc;
  /** What it is, for the description of the field. */
  is: string;
  /** What stands there when it was refused, where that is not null. */
  whenRefused?: boolean;
}

const payloadValues = new Map<string, { field: string; whenRefused: boolean | null }>();

/**
 * The payload of a mutation: `{ [field]: value, problems }`. Its resolver hands back the `Outcome` of the use case as
 * it is; value and problems are taken out of it when they are asked for, the sentences in the language of the request.
 * @param act the mutation in Pascal case; the type is `${act}Payload`
 */
export function payloadOf(act: string, description: string, value: Record<string, PayloadValue>): Type {
  const name = `${act}Payload`;
  const [[field, { type, is, whenRefused }] = fail(name)] = Object.entries(value);

  @ObjectType(name, { description })
  class Payload {
    @Field(() => [ProblemModel], { description: 'Why it was refused; empty when it was done.' })
    problems!: ProblemModel[];
  }
  Field(type, {
    nullable: whenRefused === undefined,
    description: whenRefused === undefined ? `${is}; null when refused.` : is,
  })(Payload.prototype, field);
  payloadValues.set(name, { field, whenRefused: whenRefused ?? null });
  return Payload;
}

function fail(name: string): never {
  throw new Error(`${name} carries no value`);
}

/** Makes the payloads of a schema read the outcomes that resolvers hand back. */
export function withPayloads(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, { field, whenRefused }] of payloadValues) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    const { [field]: value, problems } = type.getFields();
    if (value)
      value.resolve = (outcome: Outcome<unknown>) => (outcome.ok ? outcome.value : (outcome.standing ?? whenRefused));
    if (problems) {
      problems.resolve = (outcome: Outcome<unknown>, _: unknown, request: RequestContext) =>
        outcome.ok ? [] : outcome.problems.map((found) => describe(found, request));
    }
  }
  return schema;
}

/** The one argument of a mutation. */
export const Input = (description: string): ParameterDecorator => Args('input', { description });
