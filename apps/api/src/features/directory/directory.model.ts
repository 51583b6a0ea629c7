import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { pagedType } from '../../platform/graphql/paging.ts';
import { MemberSummary } from '../profiles/index.ts';

export const MemberSortEnum = { NAME: 'name', NEWEST: 'newest', ACTIVE: 'active', POSTS: 'posts' } as const;
export type MemberSort = (typeof MemberSortEnum)[keyof typeof MemberSortEnum];
registerEnumType(MemberSortEnum, {
  name: 'MemberSort',
  description: 'By name, latest to join first, latest post first, or most posts first.',
});

@ObjectType({ description: 'A page of the directory.' })
export class MemberConnection extends pagedType(MemberSummary, 'Member') {
  @Field(() => Int, { description: 'How many members the whole directory has.' })
  networkCount!: number;
}
