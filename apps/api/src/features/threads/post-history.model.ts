import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { pagedType } from '../../platform/graphql/paging.ts';
import { Author } from '../profiles/index.ts';
import { Post } from './post.model.ts';
import type { ChangeKind } from './text-difference.ts';

export const ChangeKindEnum = { SAME: 'same', ADDED: 'added', REMOVED: 'removed' } as const;
registerEnumType(ChangeKindEnum, {
  name: 'TextChangeKind',
  description: 'Whether a run of text stands in both versions, in the newer alone, or in the older alone.',
});

@ObjectType({ description: 'A run of text in the comparison of two versions.' })
export class TextChange {
  @Field(() => ChangeKindEnum, { description: 'Which of the two versions has it.' })
  kind!: ChangeKind;
  @Field({ description: 'The run, as Markdown.' })
  text!: string;
}

@ObjectType({ description: 'A version of the text of a post.' })
export class PostRevision {
  @Field(() => ID, { description: 'Id of the version.' })
  id!: string;
  @Field(() => Int, { description: 'Its number: 1 as it was posted.' })
  number!: number;
  @Field(() => Date, { description: 'Since when it stands.' })
  at!: string;
  @Field(() => Author, { description: 'Who wrote this version.' })
  editor!: Author;
  @Field(() => String, { nullable: true, description: 'Why the text was changed, in the words of the editor.' })
  reason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Language that the reason is written in, ISO 639-1; null where there is none.',
  })
  reasonLang!: string | null;
  @Field({ description: 'Language of the text, ISO 639-1.' })
  lang!: string;
  @Field({ description: 'Its text had to go: its author and moderators alone still read it.' })
  isHidden!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'The text as Markdown; null where it is hidden from the viewer.',
  })
  body!: string | null;
  @Field(() => [TextChange], {
    description:
      'What became of the version before it, run by run; by words, or by paragraphs where the texts are long. None for the first, nor beside a text that is hidden from the viewer.',
  })
  changes!: TextChange[];
}

@ObjectType({ description: 'A page of the versions of a post, latest first; none where it was never changed.' })
export class PostRevisionConnection extends pagedType(PostRevision, 'PostRevision') {
  @Field(() => Post, { description: 'The post as it stands.' })
  post!: Post;
  @Field({ description: 'The viewer may hide older versions, by `hidePostVersion`.' })
  canHide!: boolean;
}
