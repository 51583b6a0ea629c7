export { ThreadRow } from './components/ThreadRow.tsx';
