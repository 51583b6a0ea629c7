import { Module } from '@nestjs/common';
import { ForYouQueries } from './for-you.queries.ts';
import { HomeResolver } from './home.resolver.ts';
import { MarkAllRead } from './mark-all-read.ts';
import { PutOff } from './put-off.ts';
import { WaitingQueries } from './waiting.queries.ts';

@Module({ providers: [ForYouQueries, WaitingQueries, PutOff, MarkAllRead, HomeResolver] })
export class HomeModule {}
