import { accountLimits } from '@cluster-commons/domain/accounts';

/**
 * SQL of when the member of session `s` was here last, on any device, before they came back to it; null where that is not
 * known. It is right also before the use of the session is written. Of a session that was just begun it is when the others
 * were used last.
 */
export const awaySince = (s: string): string => `case
  when ${s}.last_used_at < now() - interval '${accountLimits.awayMinutes} minutes'
    then (select max(x.last_used_at) from session x where x.member_id = ${s}.member_id)
  else coalesce(${s}.away_since, (select max(x.last_used_at) from session x
    where x.member_id = ${s}.member_id and x.last_used_at < ${s}.created_at - interval '${accountLimits.awayMinutes} minutes')) end`;
