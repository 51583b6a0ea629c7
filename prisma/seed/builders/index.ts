export { anAuditEvent, type AuditEventRow } from './audit.ts';
export {
  aCluster,
  aMembership,
  type ClusterFigure,
  type ClusterRow,
  type ClusterSource,
  type MembershipRow,
} from './clusters.ts';
export { aConnection, type ConnectionRow } from './connections.ts';
export type { Db } from './db.ts';
export {
  aCredential,
  aMember,
  aProfile,
  hashOf,
  type CredentialRow,
  type MemberRow,
  type ProfileRow,
} from './members.ts';
export { aPage, type PageRow } from './pages.ts';
export { idsFrom, sourceFrom, type Ids, type Source } from './source.ts';
export { aPost, aThread, type PostDraft, type PostRow, type ThreadDraft, type ThreadRow } from './threads.ts';
