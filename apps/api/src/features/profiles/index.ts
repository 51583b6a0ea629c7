export { Author, ClusterRef } from './author.model.ts';
export {
  authorColumns,
  authorFrom,
  clusterRefColumns,
  clusterRefFrom,
  type AuthorRow,
  type ClusterRefRow,
} from './author.ts';
export { Member, MemberSummary } from './member.model.ts';
export { memberSummaryColumns } from './member.queries.ts';
export { ProfilesModule } from './profiles.module.ts';
export { visibleProfiles } from './visible-profiles.ts';
