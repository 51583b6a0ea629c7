import { allow, anonymous, isSignedIn, refuse, type Decision, type Viewer } from '../kernel/index.ts';
import { profilePolicy, type ProfileFacts } from '../profiles/index.ts';
import { threadPolicy, type PostFacts, type ThreadFacts } from '../threads/index.ts';
import type { FileState } from './file-states.ts';

export interface FileFacts {
  readonly ownerId: string;
  readonly state: FileState;
}

/** What a file hangs on, with the facts that its rules rest on. */
export type FilePlace =
  | { readonly kind: 'post'; readonly thread: ThreadFacts; readonly post: PostFacts }
  | { readonly kind: 'profile'; readonly profile: ProfileFacts };

const orNotFound = (decision: Decision): Decision => (decision.allowed ? decision : refuse('NOT_FOUND'));

function readPlace(viewer: Viewer, place: FilePlace): Decision {
  return place.kind === 'post'
    ? threadPolicy.readPost(viewer, place.thread, place.post)
    : profilePolicy.read(viewer, place.profile);
}

/**
 * May the viewer have its bytes? Whoever sees what it hangs on; of one that hangs on nothing, whoever brought it.
 * @param place null where it hangs on nothing
 */
function read(viewer: Viewer, file: FileFacts, place: FilePlace | null): Decision {
  if (file.state !== 'ready') return refuse('NOT_FOUND');
  if (place !== null) return orNotFound(readPlace(viewer, place));
  return isSignedIn(viewer) && viewer.id === file.ownerId ? allow() : refuse('NOT_FOUND');
}

/** Whether everybody may have it. */
const isPublic = (file: FileFacts, place: FilePlace | null): boolean => read(anonymous, file, place).allowed;

/** May the viewer bring files at all? */
function add(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  return viewer.isSuspended ? refuse('ACCOUNT_SUSPENDED') : allow();
}

export const filePolicy = { read, isPublic, add };
