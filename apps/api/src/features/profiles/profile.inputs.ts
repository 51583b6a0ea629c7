import { Field, InputType } from '@nestjs/graphql';
import { accountLimits } from '@cluster-commons/domain/accounts';
import { profileLimits } from '@cluster-commons/domain/profiles';

const atMost = (what: string, most: number): string => `${what} At most ${most}; null clears it.`;
const characters = (what: string, { most }: { most: number }): string =>
  `${what} At most ${most} characters; null clears it.`;

@InputType({ description: 'What a member changes of their profile: what is not given stays as it is.' })
export class UpdateProfileInput {
  @Field(() => String, {
    nullable: true,
    description: `The name as colleagues would write it, ${accountLimits.name.least} to ${accountLimits.name.most} characters, any script.`,
  })
  name?: string | null;
  @Field(() => String, { nullable: true, description: characters('What they do, in a line.', profileLimits.headline) })
  headline?: string | null;
  @Field(() => String, { nullable: true, description: characters('About themself, plain text.', profileLimits.about) })
  about?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166 code of where they work; null clears it.' })
  country?: string | null;
  @Field(() => String, {
    nullable: true,
    description: characters('Organisation they work for.', profileLimits.organisation),
  })
  organisation?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: atMost('ISIC Rev.4 divisions they know.', profileLimits.sectors),
  })
  sectors?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: atMost('Codes of what they can help with.', profileLimits.expertise),
  })
  expertise?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: atMost('Languages they write in, ISO 639-1.', profileLimits.languages),
  })
  languages?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Language of the interface and of mails: en, fr, es or ar.' })
  locale?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Show the profile to signed-in members only.' })
  isMembersOnly?: boolean | null;
}
