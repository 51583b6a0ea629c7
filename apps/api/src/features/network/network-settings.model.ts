import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Language } from '@cluster-commons/domain/kernel';
import { networkLimits, signUpModes, type NetworkChanges, type SignUpMode } from '@cluster-commons/domain/network';
import { payloadOf, valuesOf } from '../../platform/graphql/payload.ts';

export const SignUpModeEnum = valuesOf(signUpModes);
registerEnumType(SignUpModeEnum, {
  name: 'SignUpMode',
  description: 'Who may join: everyone; everyone whom staff let in; those who are invited; nobody.',
});

@ObjectType('NetworkSettings', { description: 'What people decide about their network. For administrators.' })
export class NetworkSettingsModel {
  @Field({ description: 'Its name, on every page and in every mail.' })
  name!: string;
  @Field(() => [String], { description: 'Languages of its pages: en, fr, es or ar; the first one where none fits.' })
  languages!: string[];
  @Field(() => SignUpModeEnum, { description: 'Who may join.' })
  signUpMode!: SignUpMode;
  @Field(() => [String], { description: 'Hosts of addresses that are let in without waiting, and those below them.' })
  trustedDomains!: string[];
  @Field(() => [String], { description: 'What applicants are asked.' })
  questions!: string[];
  @Field({ description: 'Those who have a role need a second factor: without it they are plain members.' })
  staffSecondFactor!: boolean;
  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number;
}

@InputType({ description: 'Settings of the network that change: what is not given stays as it is.' })
export class UpdateNetworkSettingsInput implements NetworkChanges {
  @Field({ nullable: true, description: `${networkLimits.name.least} to ${networkLimits.name.most} characters.` })
  name?: string;
  @Field(() => [String], { nullable: true, description: 'At least one of en, fr, es and ar.' })
  languages?: Language[];
  @Field(() => SignUpModeEnum, { nullable: true, description: 'Who may join.' })
  signUpMode?: SignUpMode;
  @Field(() => [String], { nullable: true, description: `At most ${networkLimits.trustedDomains}, such as unido.org.` })
  trustedDomains?: string[];
  @Field(() => [String], {
    nullable: true,
    description: `At most ${networkLimits.questions}, of ${networkLimits.question.least} to ${networkLimits.question.most} characters.`,
  })
  questions?: string[];
  @Field({ nullable: true, description: 'Whether those who have a role need a second factor.' })
  staffSecondFactor?: boolean;
}

export const UpdateNetworkSettingsPayload = payloadOf('UpdateNetworkSettings', 'The settings as they are now.', {
  settings: { type: () => NetworkSettingsModel, is: 'All of them' },
});
