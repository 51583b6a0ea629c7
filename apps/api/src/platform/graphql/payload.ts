import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  failed,
  problem,
  refusalCodes,
  type Decision,
  type Outcome,
  type Problem,
  type RefusalCode,
} from '@cluster-commons/domain/kernel';
import { refusalMessageId, textFor } from '@cluster-commons/messages';
import type { RequestContext } from '../auth/request-context.ts';

/** An enum object for `registerEnumType` out of a list of codes. */
export const enumOf = <Code extends string>(codes: readonly Code[]): { [K in Code]: K } =>
  Object.fromEntries(codes.map((code) => [code, code])) as { [K in Code]: K };

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

/** A policy's no as a failed outcome of a use case. */
export const refused = (decision: Decision, ...path: string[]): Outcome<never> =>
  decision.allowed ? failed() : failed(problem(decision.reason, ...path));

export const describe = (found: Problem, request: RequestContext): ProblemModel => ({
  code: found.code,
  message: textFor(request.language)(refusalMessageId(found.code), { limit: found.limit ?? 0 }),
  path: [...found.path],
});

/** `{ [name]: value, problems }` as every mutation answers. */
export function payload<Name extends string, T>(
  name: Name,
  outcome: Outcome<T>,
  request: RequestContext,
): { [K in Name]: T | null } & { problems: ProblemModel[] } {
  const value = outcome.ok ? outcome.value : null;
  const problems = outcome.ok ? [] : outcome.problems.map((found) => describe(found, request));
  return { [name]: value, problems } as { [K in Name]: T | null } & { problems: ProblemModel[] };
}
