export { ThreadRow } from './components/ThreadRow.tsx';
export { postPath } from './thread-address.ts';
