export { ThreadRow } from './components/ThreadRow.tsx';
export { kindOfDraft } from './new-thread.ts';
export { ZoneField } from './components/ZoneField.tsx';
