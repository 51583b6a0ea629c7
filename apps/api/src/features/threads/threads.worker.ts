import { Module } from '@nestjs/common';
import { PostMails } from './post-mails.ts';
import { ThreadNewsTeller } from './thread-news.ts';

/** What the worker does when something happened in a thread. */
@Module({ providers: [PostMails, ThreadNewsTeller] })
export class ThreadsWorkerModule {}
