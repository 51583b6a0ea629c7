import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { draftPolicy } from '@cluster-commons/domain/drafts';
import { isSignedIn, type MemberViewer, type Outcome, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { describe, Input } from '../../platform/graphql/payload.ts';
import { deviceKindOf } from '../accounts/index.ts';
import { DiscardDraft } from './discard-draft.ts';
import {
  DiscardDraftInput,
  DiscardDraftPayload,
  Draft,
  DraftConnection,
  SaveDraftInput,
  SaveDraftPayload,
} from './draft.model.ts';
import { DraftQueries, type ListedDraft } from './draft.queries.ts';
import { SaveDraft } from './save-draft.ts';

@Resolver()
export class DraftsResolver {
  constructor(
    private readonly queries: DraftQueries,
    private readonly saveCase: SaveDraft,
    private readonly discardCase: DiscardDraft,
  ) {}

  @SignedIn()
  @Query(() => DraftConnection, { description: 'Drafts of the viewer, the one that was saved last first.' })
  drafts(@CurrentViewer() viewer: MemberViewer, @Args() args: PageArgs): Promise<Page<ListedDraft>> {
    return this.queries.list(viewer, sliceOf(args));
  }

  @Public()
  @Query(() => Draft, {
    nullable: true,
    description:
      'The draft of the viewer under a key; null where there is none, and for viewers who have none: signed out or suspended.',
  })
  async draft(
    @CurrentViewer() viewer: Viewer,
    @Args('key', {
      description: 'What it is a draft of: the name of a form, such as `openThread`, or `replyToThread:ID`.',
    })
    key: string,
  ): Promise<Draft | null> {
    return isSignedIn(viewer) && draftPolicy.keep(viewer).allowed ? this.queries.byKey(viewer, key) : null;
  }

  @SignedIn()
  @Mutation(() => SaveDraftPayload, {
    description: 'Keeps what the viewer has begun to write in a form, for all their devices. Nobody else is told.',
  })
  async saveDraft(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The draft.') { key, fields, version, deviceId }: SaveDraftInput,
  ): Promise<SaveDraftPayload> {
    const { draft, problems } = await this.saveCase.run(viewer, {
      key,
      fields,
      version: version ?? 0,
      deviceId: deviceId ?? null,
      device: deviceKindOf(request.headers['user-agent']),
    });
    return { draft, problems: problems.map((found) => describe(found, request)) };
  }

  @SignedIn()
  @Mutation(() => DiscardDraftPayload, {
    description: 'Discards a draft of the viewer, or brings it back within a day. Nobody else is told.',
  })
  discardDraft(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The draft.') { key, version, discarded }: DiscardDraftInput,
  ): Promise<Outcome<number>> {
    return this.discardCase.run(viewer, { key, version, discarded: discarded ?? true });
  }
}
