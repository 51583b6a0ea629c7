import { allow, isSignedIn, refuse, type Decision, type Viewer } from '../kernel/index.ts';

export const connectionLimits = {
  /** Code points of the line that says why. */
  reason: { least: 10, most: 280 },
  /** After a declined request the same person may be asked again after so many days. */
  daysAfterDecline: 90,
} as const;

/** What stands between the viewer and another member. */
export type ConnectionStanding =
  | 'none'
  /** The viewer asked and waits. A declined request looks so too, until it may be asked again. */
  | 'asked'
  /** The other one asked the viewer. */
  | 'asked-by-them'
  | 'connected';

export interface OtherMember {
  readonly id: string;
  /** False for imported, suspended or unconfirmed members, who cannot answer. */
  readonly canAnswer: boolean;
}

function request(viewer: Viewer, other: OtherMember, standing: ConnectionStanding): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  if (!other.canAnswer) return refuse('NOT_FOUND');
  if (viewer.id === other.id) return refuse('SELF_CONNECTION');
  if (standing === 'connected') return refuse('ALREADY_CONNECTED');
  return standing === 'none' ? allow() : refuse('ALREADY_ASKED');
}

/** What the rules of a request rest on. */
export interface ConnectionFacts {
  readonly requesterId: string;
  readonly addresseeId: string;
  readonly state: 'pending' | 'accepted' | 'declined';
}

/** Only the one who was asked answers, and once. */
function answer(viewer: Viewer, connection: ConnectionFacts): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  if (viewer.id !== connection.requesterId && viewer.id !== connection.addresseeId) return refuse('NOT_FOUND');
  if (viewer.id !== connection.addresseeId) return refuse('NOT_THE_ADDRESSEE');
  return connection.state === 'pending' ? allow() : refuse('ALREADY_ANSWERED');
}

/** The state as this viewer sees it: the requester is not told of a declined request. */
export const shownState = (viewer: Viewer, connection: ConnectionFacts): ConnectionFacts['state'] =>
  connection.state === 'declined' && isSignedIn(viewer) && viewer.id === connection.requesterId
    ? 'pending'
    : connection.state;

export const connectionPolicy = { request, answer };
