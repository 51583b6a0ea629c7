import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { AnswerConnection } from './answer-connection.ts';
import { AnswerConnectionInput, RequestConnectionInput } from './connection.inputs.ts';
import {
  ConnectionConnection,
  ConnectionStateEnum,
  type Connection,
  type ConnectionState,
} from './connection.model.ts';
import { AnswerConnectionPayload, RequestConnectionPayload } from './connection.payloads.ts';
import { ConnectionQueries } from './connection.queries.ts';
import { RequestConnection } from './request-connection.ts';

@Resolver()
export class ConnectionsResolver {
  constructor(
    private readonly queries: ConnectionQueries,
    private readonly requestCase: RequestConnection,
    private readonly answerCase: AnswerConnection,
  ) {}

  @SignedIn()
  @Query(() => ConnectionConnection, { description: 'Requests that the viewer made or got, latest first.' })
  connections(
    @CurrentViewer() viewer: MemberViewer,
    @Args() args: PageArgs,
    @Args('state', {
      type: () => ConnectionStateEnum,
      nullable: true,
      description: 'Those in this state only, as the viewer sees it.',
    })
    state?: ConnectionState | null,
  ): Promise<Page<Connection>> {
    return this.queries.list(viewer, { ...sliceOf(args), state: state ?? null });
  }

  @SignedIn()
  @Mutation(() => RequestConnectionPayload, { description: 'Asks another member to connect, with a line of reason.' })
  requestConnection(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Whom, and why.') input: RequestConnectionInput,
  ): Promise<Outcome<Connection>> {
    return this.requestCase.run(viewer, input);
  }

  @SignedIn()
  @Mutation(() => AnswerConnectionPayload, { description: 'Accepts or declines a request.' })
  answerConnection(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The answer.') input: AnswerConnectionInput,
  ): Promise<Outcome<Connection>> {
    return this.answerCase.run(viewer, input);
  }
}
