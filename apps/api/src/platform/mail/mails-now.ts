import { ruleOf, type NotificationKind } from '@cluster-commons/domain/notifications';

/**
 * Whether a member wants a mail of a kind at once, in SQL: for mails that a feature writes in the moment of the act. While all
 * is paused only what the product owes is mailed.
 * @param member expression of their id
 */
export function mailsNow(member: string, kind: NotificationKind): string {
  const { channel, isRequired } = ruleOf(kind);
  const isPaused = isRequired ? 'false' : 'coalesce(w.paused_until > now(), false)';
  return `not exists (select from notification_preference w where w.member_id = ${member}
    and (coalesce(w.channels ->> '${kind}', '${channel}') <> 'mail' or ${isPaused}))`;
}
