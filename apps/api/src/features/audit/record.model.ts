import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { networkZone, noRecordFilter, recordLimits, type RecordFilter } from '@cluster-commons/domain/audit';
import { pagedType } from '../../platform/graphql/paging.ts';
import { Author } from '../profiles/index.ts';

@ObjectType({ description: 'What an act on record is about.' })
export class RecordSubject {
  @Field({ description: 'Kind of thing: member, thread, post, cluster and so on.' })
  kind!: string;
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the member or cluster, title of the thread; null where there is none, or no more.',
  })
  name!: string | null;
  @Field(() => String, { nullable: true, description: 'Path of its page; null where it has none.' })
  path!: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of the post in its thread; null for all else.' })
  postNumber!: number | null;
}

@ObjectType({ description: 'One act on record. Nothing of it can be changed or taken away.' })
export class RecordLine {
  @Field(() => ID, { description: 'Id of the line.' })
  id!: string;
  @Field(() => Date, { description: 'When it took effect.' })
  at!: string;
  @Field({ description: 'What was done, such as cluster.archived.' })
  act!: string;
  @Field(() => Author, { nullable: true, description: 'Who did it; null when the product did, or they are gone.' })
  actor!: Author | null;
  @Field(() => RecordSubject, { description: 'What it is about.' })
  subject!: RecordSubject;
  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'Language of the reason, ISO 639-1; null where not known.' })
  reasonLang!: string | null;
  @Field(() => String, { nullable: true, description: 'What else is kept of it, as JSON; null for nothing.' })
  detail!: string | null;
}

@ObjectType({ description: 'A page of the record, latest first.' })
export class RecordConnection extends pagedType(RecordLine, 'RecordLine') {}

@InputType('RecordFilter', { description: 'Which lines of the record: everything that is given has to fit.' })
export class RecordFilterInput {
  @Field(() => String, { nullable: true, description: 'Name of an act, such as cluster.archived.' })
  act?: string | null;
  @Field(() => String, {
    nullable: true,
    description: `Handle of who did it, at most ${recordLimits.name.most} characters.`,
  })
  person?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What it is about: handle of a member, slug of a cluster, number of a thread, or the id of anything.',
  })
  subject?: string | null;
  @Field(() => String, { nullable: true, description: 'First day, such as 2026-10-14.' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'Last day.' })
  until?: string | null;
  @Field(() => String, {
    nullable: true,
    description: `Time zone that days are counted in, such as Africa/Nairobi; ${networkZone} when not given.`,
  })
  zone?: string | null;
}

export const recordFilterFrom = (given: RecordFilterInput | null | undefined): RecordFilter => ({
  act: given?.act || null,
  person: given?.person || null,
  subject: given?.subject || null,
  from: given?.from || null,
  until: given?.until || null,
  zone: given?.zone || noRecordFilter.zone,
});
