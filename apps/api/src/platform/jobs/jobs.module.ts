import { Module } from '@nestjs/common';
import { Mailer } from '../mail/mailer.ts';
import { Outbox } from './outbox.ts';
import { Worker } from './worker.ts';

/** Runs in the worker process alone. */
@Module({ providers: [Outbox, Mailer, Worker] })
export class JobsModule {}
