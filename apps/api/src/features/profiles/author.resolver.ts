import { ResolveField, Resolver } from '@nestjs/graphql';
import { textFor } from '@cluster-commons/messages';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Author } from './author.model.ts';

/** What those are called who have left, in the language of the request. */
@Resolver(() => Author)
export class AuthorResolver {
  @ResolveField()
  name({ name, isFormer }: Author, _: unknown, request: RequestContext): string {
    return isFormer ? textFor(request.language)('profiles.formerMember') : name;
  }
}
