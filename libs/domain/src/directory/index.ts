export { checkFilter, filterGroups, noFilter, type DirectoryFilter } from './directory-filter.ts';
export { directoryLimits } from './directory-limits.ts';
export { directoryPolicy } from './directory-policy.ts';
