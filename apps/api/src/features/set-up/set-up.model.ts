import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { accountLimits } from '@cluster-commons/domain/accounts';
import { networkLimits, type SignUpMode } from '@cluster-commons/domain/network';
import { payloadOf } from '../../platform/graphql/payload.ts';
import { ViewerAccount } from '../accounts/index.ts';
import { SignUpModeEnum } from '../network/index.ts';
import { AgreeingInput } from '../terms/index.ts';
import type { SetUp } from './set-up-network.ts';

@ObjectType({ description: 'What the link of a new network opens, to whoever holds it.' })
export class SetUpOffer {
  @Field({ description: 'The address that it was made for; empty where it was only printed.' })
  email!: string;
  @Field(() => Date, { description: 'When it ends.' })
  expiresAt!: string;
}

@InputType({ description: 'The network, and its first administrator.' })
export class SetUpNetworkInput extends AgreeingInput implements SetUp {
  @Field({ description: 'The token in the link.' })
  token!: string;
  @Field({ description: `Name of the network, ${networkLimits.name.least} to ${networkLimits.name.most} characters.` })
  networkName!: string;
  @Field({ description: 'First language of the network and that of the account: en, fr, es or ar.' })
  language!: string;
  @Field(() => SignUpModeEnum, { description: 'Who may join.' })
  signUpMode!: SignUpMode;
  @Field({
    description: `Name of the administrator, ${accountLimits.name.least} to ${accountLimits.name.most} characters, any script.`,
  })
  name!: string;
  @Field({ description: 'Address of the administrator; it counts as confirmed.' })
  email!: string;
  @Field({ description: `${accountLimits.password.least} to ${accountLimits.password.most} characters.` })
  password!: string;
}

export const SetUpNetworkPayload = payloadOf(
  'SetUpNetwork',
  'The administrator, signed in; the session is in the cookie of the answer.',
  { viewer: { type: () => ViewerAccount, is: 'The first administrator' } },
);
