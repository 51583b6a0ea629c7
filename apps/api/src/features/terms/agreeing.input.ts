import { Field, InputType } from '@nestjs/graphql';
import type { Agreeing } from '@cluster-commons/domain/terms';

/** What every form asks by which somebody joins. */
@InputType({ isAbstract: true })
export abstract class AgreeingInput implements Agreeing {
  @Field(() => Boolean, {
    nullable: true,
    description: 'They agree to terms and data policy, as forms ask; not given, they are asked once they are in.',
  })
  agreesToTerms?: boolean | null;
}
