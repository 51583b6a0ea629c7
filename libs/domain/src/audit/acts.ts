import { forEachRecorded } from '../moderation/index.ts';

/** What an act on record can be about. */
export const auditSubjects = [
  'member',
  'thread',
  'post',
  'cluster',
  'connection',
  'directory',
  'record',
  'import',
  'job',
  'network',
  'invitation',
  'application',
  'word',
  'webhook',
  'draft',
] as const;
export type AuditSubject = (typeof auditSubjects)[number];

/** Whose log an act belongs to; the log of a thread is shown to its readers. */
export type AuditScope = 'thread' | 'cluster';

interface Act {
  readonly subject: AuditSubject;
  readonly scope: AuditScope | null;
  /** Readers of its thread see it in the log. */
  readonly isShown: boolean;
}

const about = <const Subject extends AuditSubject>(subject: Subject) =>
  ({ subject, scope: null, isShown: false }) as const;

const inLogOf = <const Scope extends AuditScope, const Subject extends AuditSubject>(scope: Scope, subject: Subject) =>
  ({ subject, scope, isShown: false }) as const;

const shown = <const Subject extends AuditSubject>(subject: Subject) =>
  ({ subject, scope: 'thread', isShown: true }) as const;

/** Every act that is put on record, a closed set: what it is about, whose log it belongs to, whether readers see it. */
export const auditActs = {
  'account.opened': about('member'),
  'account.claim-offered': about('member'),
  'account.password-reset': about('member'),
  'account.password-changed': about('member'),
  'account.session-ended': about('member'),
  'account.claimed': about('member'),
  'account.merged': about('member'),
  'account.second-factor-on': about('member'),
  'account.second-factor-off': about('member'),
  'account.recovery-codes-renewed': about('member'),
  'account.recovery-code-used': about('member'),
  'passkey.added': about('member'),
  'passkey.removed': about('member'),
  'account.linked': about('member'),
  'account.email-change-asked': about('member'),
  'account.email-change-cancelled': about('member'),
  'account.email-changed': about('member'),
  'account.email-change-undone': about('member'),
  'account.confirmed': about('member'),
  'application.accepted': about('application'),
  'application.refused': about('application'),
  'invitation.file-sent': about('invitation'),
  'invitation.file-stopped': about('invitation'),
  'invitation.file-resumed': about('invitation'),
  'account.suspended': about('member'),
  'account.suspension-lifted': about('member'),
  'account.role-set': about('member'),
  'account.note-written': about('member'),
  'account.note-removed': about('member'),
  'account.export-asked': about('member'),
  'terms.agreed': about('member'),
  'terms.published': about('network'),
  'account.leaving': about('member'),
  'account.stays': about('member'),
  'account.anonymised': about('member'),
  'account.left': about('member'),
  'invitation.sent': about('invitation'),
  'invitation.resent': about('invitation'),
  'invitation.withdrawn': about('invitation'),
  'invitation.restored': about('invitation'),
  'invitation.accepted': about('invitation'),
  'invitation.declined': about('invitation'),
  'profile.updated': about('member'),
  'thread.opened': shown('thread'),
  'thread.changed': shown('thread'),
  'thread.named': shown('thread'),
  'post.written': inLogOf('thread', 'post'),
  'post.edited': inLogOf('thread', 'post'),
  'post.corrected': shown('post'),
  'post.shared': shown('post'),
  'post.unshared': shown('post'),
  'post.version-hidden': shown('post'),
  'post.version-shown': shown('post'),
  'post.removed': inLogOf('thread', 'post'),
  'post.brought-back': inLogOf('thread', 'post'),
  'post.taken-back': inLogOf('thread', 'post'),
  'draft.scheduled': about('draft'),
  'draft.unscheduled': about('draft'),
  'draft.not-opened': about('draft'),
  'answer.marked': shown('post'),
  'answer.unmarked': shown('thread'),
  'summary.marked': shown('post'),
  'summary.unmarked': shown('thread'),
  ...forEachRecorded('post', () => shown('post')),
  ...forEachRecorded('thread', () => shown('thread')),
  'cluster.made': inLogOf('cluster', 'cluster'),
  'cluster.edited': inLogOf('cluster', 'cluster'),
  'cluster.archived': inLogOf('cluster', 'cluster'),
  'cluster.restored': inLogOf('cluster', 'cluster'),
  'cluster.joined': inLogOf('cluster', 'cluster'),
  'cluster.left': inLogOf('cluster', 'cluster'),
  'cluster.moderator-appointed': inLogOf('cluster', 'member'),
  'cluster.moderator-withdrawn': inLogOf('cluster', 'member'),
  'connection.requested': about('connection'),
  'connection.accepted': about('connection'),
  'connection.declined': about('connection'),
  'members.exported': about('directory'),
  'record.exported': about('record'),
  'import.finished': about('import'),
  'import.interrupted': about('import'),
  'job.retried': about('job'),
  'word.accepted': about('word'),
  'word.renamed': about('word'),
  'word.merged': about('word'),
  'word.refused': about('word'),
  'word.reopened': about('word'),
  'webhook.made': about('webhook'),
  'webhook.edited': about('webhook'),
  'webhook.deleted': about('webhook'),
  'webhook.secret-rotated': about('webhook'),
  'webhook.pinged': about('webhook'),
  'webhook.resent': about('webhook'),
  'webhook.switched-off': about('webhook'),
  'network.set-up': about('network'),
  'network.settings-changed': about('network'),
} as const satisfies Record<string, Act>;

export type AuditAct = keyof typeof auditActs;

export const auditActNames = Object.keys(auditActs) as AuditAct[];

export const isAuditAct = (value: string): value is AuditAct => Object.hasOwn(auditActs, value);

export type ShownAct = {
  [Name in AuditAct]: (typeof auditActs)[Name]['isShown'] extends true ? Name : never;
}[AuditAct];

const isShownAct = (act: AuditAct): act is ShownAct => auditActs[act].isShown;

/** Acts that the log of a thread shows, in the order of a thread's life. */
export const shownActs: readonly ShownAct[] = auditActNames.filter(isShownAct);
