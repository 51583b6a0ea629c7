import { ResolveField, Resolver } from '@nestjs/graphql';
import { textFor } from '@cluster-commons/messages';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Attribution, PostRef } from './post.model.ts';

/** Who has left has no name: a name that is empty says so in the language of the request. */
const nameOr = (name: string, { language }: RequestContext): string =>
  name === '' ? textFor(language)('profiles.formerMember') : name;

@Resolver(() => PostRef)
export class PostRefResolver {
  @ResolveField()
  authorName({ authorName, withheldAs }: PostRef, _: unknown, request: RequestContext): string {
    if (withheldAs !== null) return textFor(request.language)(`profiles.withheld.${withheldAs}`);
    return nameOr(authorName, request);
  }
}

@Resolver(() => Attribution)
export class AttributionResolver {
  @ResolveField()
  authorName({ authorName }: Attribution, _: unknown, request: RequestContext): string {
    return nameOr(authorName, request);
  }
}
