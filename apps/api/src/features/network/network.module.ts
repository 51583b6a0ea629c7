import { Module } from '@nestjs/common';
import { NetworkQueries } from './network.queries.ts';
import { NetworkResolver } from './network.resolver.ts';

@Module({ providers: [NetworkQueries, NetworkResolver] })
export class NetworkModule {}
