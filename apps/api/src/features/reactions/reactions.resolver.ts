import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isSignedIn, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { PostReaction } from '../threads/index.ts';
import { React } from './react.ts';
import {
  ReactInput,
  ReactionConnection,
  ReactPayload,
  type PostReactionsOwn,
  type Reaction,
} from './reaction.model.ts';
import { ReactionQueries } from './reaction.queries.ts';
import { ViewerReactions } from './viewer-reactions.ts';

@Resolver()
export class ReactionsResolver {
  constructor(
    private readonly queries: ReactionQueries,
    private readonly reactCase: React,
  ) {}

  @SignedIn()
  @Query(() => ReactionConnection, {
    nullable: true,
    description: 'Who says what of a post, latest first; null where its words are not there for the viewer.',
  })
  postReactions(
    @CurrentViewer() viewer: MemberViewer,
    @Args('thread', { type: () => Int, description: 'Number of the thread.' }) thread: number,
    @Args('post', { type: () => Int, description: 'Number of the post in it.' }) post: number,
    @Args() args: PageArgs,
  ): Promise<Page<Reaction> | null> {
    return this.queries.page(viewer, { thread, post }, sliceOf(args));
  }

  @SignedIn()
  @Mutation(() => ReactPayload, {
    description:
      'Says of a post that it is useful, the same with the viewer, or that they tried it; or takes that off.',
  })
  react(
    @CurrentViewer() viewer: MemberViewer,
    @Input('What is said.') { postId, kind, isOn, result }: ReactInput,
  ): Promise<Outcome<PostReactionsOwn>> {
    return this.reactCase.run(viewer, { postId, kind, isOn: isOn ?? true, result: result ?? null });
  }
}

/** What the viewer says of posts wherever these stand. */
@Resolver(() => PostReaction)
export class ViewerReactedResolver {
  constructor(private readonly reactions: ViewerReactions) {}

  @ResolveField(() => Boolean, { description: 'The viewer says so too; false when signed out.' })
  viewerReacted({ postId, kind }: PostReaction, _: unknown, request: RequestContext): boolean | Promise<boolean> {
    const { viewer } = request;
    return isSignedIn(viewer) && this.reactions.has(request, viewer.id, postId, kind);
  }
}
