import { Injectable } from '@nestjs/common';
import {
  preferencesByDefault,
  type Channel,
  type DigestRhythm,
  type NotificationKind,
  type NotificationPreferences,
} from '@cluster-commons/domain/notifications';
import { flag, instant, integer, json, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';

/** Preferences `p` of a member, which may not be there, as `preferencesFrom` takes them; a pause that is over is none. */
export const preferenceColumns = {
  channels: maybe(json<Partial<Record<NotificationKind, Channel>>>('p.channels')),
  zone: maybe(text('p.zone')),
  quietFrom: maybe(integer('p.quiet_from')),
  quietTo: maybe(integer('p.quiet_to')),
  pausedUntil: maybe(instant('case when p.paused_until > now() then p.paused_until end')),
  digest: maybe(text<DigestRhythm>('p.digest')),
  digestHour: maybe(integer('p.digest_hour')),
  isTextOnly: flag('coalesce(p.is_text_only, false)'),
  followsOwn: flag('coalesce(p.follows_own, true)'),
};
const columns = {
  ...preferenceColumns,
  networkHour: integer('(select n.digest_hour from network_setting n)'),
};

const preferencesOf = statement(
  'notification_preferences',
  `select ${select(columns)} from member m left join notification_preference p on p.member_id = m.id where m.id = $1`,
  columns,
);

const keepPreferences = statement(
  'notification_preferences_keep',
  `with planned as (
     insert into digest_due (member_id, since, began_at) values ($1, now(), now())
     on conflict (member_id) do update set next_at = null
   )
   insert into notification_preference
     (member_id, channels, zone, quiet_from, quiet_to, paused_until, digest, digest_hour, is_text_only, follows_own)
   values ($1, $2::jsonb, $3, $4, $5, $6, $7::digest_rhythm, $8, $9, $10)
   on conflict (member_id) do update set
     channels = excluded.channels, zone = excluded.zone, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
     paused_until = excluded.paused_until, digest = excluded.digest, digest_hour = excluded.digest_hour,
     is_text_only = excluded.is_text_only, follows_own = excluded.follows_own`,
);

/** What a member has said; null where nothing. */
export type SaidPreferences = Omit<RowOf<typeof columns>, 'networkHour'>;

const nothingSaid: RowOf<typeof columns> = {
  ...{ channels: null, zone: null, quietFrom: null, quietTo: null, pausedUntil: null, digest: null, digestHour: null },
  ...{ isTextOnly: false, followsOwn: true, networkHour: 0 },
};

/** What was said, with what stands by itself. */
export function preferencesFrom(said: SaidPreferences, networkHour: number): NotificationPreferences {
  const byDefault = preferencesByDefault(networkHour);
  const { channels, zone, quietFrom, quietTo, pausedUntil, digest, digestHour, isTextOnly, followsOwn } = said;
  return {
    channels: channels ?? {},
    zone: zone ?? byDefault.zone,
    quiet: quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo },
    pausedUntil: pausedUntil === null ? null : new Date(pausedUntil),
    digest: digest ?? byDefault.digest,
    digestHour: digestHour ?? byDefault.digestHour,
    isTextOnly,
    followsOwn,
  };
}

@Injectable()
export class PreferenceQueries {
  constructor(private readonly database: Database) {}

  /** What a member has said, and the hour of the network's digest. */
  async of(memberId: string): Promise<{ said: SaidPreferences; networkHour: number }> {
    const { networkHour, ...said } = (await this.database.one(preferencesOf, [memberId])) ?? nothingSaid;
    return { said, networkHour };
  }

  async keep(memberId: string, said: SaidPreferences): Promise<void> {
    const { channels, zone, quietFrom, quietTo, pausedUntil, digest, digestHour, isTextOnly, followsOwn } = said;
    await this.database.one(keepPreferences, [
      ...[memberId, JSON.stringify(channels ?? {}), zone, quietFrom, quietTo],
      ...[pausedUntil, digest, digestHour, isTextOnly, followsOwn],
    ]);
  }
}
