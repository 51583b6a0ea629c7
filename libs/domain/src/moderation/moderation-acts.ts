import type { AuditAct, AuditSubject, ShownAct } from '../audit/index.ts';

interface ModerationAct {
  /** How the act stands on record. */
  readonly onRecord: AuditAct;
  /** Acts that take something from readers or writers must say why. */
  readonly needsReason: boolean;
}

const takes = <const Act extends ShownAct>(onRecord: Act) => ({ onRecord, needsReason: true }) as const;
const gives = <const Act extends ShownAct>(onRecord: Act) => ({ onRecord, needsReason: false }) as const;

/** What can be moderated, and every act against it. */
export const moderationActs = {
  post: { hide: takes('post.hidden'), restore: gives('post.restored') },
  thread: {
    lock: takes('thread.locked'),
    unlock: gives('thread.unlocked'),
    pin: gives('thread.pinned'),
    unpin: gives('thread.unpinned'),
  },
} as const satisfies Partial<Record<AuditSubject, Readonly<Record<string, ModerationAct>>>>;

export type ModeratedKind = keyof typeof moderationActs;
export type ActOn<Kind extends ModeratedKind> = keyof (typeof moderationActs)[Kind];

/** Must this act give its reason? */
export function needsReason<Kind extends ModeratedKind>(kind: Kind, act: ActOn<Kind>): boolean {
  return (moderationActs[kind][act] as ModerationAct).needsReason;
}
