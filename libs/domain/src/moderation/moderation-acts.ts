import { assertNever } from '../kernel/index.ts';

/** Acts that the log of a thread shows, in the order of a thread's life. */
export const loggedActs = [
  'thread.opened',
  'answer.marked',
  'answer.unmarked',
  'post.hidden',
  'post.restored',
  'thread.locked',
  'thread.unlocked',
  'thread.pinned',
  'thread.unpinned',
] as const;
export type LoggedAct = (typeof loggedActs)[number];

/** Must this act give its reason? Those that take something from readers or writers must. */
export function needsReason(act: LoggedAct): boolean {
  switch (act) {
    case 'post.hidden':
    case 'thread.locked':
      return true;
    case 'thread.opened':
    case 'answer.marked':
    case 'answer.unmarked':
    case 'post.restored':
    case 'thread.unlocked':
    case 'thread.pinned':
    case 'thread.unpinned':
      return false;
    default:
      return assertNever(act);
  }
}
