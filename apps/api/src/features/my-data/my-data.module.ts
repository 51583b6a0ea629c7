import { Module } from '@nestjs/common';
import { AnonymiseMember } from './anonymise-member.ts';
import { DepartureQueries } from './departure.queries.ts';
import { ExportFiles } from './export-files.ts';
import { ExportQueries } from './export.queries.ts';
import { ExportsController } from './exports.controller.ts';
import { LeaveNetwork } from './leave-network.ts';
import { MyDataResolver } from './my-data.resolver.ts';
import { RequestExport } from './request-export.ts';

@Module({
  controllers: [ExportsController],
  providers: [
    DepartureQueries,
    LeaveNetwork,
    AnonymiseMember,
    ExportQueries,
    ExportFiles,
    RequestExport,
    MyDataResolver,
  ],
})
export class MyDataModule {}
