import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { accountLimits } from '@cluster-commons/domain/accounts';
import type { MemberRole } from '@cluster-commons/domain/kernel';
import { ProblemModel } from '../../platform/graphql/payload.ts';
import { ClusterRef } from '../profiles/index.ts';

export const MemberRoleEnum = {
  MEMBER: 'member',
  MODERATOR: 'moderator',
  PROGRAMME_MANAGER: 'programme_manager',
  ADMINISTRATOR: 'administrator',
} as const;
registerEnumType(MemberRoleEnum, {
  name: 'MemberRole',
  description: 'Member; moderator of the whole network; programme manager, who takes lists to reports; administrator.',
});

@ObjectType({ description: 'The signed-in member, to themself.' })
export class ViewerAccount {
  @Field(() => ID, { description: 'Id of the member.' })
  id!: string;
  @Field({ description: 'Unique name in addresses.' })
  handle!: string;
  @Field({ description: 'The name as the member writes it.' })
  name!: string;
  @Field({ description: 'Where mails go; nobody else sees it.' })
  email!: string;
  @Field(() => MemberRoleEnum, { description: 'What the member may do in the network.' })
  role!: MemberRole;
  @Field({ description: 'Language of the interface and of mails.' })
  locale!: string;
  @Field({ description: 'Headline, country and a language are given, so that others can find the member.' })
  isProfileComplete!: boolean;
  @Field(() => [ClusterRef], { description: 'The clusters the member belongs to, by name.' })
  clusters!: ClusterRef[];
  @Field(() => Int, { description: 'Requests to connect that wait for the member.' })
  pendingConnectionCount!: number;
}

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
}

const problems = 'Why it was refused; empty when it was done.';

@ObjectType({ description: 'The same answer whether or not the address has an account already.' })
export class SignUpPayload {
  @Field(() => String, { nullable: true, description: 'The address the mail went to; null when refused.' })
  email!: string | null;
  @Field(() => [ProblemModel], { description: problems })
  problems!: ProblemModel[];
}

@ObjectType({ description: 'Whether the address is confirmed now.' })
export class ConfirmEmailPayload {
  @Field({ description: 'True also when it was confirmed before.' })
  isConfirmed!: boolean;
  @Field(() => [ProblemModel], { description: problems })
  problems!: ProblemModel[];
}

@ObjectType({ description: 'The signed-in member; the session is in the cookie of the answer.' })
export class SignInPayload {
  @Field(() => ViewerAccount, { nullable: true, description: 'Null when refused.' })
  viewer!: ViewerAccount | null;
  @Field(() => [ProblemModel], { description: problems })
  problems!: ProblemModel[];
}

@ObjectType({ description: 'The end of a session.' })
export class SignOutPayload {
  @Field({ description: 'True, also when nobody was signed in.' })
  isSignedOut!: boolean;
  @Field(() => [ProblemModel], { description: problems })
  problems!: ProblemModel[];
}
