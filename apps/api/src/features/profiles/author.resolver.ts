import { ResolveField, Resolver } from '@nestjs/graphql';
import { textFor } from '@cluster-commons/messages';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Author } from './author.model.ts';

/** What those are called whose name is not shown, in the language of the request. */
@Resolver(() => Author)
export class AuthorResolver {
  @ResolveField()
  name({ name, isFormer, withheldAs }: Author, _: unknown, request: RequestContext): string {
    if (withheldAs !== null) return textFor(request.language)(`profiles.withheld.${withheldAs}`);
    return isFormer ? textFor(request.language)('profiles.formerMember') : name;
  }

  @ResolveField(() => Boolean, {
    description:
      'They asked without their name, and the viewer is not shown it: `name` says what they are called here.',
  })
  isWithheld({ withheldAs }: Author): boolean {
    return withheldAs !== null;
  }
}
