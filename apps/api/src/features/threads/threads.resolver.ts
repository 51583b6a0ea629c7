import { Args, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { MemberViewer, Outcome, Viewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { AcceptAnswer } from './accept-answer.ts';
import { languageOf, newThreadOf } from './new-thread.ts';
import { ShowAskerName } from './show-asker-name.ts';
import { OpenThread } from './open-thread.ts';
import { PostConnection, type Post } from './post.model.ts';
import { askedPosts, postWindow } from './post-window.ts';
import { ReplyToThread } from './reply-to-thread.ts';
import { ThreadListQueries } from './thread-list.queries.ts';
import {
  AcceptAnswerInput,
  OpenThreadInput,
  ReplyToThreadInput,
  ShowAskerNameInput,
  ThreadFilter,
} from './thread.inputs.ts';
import { Thread, ThreadConnection, ThreadSortEnum, type ThreadSort, type ThreadSummary } from './thread.model.ts';
import {
  AcceptAnswerPayload,
  OpenThreadPayload,
  ReplyToThreadPayload,
  ShowAskerNamePayload,
} from './thread.payloads.ts';
import { ThreadQueries } from './thread.queries.ts';

@Resolver(() => Thread)
export class ThreadsResolver {
  constructor(
    private readonly queries: ThreadQueries,
    private readonly lists: ThreadListQueries,
    private readonly openThreadCase: OpenThread,
    private readonly replyCase: ReplyToThread,
    private readonly acceptCase: AcceptAnswer,
    private readonly showNameCase: ShowAskerName,
  ) {}

  @Public()
  @Query(() => Thread, {
    nullable: true,
    description: 'A thread by the number in its address; null when it is not there for the viewer.',
  })
  thread(
    @CurrentViewer() viewer: Viewer,
    @Args('number', { type: () => Int, description: 'Number in the address.' }) number: number,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Thread | null> {
    return this.queries.byNumber(viewer, number, askedPosts(info));
  }

  @Public()
  @Query(() => ThreadConnection, {
    description: 'Threads that the viewer may read, pinned ones first in the order of activity.',
  })
  threads(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PageArgs,
    @Args('filter', { type: () => ThreadFilter, nullable: true, description: 'All threads when not given.' })
    filter?: ThreadFilter | null,
    @Args('cluster', {
      type: () => String,
      nullable: true,
      description: 'Slug of a cluster: its threads only.',
      deprecationReason: 'Use `filter: { cluster }`.',
    })
    cluster?: string | null,
    @Args('tag', {
      type: () => String,
      nullable: true,
      description: 'Threads with this tag only.',
      deprecationReason: 'Use `filter: { tag }`.',
    })
    tag?: string | null,
    @Args('sort', {
      type: () => ThreadSortEnum,
      nullable: true,
      description: 'Order; latest post first when not given.',
    })
    sort?: ThreadSort | null,
  ): Promise<Page<ThreadSummary>> {
    return this.lists.list(viewer, {
      ...sliceOf(args),
      sort: sort ?? 'active',
      ...filter,
      cluster: filter?.cluster || cluster || null,
      tag: filter?.tag || tag || null,
    });
  }

  @ResolveField(() => PostConnection, { description: 'A page of posts, opening post first.' })
  posts(
    @CurrentViewer() viewer: Viewer,
    @Parent() thread: Thread,
    @Args('first', { type: () => Int, nullable: true, description: 'How many: 1 to 50, 20 when not given.' })
    first?: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the post to go on after.' })
    after?: string | null,
    @Args('from', {
      type: () => Int,
      nullable: true,
      description: 'Number of the post to begin with; `after` wins over it.',
    })
    from?: number | null,
  ): Promise<Page<Post>> {
    return thread.postsPage ?? this.queries.posts(viewer, thread, postWindow({ first, after, from }));
  }

  @SignedIn()
  @Mutation(() => OpenThreadPayload, { description: 'Opens a thread with its first post.' })
  openThread(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The thread.') input: OpenThreadInput,
  ): Promise<Outcome<Thread>> {
    return this.openThreadCase.run(viewer, newThreadOf(input, request));
  }

  @SignedIn()
  @Mutation(() => ReplyToThreadPayload, { description: 'Writes a reply.' })
  replyToThread(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The reply.') input: ReplyToThreadInput,
  ): Promise<Outcome<Post>> {
    return this.replyCase.run(viewer, {
      threadId: input.threadId,
      body: input.body,
      lang: languageOf(input.lang, input.body, request),
      clientKey: input.clientKey ?? null,
      fileIds: input.fileIds ?? [],
      replyTo: input.replyTo ?? null,
    });
  }

  @SignedIn()
  @Mutation(() => AcceptAnswerPayload, {
    description: 'Marks a reply as the answer of a question, or takes the mark away.',
  })
  acceptAnswer(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Which reply.') { threadId, postId }: AcceptAnswerInput,
  ): Promise<Outcome<Thread>> {
    return this.acceptCase.run(viewer, { threadId, postId: postId ?? null });
  }

  @SignedIn()
  @Mutation(() => ShowAskerNamePayload, {
    description:
      'Puts the name of the viewer under the question that they asked without it, and under all they wrote there. It cannot be undone.',
  })
  showAskerName(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Which question.') { threadId }: ShowAskerNameInput,
  ): Promise<Outcome<Thread>> {
    return this.showNameCase.run(viewer, threadId);
  }
}
