import { Module } from '@nestjs/common';
import { PostEditMails } from './post-edit-mails.ts';
import { PostMails } from './post-mails.ts';
import { ThreadNewsTeller } from './thread-news.ts';

/** What the worker does when something happened in a thread. */
@Module({ providers: [PostMails, PostEditMails, ThreadNewsTeller] })
export class ThreadsWorkerModule {}
