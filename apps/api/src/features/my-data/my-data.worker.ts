import { Module } from '@nestjs/common';
import { Depart } from './depart.ts';
import { DepartureMails } from './departure-mails.ts';
import { DepartureQueries } from './departure.queries.ts';
import { Departures } from './departures.ts';
import { ExportFiles } from './export-files.ts';
import { KeptMails } from './kept-mails.ts';
import { Writings } from './writings.ts';

/** What the worker does for those who leave. */
@Module({ providers: [DepartureQueries, DepartureMails, Writings, KeptMails, ExportFiles, Depart, Departures] })
export class MyDataWorkerModule {}
