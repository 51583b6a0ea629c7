import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { pageSize, PageArgs, type Page } from '../../platform/graphql/paging.ts';
import { payload } from '../../platform/graphql/payload.ts';
import {
  AnswerConnectionInput,
  AnswerConnectionPayload,
  ConnectionConnection,
  ConnectionStateEnum,
  RequestConnectionInput,
  RequestConnectionPayload,
  type Connection,
  type ConnectionState,
} from './connection.model.ts';
import { ConnectionQueries } from './connection.queries.ts';
import { ConnectionsService } from './connections.service.ts';

@Resolver()
export class ConnectionsResolver {
  constructor(
    private readonly queries: ConnectionQueries,
    private readonly service: ConnectionsService,
  ) {}

  @SignedIn()
  @Query(() => ConnectionConnection, { description: 'Requests that the viewer made or got, latest first.' })
  connections(
    @CurrentViewer() viewer: MemberViewer,
    @Args() { first, after }: PageArgs,
    @Args('state', {
      type: () => ConnectionStateEnum,
      nullable: true,
      description: 'Those in this state only, as the viewer sees it.',
    })
    state?: ConnectionState | null,
  ): Promise<Page<Connection>> {
    return this.queries.list(viewer, { size: pageSize(first), after: after ?? null, state: state ?? null });
  }

  @SignedIn()
  @Mutation(() => RequestConnectionPayload, { description: 'Asks another member to connect, with a line of reason.' })
  async requestConnection(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Args('input', { description: 'Whom, and why.' }) input: RequestConnectionInput,
  ): Promise<RequestConnectionPayload> {
    return payload('connection', await this.service.request(viewer, input.memberId, input.reason), request);
  }

  @SignedIn()
  @Mutation(() => AnswerConnectionPayload, { description: 'Accepts or declines a request.' })
  async answerConnection(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Args('input', { description: 'The answer.' }) input: AnswerConnectionInput,
  ): Promise<AnswerConnectionPayload> {
    return payload('connection', await this.service.answer(viewer, input.connectionId, input.accept), request);
  }
}
