export { claimPath, confirmEmailPath, signInPath, signOutPath, signUpPath } from './accounts.ts';
export { withQuery } from './address.ts';
export { bookmarksPath } from './bookmarks.ts';
export { clusterPath, clustersPath } from './clusters.ts';
export { connectionsPath } from './connections.ts';
export { membersFilePath, membersPath } from './directory.ts';
export { homePath } from './home.ts';
export { pagePath, sectionOfPath, sectionPath, sectionSegments, type SectionSegment } from './knowledge.ts';
export { editProfilePath, memberPath } from './profiles.ts';
export {
  newThreadPath,
  pageStartOf,
  postAnchor,
  postPath,
  threadLogPath,
  threadPageFrom,
  threadPath,
  threadsPath,
  type NumberedThread,
} from './threads.ts';

/** Local mail of the demo, shown on this machine alone. */
export const mailOutboxPath = '/outbox';
