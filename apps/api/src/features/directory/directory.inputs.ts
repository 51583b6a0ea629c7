import { Field, InputType } from '@nestjs/graphql';
import {
  checkFilter,
  directoryLimits,
  filterOf,
  type DirectoryFilter,
  type FilterGroup,
} from '@cluster-commons/domain/directory';
import { ApiError } from '../../platform/graphql/errors.ts';

const atMost = `at most ${directoryLimits.valuesPerGroup}`;

@InputType({ description: 'Who is looked for: groups combine with AND, values inside a group with OR.' })
export class MemberFilter implements Partial<Record<FilterGroup, string[] | null>> {
  @Field(() => [String], { nullable: true, description: `Countries they work in, ISO 3166 codes, ${atMost}.` })
  countries?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: `What they know: ISIC Rev.4 divisions (two digits) or whole sections (a letter), ${atMost}.`,
  })
  sectors?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: `What they can help with, codes of the vocabulary, ${atMost}.`,
  })
  expertise?: string[] | null;
  @Field(() => [String], { nullable: true, description: `Languages they write in, ISO 639-1, ${atMost}.` })
  languages?: string[] | null;
  @Field(() => [String], { nullable: true, description: `Clusters they belong to, by slug, ${atMost}.` })
  clusters?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: `Words of the name, headline, organisation or text, at most ${directoryLimits.text} characters; all must match.`,
  })
  text?: string | null;
}

/** The filter with every group in place. @throws ApiError BAD_INPUT when a group or the text is over its limit */
export function filterFrom(given: MemberFilter | null | undefined): DirectoryFilter {
  const filter = filterOf((group) => given?.[group] ?? [], given?.text ?? '');
  const [wrong] = checkFilter(filter);
  if (wrong === undefined) return filter;
  throw new ApiError('BAD_INPUT', { message: `${wrong.path.join('.')}: give at most ${wrong.limit ?? 0}.` });
}
