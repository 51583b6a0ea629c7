export { ModeratePost } from './moderate-post.ts';
export { ModerateThread } from './moderate-thread.ts';
export { Post } from './post.model.ts';
export { summaryFrom, ThreadListQueries } from './thread-list.queries.ts';
export { threadJoins, threadSummary } from './thread-rows.ts';
export { ThreadConnection, ThreadSummary, Thread } from './thread.model.ts';
export { ThreadQueries } from './thread.queries.ts';
export { ThreadsModule } from './threads.module.ts';
export { visibleThreads } from './visible-threads.ts';
