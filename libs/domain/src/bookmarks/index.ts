import { allow, isSignedIn, refuse, type Decision, type Viewer } from '../kernel/index.ts';
import { threadPolicy, type ThreadFacts } from '../threads/index.ts';

export const bookmarkLimits = {
  /** So many threads a member keeps at the most. */
  most: 1_000,
  /** So many threads may be asked about at once: as many as the longest list shows. */
  askedAtOnce: 50,
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

export const bookmarkPolicy = { keep, add };
