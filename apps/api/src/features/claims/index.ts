export { ClaimsModule } from './claims.module.ts';
export { MergeMembers } from './merge-members.ts';
export { memberColumns } from './member-columns.ts';
