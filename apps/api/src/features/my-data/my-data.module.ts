import { Module } from '@nestjs/common';
import { AnonymiseMember } from './anonymise-member.ts';
import { DepartureQueries } from './departure.queries.ts';
import { LeaveNetwork } from './leave-network.ts';
import { MyDataResolver } from './my-data.resolver.ts';

@Module({ providers: [DepartureQueries, LeaveNetwork, AnonymiseMember, MyDataResolver] })
export class MyDataModule {}
