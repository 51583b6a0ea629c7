import { Module } from '@nestjs/common';
import { FileStorageModule } from '../files/index.ts';
import { Depart } from './depart.ts';
import { DepartureMails } from './departure-mails.ts';
import { DepartureQueries } from './departure.queries.ts';
import { Departures } from './departures.ts';
import { ExportFiles } from './export-files.ts';
import { ExportQueries } from './export.queries.ts';
import { Exports } from './exports.ts';
import { KeptMails } from './kept-mails.ts';
import { WriteExport } from './write-export.ts';
import { Writings } from './writings.ts';

/** What the worker does for those who leave, and for those who take along what is theirs. */
@Module({
  imports: [FileStorageModule],
  providers: [
    DepartureQueries,
    DepartureMails,
    Writings,
    KeptMails,
    Depart,
    Departures,
    ExportQueries,
    ExportFiles,
    WriteExport,
    Exports,
  ],
})
export class MyDataWorkerModule {}
