import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { passkeyLimits } from '@cluster-commons/domain/accounts';

@ObjectType({ description: 'A key on a device of the viewer, which signs in without a password.' })
export class Passkey {
  @Field(() => ID, { description: 'Id of the passkey.' })
  id!: string;
  @Field({ description: 'What the viewer calls it.' })
  name!: string;
  @Field(() => Date, { description: 'When it was added.' })
  createdAt!: string;
  @Field(() => Date, { nullable: true, description: 'When it signed in last; null for never.' })
  lastUsedAt!: string | null;
}

@InputType({ description: 'The answer of a device.' })
export class SignInWithPasskeyInput {
  @Field({
    description: 'What `navigator.credentials.get` gave for `passkeyRequest`, as JSON with binary values in base64url.',
  })
  answer!: string;
}

@InputType({ description: 'A new passkey.' })
export class AddPasskeyInput {
  @Field({
    description: `What the member calls it, ${passkeyLimits.name.least} to ${passkeyLimits.name.most} characters.`,
  })
  name!: string;
  @Field({
    description:
      'What `navigator.credentials.create` gave for `newPasskeyRequest`, as JSON with binary values in base64url.',
  })
  answer!: string;
}

@InputType({ description: 'A passkey.' })
export class RemovePasskeyInput {
  @Field(() => ID, { description: 'Id of the passkey.' })
  passkeyId!: string;
}
