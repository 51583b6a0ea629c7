import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What an app needs to make codes, while the second factor is being set up.' })
export class SecondFactorSetUp {
  @Field({ description: 'The key to type into the app, in groups of four letters.' })
  key!: string;
  @Field({ description: 'The same as an otpauth:// address, for a picture that the app reads.' })
  address!: string;
}

@ObjectType({ description: 'The second factor of the viewer: codes of an app, and recovery codes in their place.' })
export class SecondFactor {
  @Field(() => Date, { nullable: true, description: 'Since when it is on; null while it is off.' })
  switchedOnAt!: string | null;
  @Field({ description: 'The viewer has a password, which proves who they are while they have no second factor.' })
  hasPassword!: boolean;
  @Field(() => Int, { description: 'How many recovery codes have not been used.' })
  recoveryCodesLeft!: number;
  @Field(() => [String], {
    nullable: true,
    description:
      'New recovery codes, for ten minutes or until the viewer says that they are kept; null at all other times.',
  })
  recoveryCodes!: string[] | null;
  @Field(() => SecondFactorSetUp, { nullable: true, description: 'While it is being set up; else null.' })
  setUp!: SecondFactorSetUp | null;
}

@InputType({ description: 'A code of the app.' })
export class ConfirmSecondFactorInput {
  @Field({ description: 'The six digits that the app shows.' })
  code!: string;
}

@InputType({ description: 'The second factor.' })
export class GiveSecondFactorInput {
  @Field({ description: 'The six digits that the app shows, or a recovery code, as it is written down.' })
  code!: string;
}

@InputType({ description: 'A fresh proof of who is asking.' })
export class ProveInput {
  @Field({
    description: 'Where a second factor is on, the six digits of the app or a recovery code; else the password.',
  })
  proof!: string;
}
