export { memberColumns } from './member-columns.ts';
