import { Field, InputType } from '@nestjs/graphql';
import { accountLimits } from '@cluster-commons/domain/accounts';
import { AgreeingInput } from '../terms/index.ts';

/** Who somebody is who asks for an account. */
@InputType({ isAbstract: true })
export abstract class NewAccountInput extends AgreeingInput {
  @Field({
    description: `The name as colleagues would write it, ${accountLimits.name.least} to ${accountLimits.name.most} characters, any script.`,
  })
  name!: string;
  @Field({ description: 'Where the link for confirming goes.' })
  email!: string;
  @Field({
    description: `${accountLimits.password.least} to ${accountLimits.password.most} characters; words work well.`,
  })
  password!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Language of the interface: en, fr, es or ar; that of the request when not given.',
  })
  locale?: string | null;
}

@InputType({ description: 'A request for an account.' })
export class SignUpInput extends NewAccountInput {}

@InputType({ description: 'The link of the mail.' })
export class ConfirmEmailInput {
  @Field({ description: 'The token in the link.' })
  token!: string;
}

@InputType({ description: 'E-mail and password.' })
export class SignInInput {
  @Field({ description: 'The address of the account.' })
  email!: string;
  @Field({ description: 'Its password.' })
  password!: string;
  @Field({ defaultValue: true, description: 'Kept after the browser is closed; else for a day at the most.' })
  staySignedIn!: boolean;
}
