import { Module } from '@nestjs/common';
import { ConnectionQueries } from './connection.queries.ts';
import { ConnectionsResolver } from './connections.resolver.ts';
import { ConnectionsService } from './connections.service.ts';

@Module({ providers: [ConnectionQueries, ConnectionsService, ConnectionsResolver], exports: [ConnectionQueries] })
export class ConnectionsModule {}
