export { summaryColumns, summaryFrom, summaryJoins, ThreadListQueries, type SummaryRow } from './thread-list.queries.ts';
export { ThreadConnection, ThreadSummary, Thread } from './thread.model.ts';
export { ThreadQueries } from './thread.queries.ts';
export { ThreadsModule } from './threads.module.ts';
export { visibleThreads } from './visible-threads.ts';
