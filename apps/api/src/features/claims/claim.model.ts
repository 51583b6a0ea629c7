import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { accountLimits } from '@cluster-commons/domain/accounts';
import { claimWays, type ClaimWay } from '@cluster-commons/domain/claims';
import { Ability, payloadOf, valuesOf } from '../../platform/graphql/payload.ts';
import { ViewerAccount } from '../accounts/index.ts';
import { AgreeingInput } from '../terms/index.ts';

const ClaimWayEnum = valuesOf(claimWays);
registerEnumType(ClaimWayEnum, {
  name: 'ClaimWay',
  description:
    'What becomes of an imported account: it is opened to its author, or it becomes part of the account they have.',
});

@ObjectType({ description: 'What the viewer may do with the link.' })
export class ClaimAbilities {
  @Field(() => Ability, { description: 'Take the account over, in the way that is said.' })
  claim!: Ability;
}

@ObjectType({ description: 'An imported account that waits for its author, to whoever holds the link of its mail.' })
export class Claim {
  @Field(() => ID, { description: 'Id of the account.' })
  memberId!: string;
  @Field({ description: 'Its name in addresses.' })
  handle!: string;
  @Field({ description: 'The name that its posts carry.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Host of the site that it was brought from.' })
  source!: string | null;
  @Field(() => Int, { description: 'Posts of it here.' })
  postCount!: number;
  @Field({ description: 'The address that the link went to.' })
  email!: string;
  @Field(() => ClaimWayEnum, { description: 'What becomes of it.' })
  way!: ClaimWay;
  @Field(() => ClaimAbilities, { description: 'What the viewer may do.' })
  viewerCan!: ClaimAbilities;
}

@InputType({ description: 'The link of the mail, and what the account is opened with.' })
export class ClaimAccountInput extends AgreeingInput {
  @Field({ description: 'The token in the link.' })
  token!: string;
  @Field(() => String, {
    nullable: true,
    description: `A password for the account, ${accountLimits.password.least} to ${accountLimits.password.most} characters. None where it is added to the viewer's, or for those who sign in by mail.`,
  })
  password?: string | null;
}

@InputType({ description: 'Whose imported account is wanted.' })
export class RequestClaimInput {
  @Field({ description: 'The address that was given on the site where the posts were written.' })
  email!: string;
}

export const ClaimAccountPayload = payloadOf(
  'ClaimAccount',
  'The account that has the imported posts now; the session is in the cookie of the answer.',
  { viewer: { type: () => ViewerAccount, is: 'The member, signed in' } },
);
export const RequestClaimPayload = payloadOf('RequestClaim', 'The same answer for all addresses.', {
  email: { type: () => String, is: 'The address that a mail goes to where an imported account is known to be of it' },
});
