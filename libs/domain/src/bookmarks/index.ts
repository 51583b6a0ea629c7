export { bookmarkLimits, bookmarkPolicy } from './bookmark-policy.ts';
