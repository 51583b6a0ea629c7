export { ThreadRow } from './components/ThreadRow.tsx';
export { kindOfDraft, newThreadAt } from './new-thread.ts';
export { threadFilter } from './thread-lists.ts';
