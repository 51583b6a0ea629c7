import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MemberRole } from '@cluster-commons/domain/kernel';
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

@ObjectType({ description: 'An account that waits for its confirmation, to whoever holds the link of its mail.' })
export class Confirmation {
  @Field({ description: 'The name that the account was asked for with.' })
  name!: string;
  @Field(() => Date, { description: 'When it was asked for.' })
  askedAt!: string;
  @Field({ description: 'The address is confirmed already.' })
  isConfirmed!: boolean;
}
