import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Ability } from '../../platform/graphql/payload.ts';
import { pagedType } from '../../platform/graphql/paging.ts';
import { Author } from '../profiles/index.ts';

export type ConnectionState = 'pending' | 'accepted' | 'declined';
export const ConnectionStateEnum = { PENDING: 'pending', ACCEPTED: 'accepted', DECLINED: 'declined' } as const;
registerEnumType(ConnectionStateEnum, {
  name: 'ConnectionState',
  description: 'Waiting for an answer, accepted, or declined. Who asked sees a declined request as waiting.',
});

@ObjectType({ description: 'What the viewer may do with a request.' })
export class ConnectionAbilities {
  @Field(() => Ability, { description: 'Accept or decline it.' })
  answer!: Ability;
}

@ObjectType({ description: 'A request of one member to another, and what became of it.' })
export class Connection {
  @Field(() => ID, { description: 'Id of the request.' })
  id!: string;
  @Field({ description: 'The line that says why.' })
  reason!: string;
  @Field(() => ConnectionStateEnum, { description: 'What became of it.' })
  state!: ConnectionState;
  @Field(() => Date, { description: 'When it was asked.' })
  createdAt!: string;
  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  answeredAt!: string | null;
  @Field(() => Author, { description: 'The other one of the two.' })
  other!: Author;
  @Field({ description: 'The viewer asked.' })
  isRequestedByViewer!: boolean;
  @Field(() => ConnectionAbilities, { description: 'What the viewer may do with it.' })
  viewerCan!: ConnectionAbilities;
}

@ObjectType({ description: 'A page of requests, latest first.' })
export class ConnectionConnection extends pagedType(Connection, 'Connection') {}
