// Made of the files that it names, by `npm run build -- --indexes`.
export * from './audit.ts';
export * from './bookmarks.ts';
export * from './clusters.ts';
export * from './connections.ts';
export * from './db.ts';
export * from './drafts.ts';
export * from './files.ts';
export * from './knowledge.ts';
export * from './members.ts';
export * from './reactions.ts';
export * from './source.ts';
export * from './threads.ts';
export * from './webhooks.ts';
