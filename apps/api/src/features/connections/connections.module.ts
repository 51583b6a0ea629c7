import { Module } from '@nestjs/common';
import { AnswerConnection } from './answer-connection.ts';
import { ConnectionQueries } from './connection.queries.ts';
import { ConnectionsResolver } from './connections.resolver.ts';
import { RequestConnection } from './request-connection.ts';

@Module({
  providers: [ConnectionQueries, RequestConnection, AnswerConnection, ConnectionsResolver],
  exports: [ConnectionQueries],
})
export class ConnectionsModule {}
