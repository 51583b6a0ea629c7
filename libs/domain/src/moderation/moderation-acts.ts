interface ModerationAct {
  /** How the act stands on record, and the event that tells it. */
  readonly onRecord: string;
  /** When it happens, for those who read the events or the schema. */
  readonly happens: string;
  /** Acts that take something from readers or writers must say why. */
  readonly needsReason: boolean;
  /** The act that takes it back at once; null where that one needs a reason of its own. */
  readonly undoneBy: string | null;
}

/** What can be moderated, and every act against it, in the order in which moderators are offered them. */
export const moderationActs = {
  post: {
    hide: {
      onRecord: 'post.hidden',
      happens: 'A moderator hides a post from readers.',
      needsReason: true,
      undoneBy: 'restore',
    },
    restore: {
      onRecord: 'post.restored',
      happens: 'A moderator shows a hidden post again.',
      needsReason: false,
      undoneBy: null,
    },
  },
  thread: {
    pin: {
      onRecord: 'thread.pinned',
      happens: 'A moderator makes a thread stand first in its list.',
      needsReason: false,
      undoneBy: 'unpin',
    },
    unpin: {
      onRecord: 'thread.unpinned',
      happens: 'A moderator takes the pin of a thread away.',
      needsReason: false,
      undoneBy: 'pin',
    },
    lock: {
      onRecord: 'thread.locked',
      happens: 'A moderator ends the replies to a thread.',
      needsReason: true,
      undoneBy: 'unlock',
    },
    unlock: {
      onRecord: 'thread.unlocked',
      happens: 'A moderator allows replies to a thread again.',
      needsReason: false,
      undoneBy: null,
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ModerationAct>>>>;

type Table = typeof moderationActs;
export type ModeratedKind = keyof Table;
export type ActOn<Kind extends ModeratedKind> = keyof Table[Kind] & string;

/** The names on record of the acts against a kind. */
export type RecordedOn<Kind extends ModeratedKind> = {
  [Act in ActOn<Kind>]: Table[Kind][Act] extends { onRecord: infer Name extends string } ? Name : never;
}[ActOn<Kind>];

export const actsOn = <Kind extends ModeratedKind>(kind: Kind): ActOn<Kind>[] =>
  Object.keys(moderationActs[kind]) as ActOn<Kind>[];

/** Must this act give its reason? */
export function needsReason<Kind extends ModeratedKind>(kind: Kind, act: ActOn<Kind>): boolean {
  return (moderationActs[kind][act] as ModerationAct).needsReason;
}

/** What acts against a kind are called on record and as events. */
export const recordedOn = <Kind extends ModeratedKind>(kind: Kind): RecordedOn<Kind>[] =>
  Object.values<ModerationAct>(moderationActs[kind]).map(({ onRecord }) => onRecord as RecordedOn<Kind>);

/** Something for each act against a kind, by the name that the act has on record. */
export const forEachRecorded = <Kind extends ModeratedKind, Value>(
  kind: Kind,
  make: (act: ModerationAct) => Value,
): Readonly<Record<RecordedOn<Kind>, Value>> =>
  Object.fromEntries(
    Object.values<ModerationAct>(moderationActs[kind]).map((act) => [act.onRecord, make(act)]),
  ) as Readonly<Record<RecordedOn<Kind>, Value>>;
