export {
  checkFilter,
  directoryQuestion,
  directorySorts,
  filterGroups,
  filterOf,
  filterParameters,
  isFilterEmpty,
  noFilter,
  type DirectoryFilter,
  type DirectorySort,
  type FilterGroup,
} from './directory-filter.ts';
export { directoryLimits } from './directory-limits.ts';
export { directoryPolicy } from './directory-policy.ts';
