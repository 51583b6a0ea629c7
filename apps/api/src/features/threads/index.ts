export { ModeratePost } from './moderate-post.ts';
export { ModerateThread } from './moderate-thread.ts';
export { Post } from './post.model.ts';
export { ThreadListQueries } from './thread-list.queries.ts';
export { ThreadConnection, ThreadSummary, Thread } from './thread.model.ts';
export { ThreadsModule } from './threads.module.ts';
export { visibleThreads } from './visible-threads.ts';
export { ThreadsWorkerModule } from './threads.worker.ts';
