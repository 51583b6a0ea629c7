import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { payload } from '../../platform/graphql/payload.ts';
import {
  HidePostInput,
  HidePostPayload,
  LockThreadInput,
  LockThreadPayload,
  PinThreadInput,
  PinThreadPayload,
  RestorePostInput,
  RestorePostPayload,
} from './moderation.inputs.ts';
import { ModerationService } from './moderation.service.ts';

/** Open to members, not to staff alone: cluster moderators are members; the policy knows where each may act. */
@Resolver()
export class ModerationResolver {
  constructor(private readonly moderation: ModerationService) {}

  @SignedIn()
  @Mutation(() => HidePostPayload, {
    description: 'Hides a post with a reason; its author is told, nothing is destroyed.',
  })
  async hidePost(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Args('input', { description: 'The post and the reason.' }) input: HidePostInput,
  ): Promise<HidePostPayload> {
    return payload('post', await this.moderation.hidePost(viewer, input.postId, input.reason), request);
  }

  @SignedIn()
  @Mutation(() => RestorePostPayload, { description: 'Shows a hidden post again; its author is told.' })
  async restorePost(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Args('input', { description: 'The post.' }) input: RestorePostInput,
  ): Promise<RestorePostPayload> {
    return payload('post', await this.moderation.restorePost(viewer, input.postId, input.reason ?? ''), request);
  }

  @SignedIn()
  @Mutation(() => LockThreadPayload, { description: 'Ends the replies to a thread, or allows them again.' })
  async lockThread(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Args('input', { description: 'The thread.' }) input: LockThreadInput,
  ): Promise<LockThreadPayload> {
    const outcome = await this.moderation.lockThread(viewer, input.threadId, input.locked, input.reason ?? '');
    return payload('thread', outcome, request);
  }

  @SignedIn()
  @Mutation(() => PinThreadPayload, { description: 'Makes a thread stand first in lists, or no longer.' })
  async pinThread(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Args('input', { description: 'The thread.' }) input: PinThreadInput,
  ): Promise<PinThreadPayload> {
    const outcome = await this.moderation.pinThread(viewer, input.threadId, input.pinned, input.reason ?? '');
    return payload('thread', outcome, request);
  }
}
