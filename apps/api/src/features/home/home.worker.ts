import { Module } from '@nestjs/common';
import { SweepReadingUndo } from './sweep-reading-undo.ts';

/** What the worker keeps of the first pages of members. */
@Module({ providers: [SweepReadingUndo] })
export class HomeWorkerModule {}
