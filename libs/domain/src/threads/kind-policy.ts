import { allow, isSignedIn, isStaff, moderates, refuse, type Decision, type Viewer } from '../kernel/index.ts';
import { isPlainKind } from './thread-form.ts';
import { threadKinds, type ThreadKind } from './thread-kinds.ts';
import { threadPolicy } from './thread-policy.ts';

/** Where a thread of a kind is to stand. */
export interface NewThreadFacts {
  readonly kind: ThreadKind;
  readonly clusterId: string | null;
  readonly visibility: 'public' | 'cluster';
  /** As far as it is known. */
  readonly isInArchive?: boolean;
  /** Without the name of who opens it. */
  readonly isAnonymous?: boolean;
}

const announce = (viewer: Viewer, clusterId: string | null): Decision =>
  moderates(viewer, clusterId) || isStaff(viewer) ? allow() : refuse('ONLY_MODERATORS');

/**
 * Announcements are for those who moderate their cluster and for staff; all other kinds for whoever may open a thread. Only
 * a question is asked without a name.
 */
function open(viewer: Viewer, thread: NewThreadFacts): Decision {
  const opening = threadPolicy.open(viewer, thread);
  if (!opening.allowed) return opening;
  if (thread.isAnonymous && thread.kind !== 'question') return refuse('ONLY_QUESTIONS');
  if (thread.kind !== 'announcement') return opening;
  return announce(viewer, thread.clusterId);
}

/** A time at which it opens by itself is set by those who moderate its cluster, and by staff. */
function schedule(viewer: Viewer, thread: NewThreadFacts): Decision {
  const opening = open(viewer, thread);
  if (!opening.allowed) return opening;
  return moderates(viewer, thread.clusterId) || isStaff(viewer) ? allow() : refuse('ONLY_MODERATORS_SCHEDULE');
}

type KindInPlace = Pick<NewThreadFacts, 'kind' | 'clusterId'>;

/** A kind with a form of its own stays what it is, and nothing becomes one; an announcement is one wherever it comes to stand. */
function become(viewer: Viewer, thread: KindInPlace, to: KindInPlace): Decision {
  const isOther = to.kind !== thread.kind;
  if (isOther && !(isPlainKind(thread.kind) && isPlainKind(to.kind))) return refuse('NOT_A_VALUE');
  const isNew = isOther || to.clusterId !== thread.clusterId;
  return isNew && to.kind === 'announcement' ? announce(viewer, to.clusterId) : allow();
}

/** Where the viewer may open threads of a kind. */
export interface PlacesOfKind {
  readonly kind: ThreadKind;
  readonly isForNetwork: boolean;
  readonly clusterIds: readonly string[];
  /** In one of these places at least the viewer may set the time at which it opens. */
  readonly canSchedule: boolean;
}

/** For each kind the places in which the viewer may open it, kinds without any left out; archived clusters are among them. */
function places(viewer: Viewer): PlacesOfKind[] {
  const clusterIds = isSignedIn(viewer) ? [...viewer.clusterIds] : [];
  return threadKinds
    .map((kind) => {
      const at = (clusterId: string | null): NewThreadFacts => ({ kind, clusterId, visibility: 'public' });
      return {
        kind,
        isForNetwork: open(viewer, at(null)).allowed,
        clusterIds: clusterIds.filter((clusterId) => open(viewer, at(clusterId)).allowed),
        canSchedule: [null, ...clusterIds].some((clusterId) => schedule(viewer, at(clusterId)).allowed),
      };
    })
    .filter((place) => place.isForNetwork || place.clusterIds.length > 0);
}

export const kindPolicy = { open, schedule, become, places };
