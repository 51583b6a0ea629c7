import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { directorySorts } from '@cluster-commons/domain/directory';
import { Ability, valuesOf } from '../../platform/graphql/payload.ts';
import { pagedType } from '../../platform/graphql/paging.ts';
import { MemberSummary } from '../profiles/index.ts';

export const MemberSortEnum = valuesOf(directorySorts);
registerEnumType(MemberSortEnum, {
  name: 'MemberSort',
  description: 'By name, latest to join first, latest post first, or most posts first.',
});

@ObjectType({ description: 'What the viewer may do with the directory.' })
export class DirectoryAbilities {
  @Field(() => Ability, { description: 'Look through it.' })
  browse!: Ability;
  @Field(() => Ability, { description: 'Take a list away as a file.' })
  export!: Ability;
}

@ObjectType({ description: 'A page of the directory.' })
export class MemberConnection extends pagedType(MemberSummary, 'Member') {
  @Field(() => Int, { description: 'How many members the whole directory has.' })
  networkCount!: number;
}
