import { Module } from '@nestjs/common';
import { FileStorageModule } from './file-storage.module.ts';
import { takingIn } from './files.module.ts';
import { ScanWaiting } from './scan-waiting.ts';
import { Sweep } from './sweep.ts';
import { SweepQueries } from './sweep.queries.ts';

/** What the worker does for files: it scans those that wait, and takes away what is left over. */
@Module({ imports: [FileStorageModule], providers: [...takingIn, SweepQueries, ScanWaiting, Sweep] })
export class FilesWorkerModule {}
