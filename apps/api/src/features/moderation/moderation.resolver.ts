import { Mutation, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Input } from '../../platform/graphql/payload.ts';
import type { Post, Thread } from '../threads/index.ts';
import { ModeratePostInput, ModerateThreadInput } from './moderation.inputs.ts';
import { ModeratePostPayload, ModerateThreadPayload } from './moderation.payloads.ts';
import { ModerationService } from './moderation.service.ts';

/** Open to members, not to staff alone: cluster moderators are members; the policy knows where each may act. */
@Resolver()
export class ModerationResolver {
  constructor(private readonly moderation: ModerationService) {}

  @SignedIn()
  @Mutation(() => ModeratePostPayload, {
    description:
      'Does an act of moderation against a post, on record; its author is told. Refused where the post stands so already.',
  })
  moderatePost(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language: lang }: RequestContext,
    @Input('The post, the act and the reason.') { postId, act, reason }: ModeratePostInput,
  ): Promise<Outcome<Post>> {
    return this.moderation.run(viewer, { kind: 'post', id: postId, act, reason, lang });
  }

  @SignedIn()
  @Mutation(() => ModerateThreadPayload, {
    description:
      'Does an act of moderation against a thread, on record. What is so already stays so, and is no problem.',
  })
  moderateThread(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language: lang }: RequestContext,
    @Input('The thread, the act and the reason.') { threadId, act, reason }: ModerateThreadInput,
  ): Promise<Outcome<Thread>> {
    return this.moderation.run(viewer, { kind: 'thread', id: threadId, act, reason, lang });
  }
}
