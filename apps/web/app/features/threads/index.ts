export { ThreadRow } from './components/ThreadRow.tsx';
export { kindOfDraft, newThreadAt } from './new-thread.ts';
