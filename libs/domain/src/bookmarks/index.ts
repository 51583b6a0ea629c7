import {
  allow,
  checkText,
  isSignedIn,
  linesOf,
  refuse,
  type Decision,
  type Problem,
  type Viewer,
} from '../kernel/index.ts';
import { threadPolicy, type PostFacts, type ThreadFacts } from '../threads/index.ts';

export {
  checkReminder,
  reminderChoices,
  reminderLimits,
  reminderOf,
  type AskedReminder,
  type ReminderChoice,
} from './reminder.ts';

export const bookmarkLimits = {
  /** So many threads and posts a member keeps at the most. */
  most: 1_000,
  /** So many threads may be asked about at once: as many as the longest list shows. */
  askedAtOnce: 50,
  /** What one notes beside a bookmark, in code points. */
  note: { least: 0, most: 300 },
} as const;

/** Has the viewer bookmarks at all, to see and to take away? */
function keep(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  return viewer.isSuspended ? refuse('ACCOUNT_SUSPENDED') : allow();
}

/** Who reads a thread may bookmark it. */
function add(viewer: Viewer, thread: ThreadFacts): Decision {
  const reading = threadPolicy.read(viewer, thread);
  return reading.allowed ? keep(viewer) : reading;
}

/** Who reads the words of a post may bookmark it. */
function addPost(viewer: Viewer, thread: ThreadFacts, post: PostFacts): Decision {
  const reading = threadPolicy.readPost(viewer, thread, post);
  return reading.allowed ? keep(viewer) : reading;
}

export const bookmarkPolicy = { keep, add, addPost };

/** A note as it is stored. */
export const noteOf = (note: string): string => linesOf(note).trim();

export const checkNote = (note: string): Problem[] => checkText(note, bookmarkLimits.note, 'input', 'note');
