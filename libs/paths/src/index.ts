export { claimPath, confirmEmailPath, signInPath, signOutPath, signUpPath } from './accounts.ts';
export { withQuery } from './address.ts';
export { bookmarksPath } from './bookmarks.ts';
export { clusterPath, clustersPath } from './clusters.ts';
export { pagePath, sectionOfPath, sectionPath, sectionSegments, type SectionSegment } from './knowledge.ts';
export { connectionsPath, editProfilePath, memberPath, membersFilePath, membersPath } from './members.ts';
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

export const homePath = '/';

/** Local mail of the demo, shown on this machine alone. */
export const mailOutboxPath = '/outbox';
