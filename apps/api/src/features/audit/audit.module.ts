import { Module } from '@nestjs/common';
import { ExportRecord } from './export-record.ts';
import { RecordCsvController } from './record-csv.controller.ts';
import { RecordQueries } from './record.queries.ts';
import { RecordResolver } from './record.resolver.ts';

@Module({ controllers: [RecordCsvController], providers: [RecordQueries, ExportRecord, RecordResolver] })
export class AuditModule {}
