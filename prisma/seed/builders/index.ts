export { anAuditEvent } from './audit.ts';
export { aBookmark } from './bookmarks.ts';
export { aCluster, aMembership, type ClusterRow } from './clusters.ts';
export { aConnection, type ConnectionRow } from './connections.ts';
export type { Db } from './db.ts';
export { aPage, type PageRow } from './knowledge.ts';
export { aCredential, aMember, aProfile, hashOf } from './members.ts';
export { idsFrom, sourceFrom, type Source } from './source.ts';
export { aPost, aThread, type PostDraft, type PostRow, type ThreadRow } from './threads.ts';
