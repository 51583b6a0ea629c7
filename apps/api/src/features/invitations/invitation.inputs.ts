import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { invitationLimits as limits } from '@cluster-commons/domain/invitations';
import type { MemberRole } from '@cluster-commons/domain/kernel';
import { MemberRoleEnum } from '../accounts/index.ts';
import { AgreeingInput } from '../terms/index.ts';

@InputType({ description: 'Invitations by address, or one by link.' })
export class InviteMembersInput {
  @Field(() => [String], {
    nullable: true,
    description: `Addresses that a mail goes to, ${limits.addresses} at the most; none, with \`useLimit\`, makes a link.`,
  })
  emails?: string[] | null;
  @Field(() => Int, {
    nullable: true,
    description: `How many may come by a link, ${limits.uses.least} to ${limits.uses.most}.`,
  })
  useLimit?: number | null;
  @Field(() => String, {
    nullable: true,
    description: `Words to those invited, up to ${limits.line.most} characters, shown as yours.`,
  })
  line?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Language of the mail: en, fr, es or ar; that of the request when not given.',
  })
  lang?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: `Days that it is good for, ${limits.days.least} to ${limits.days.most}; ${limits.days.usual} when not given.`,
  })
  days?: number | null;
  @Field(() => MemberRoleEnum, { nullable: true, description: 'A role, by those who appoint; member when not given.' })
  role?: MemberRole | null;
  @Field(() => [ID], {
    nullable: true,
    description: `Clusters that are joined with it, ${limits.clusters} at the most.`,
  })
  clusterIds?: string[] | null;
}

@InputType({ description: 'Who joins by an invitation.' })
export class AcceptInvitationInput extends AgreeingInput {
  @Field({ description: 'The token in its link.' })
  token!: string;
  @Field(() => String, { nullable: true, description: 'The name; members, who join its clusters, give none.' })
  name?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The address, for an invitation by link; one that came by mail is for the address it came to.',
  })
  email?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'A password; may be left out where the invitation came by mail, for those who sign in by mail.',
  })
  password?: string | null;
}

@InputType({ description: 'An invitation to withdraw, or to let stand again.' })
export class WithdrawInvitationInput {
  @Field(() => ID, { description: 'The invitation.' })
  invitationId!: string;
  @Field(() => Boolean, { nullable: true, description: 'False lets it stand again; true when not given.' })
  withdrawn?: boolean | null;
}

@InputType({ description: 'An invitation by mail to send again.' })
export class ResendInvitationInput {
  @Field(() => ID, { description: 'The invitation.' })
  invitationId!: string;
}

@InputType({ description: 'The link of an invitation.' })
export class InvitationTokenInput {
  @Field({ description: 'The token in the link.' })
  token!: string;
}
