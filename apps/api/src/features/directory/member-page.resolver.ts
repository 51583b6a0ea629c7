import { ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Connection } from '../connections/index.ts';
import { Member } from '../profiles/index.ts';
import { MemberAbilities, MemberPost } from './member-page.model.ts';
import { MemberPageService } from './member-page.service.ts';
import { RecentPostsQueries } from './recent-posts.queries.ts';

/** What the page of a member takes from the features above their profile. One member at a time; lists have none of it. */
@Resolver(() => Member)
export class MemberPageResolver {
  constructor(
    private readonly posts: RecentPostsQueries,
    private readonly page: MemberPageService,
  ) {}

  @ResolveField(() => [MemberPost], { description: 'The latest posts that the viewer may read, at most five.' })
  recentPosts(member: Member, _: unknown, request: RequestContext): Promise<MemberPost[]> {
    return this.posts.by(request.viewer, member.id);
  }

  @ResolveField(() => Connection, {
    nullable: true,
    description:
      'The request between the viewer and this member; null when signed out, on the own page, or when there is none.',
  })
  connection(member: Member, _: unknown, request: RequestContext): Promise<Connection | null> | null {
    return this.page.connection(request.viewer, member);
  }

  @ResolveField(() => MemberAbilities, { description: 'What the viewer may do with this member.' })
  viewerCan(member: Member, _: unknown, request: RequestContext): Promise<MemberAbilities> {
    return this.page.abilities(request.viewer, member);
  }
}
