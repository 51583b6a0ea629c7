import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { accountLimits } from '@cluster-commons/domain/accounts';
import { payloadOf } from '../../../platform/graphql/payload.ts';
import { ViewerAccount } from '../account.model.ts';

export const AccountLinkPurposeEnum = { RESET_PASSWORD: 'reset-password', SIGN_IN: 'sign-in' } as const;
registerEnumType(AccountLinkPurposeEnum, {
  name: 'AccountLinkPurpose',
  description: 'What a link of a mail does: it sets a new password, or it signs in.',
});

@ObjectType({ description: 'The account that the link of a mail is for, to whoever holds it.' })
export class AccountLink {
  @Field({ description: 'The name of the member.' })
  name!: string;
  @Field({ description: 'The address of the account.' })
  email!: string;
}

@InputType({ description: 'The address of an account whose password is lost.' })
export class RequestPasswordResetInput {
  @Field({ description: 'Where the link goes, if an account has this address.' })
  email!: string;
}

@InputType({ description: 'The link of the mail and the new password.' })
export class ResetPasswordInput {
  @Field({ description: 'The token in the link.' })
  token!: string;
  @Field({
    description: `${accountLimits.password.least} to ${accountLimits.password.most} characters; words work well.`,
  })
  password!: string;
}

@InputType({ description: 'The address of an account to sign in to without its password.' })
export class RequestSignInLinkInput {
  @Field({ description: 'Where the link goes, if an account has this address.' })
  email!: string;
}

@InputType({ description: 'The link of the mail.' })
export class SignInWithLinkInput {
  @Field({ description: 'The token in the link.' })
  token!: string;
  @Field({ defaultValue: true, description: 'Kept after the browser is closed; else for a day at the most.' })
  staySignedIn!: boolean;
}

const same = 'The same answer whether or not the address has an account.';
const signedIn = 'The signed-in member; the session is in the cookie of the answer.';
const email = { type: () => String, is: 'The address the mail goes to' };
const viewer = { type: () => ViewerAccount, is: 'The member' };

export const RequestPasswordResetPayload = payloadOf('RequestPasswordReset', same, { email });
export const ResetPasswordPayload = payloadOf('ResetPassword', signedIn, { viewer });
export const RequestSignInLinkPayload = payloadOf('RequestSignInLink', same, { email });
export const SignInWithLinkPayload = payloadOf('SignInWithLink', signedIn, { viewer });
