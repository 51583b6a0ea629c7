export { Author, ClusterRef, type WithheldAs } from './author.model.ts';
export {
  authorColumns,
  authorFrom,
  authorRow,
  clusterRefFrom,
  clusterRefJson,
  clusterRefRow,
  clusterRefsOf,
  withheldAuthor,
  type AuthorRow,
} from './author.ts';
export { Member, MemberSummary } from './member.model.ts';
export { memberSummary } from './member.queries.ts';
export { ProfilesModule } from './profiles.module.ts';
export { StaffNames } from './staff-names.ts';
export { visibleProfiles } from './visible-profiles.ts';
