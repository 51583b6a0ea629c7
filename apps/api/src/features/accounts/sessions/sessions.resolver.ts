import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, SignedIn } from '../../../platform/auth/access.ts';
import type { RequestContext } from '../../../platform/auth/request-context.ts';
import { Input } from '../../../platform/graphql/payload.ts';
import { EndSessions } from './end-sessions.ts';
import { EndOtherSessionsPayload, EndSessionInput, EndSessionPayload, SessionModel } from './session.model.ts';
import { SessionQueries } from './session.queries.ts';

const idOf = async (request: RequestContext): Promise<string | null> => (await request.session())?.sessionId ?? null;

@Resolver()
export class SessionsResolver {
  constructor(
    private readonly queries: SessionQueries,
    private readonly end: EndSessions,
  ) {}

  @SignedIn()
  @Query(() => [SessionModel], { description: 'Where the viewer is signed in, this browser first; at most fifty.' })
  async sessions(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
  ): Promise<SessionModel[]> {
    return this.queries.list(viewer, await idOf(request), request.language);
  }

  @SignedIn()
  @Mutation(() => EndSessionPayload, { description: 'Ends a session of the viewer, with all that it has open live.' })
  endSession(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The session.') { sessionId }: EndSessionInput,
  ): Promise<Outcome<true>> {
    return this.end.one(viewer, sessionId);
  }

  @SignedIn()
  @Mutation(() => EndOtherSessionsPayload, { description: 'Ends all sessions of the viewer but the one that asks.' })
  async endOtherSessions(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
  ): Promise<Outcome<number>> {
    return this.end.others(viewer, await idOf(request));
  }
}
