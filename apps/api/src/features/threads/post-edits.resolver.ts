import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome, Viewer } from '@cluster-commons/domain/kernel';
import { editLimits } from '@cluster-commons/domain/threads';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { EditPost } from './edit-post.ts';
import { HidePostVersion } from './hide-post-version.ts';
import {
  EditPostInput,
  HidePostVersionInput,
  RemovePostInput,
  RestoreOwnPostInput,
  SharePostInput,
  UpdateThreadInput,
} from './post-edits.inputs.ts';
import {
  EditPostPayload,
  HidePostVersionPayload,
  RemovePostPayload,
  RestoreOwnPostPayload,
  SharePostPayload,
  UpdateThreadPayload,
} from './post-edits.payloads.ts';
import { PostRevisionConnection, type PostRevision } from './post-history.model.ts';
import { PostHistory } from './post-history.ts';
import { PostMending } from './post-mending.ts';
import { Post } from './post.model.ts';
import { RemovePost } from './remove-post.ts';
import { RestoreOwnPost } from './restore-own-post.ts';
import type { Thread } from './thread.model.ts';
import { SharePost } from './share-post.ts';
import { UpdateThread } from './update-thread.ts';
import { postFrom, ThreadQueries } from './thread.queries.ts';

/** What becomes of a post after it was posted. */
@Resolver()
export class PostEditsResolver {
  constructor(
    private readonly queries: ThreadQueries,
    private readonly history: PostHistory,
    private readonly mending: PostMending,
    private readonly editCase: EditPost,
    private readonly shareCase: SharePost,
    private readonly removeCase: RemovePost,
    private readonly restoreCase: RestoreOwnPost,
    private readonly updateCase: UpdateThread,
    private readonly hideCase: HidePostVersion,
  ) {}

  @Public()
  @Query(() => Post, {
    nullable: true,
    description: 'A post by its number in a thread; null when it is not there for the viewer.',
  })
  async post(
    @CurrentViewer() viewer: Viewer,
    @Args('thread', { type: () => Int, description: 'Number of the thread.' }) thread: number,
    @Args('number', { type: () => Int, description: 'Number of the post in it.' }) number: number,
  ): Promise<Post | null> {
    const row = await this.queries.postByNumber(viewer, thread, number);
    return row === null ? null : postFrom(viewer, row);
  }

  @SignedIn()
  @Query(() => Date, {
    nullable: true,
    description: `Until when a change of a post of one's own carries no mark: ${editLimits.silentMinutes.anyone} minutes, and ${editLimits.silentMinutes.trusted / 60} hours for who wrote ${editLimits.trust.posts} posts in ${editLimits.trust.days} days and was not suspended in them, unless somebody has written behind it. Null where a change has the mark.`,
  })
  silentUntil(
    @CurrentViewer() viewer: MemberViewer,
    @Args('thread', { type: () => Int, description: 'Number of the thread.' }) thread: number,
    @Args('post', { type: () => Int, description: 'Number of the post in it.' }) post: number,
  ): Promise<Date | null> {
    return this.mending.silentUntilAt(viewer, thread, post);
  }

  @Public()
  @Query(() => PostRevisionConnection, {
    nullable: true,
    description: 'The versions of a post, for whoever may read its text; null when it is not there for the viewer.',
  })
  postHistory(
    @CurrentViewer() viewer: Viewer,
    @Args('thread', { type: () => Int, description: 'Number of the thread.' }) thread: number,
    @Args('post', { type: () => Int, description: 'Number of the post in it.' }) post: number,
    @Args() args: PageArgs,
  ): Promise<(Page<PostRevision> & { post: Post; canHide: boolean }) | null> {
    return this.history.page(viewer, { thread, post }, sliceOf(args));
  }

  @SignedIn()
  @Mutation(() => EditPostPayload, {
    description: 'Changes the text of a post. Its versions are kept, and readers can compare them.',
  })
  editPost(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The change.') { postId, body, reason, version }: EditPostInput,
  ): Promise<Outcome<Post>> {
    return this.editCase.run(viewer, { postId, body, reason: reason ?? '', version, lang: request.language });
  }

  @SignedIn()
  @Mutation(() => SharePostPayload, {
    description: 'Has a post written together by everybody who may reply, or no more; for its author and moderators.',
  })
  sharePost(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The post.') { postId, isShared }: SharePostInput,
  ): Promise<Outcome<Post>> {
    return this.shareCase.run(viewer, { postId, isShared });
  }

  @SignedIn()
  @Mutation(() => RemovePostPayload, {
    description: `Removes a post of one's own. Its place stays, and its author can bring it back for ${editLimits.restoreHours} hours. One that nobody answered is gone without a trace in the first ${editLimits.takeBackSeconds} seconds.`,
  })
  removePost(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The post.') { postId, reason }: RemovePostInput,
  ): Promise<Outcome<Post>> {
    return this.removeCase.run(viewer, { postId, reason: reason ?? '', lang: request.language });
  }

  @SignedIn()
  @Mutation(() => RestoreOwnPostPayload, {
    description: `Brings a removed post back: its author for ${editLimits.restoreHours} hours, whoever moderates there after that.`,
  })
  restoreOwnPost(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The post.') { postId }: RestoreOwnPostInput,
  ): Promise<Outcome<Post>> {
    return this.restoreCase.run(viewer, postId);
  }

  @SignedIn()
  @Mutation(() => UpdateThreadPayload, {
    description: 'Changes title, tags, kind, language and place of a thread. Its old addresses lead on.',
  })
  updateThread(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The change.') input: UpdateThreadInput,
  ): Promise<Outcome<Thread>> {
    return this.updateCase.run(viewer, input);
  }

  @SignedIn()
  @Mutation(() => HidePostVersionPayload, {
    description:
      'Takes an older version of a post from readers whose text had to go, or shows it again; for moderators.',
  })
  hidePostVersion(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The version.') { postId, number, isHidden, reason }: HidePostVersionInput,
  ): Promise<Outcome<Post>> {
    const given = { isHidden: isHidden ?? true, reason: reason ?? '', lang: request.language };
    return this.hideCase.run(viewer, { postId, number, ...given });
  }
}
