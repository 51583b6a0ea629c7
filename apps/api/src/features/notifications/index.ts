export { isReader, isShown, shownJoins } from './notification-sql.ts';
