import { Field, InputType } from '@nestjs/graphql';
import { accountLimits } from '@cluster-commons/domain/accounts';

@InputType({ description: 'A request for an account.' })
export class SignUpInput {
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
  @Field(() => Boolean, {
    nullable: true,
    description: 'They agree to terms and data policy, as forms ask; not given, they are asked once they are in.',
  })
  agreesToTerms?: boolean | null;
}

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
