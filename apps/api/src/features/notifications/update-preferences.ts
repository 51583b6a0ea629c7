import { Injectable } from '@nestjs/common';
import { allowances, done, failed, refused, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import {
  checkPreferences,
  notificationPolicy,
  type NotificationPreferences,
  type PreferenceChanges,
} from '@cluster-commons/domain/notifications';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { PreferenceQueries, preferencesFrom, type SaidPreferences } from './preference.queries.ts';

@Injectable()
export class UpdatePreferences {
  constructor(
    private readonly queries: PreferenceQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Keeps how a member wants to be told; what is absent stays as it is, and nobody else is told. */
  async run(viewer: MemberViewer, changes: PreferenceChanges): Promise<Outcome<NotificationPreferences>> {
    const decision = notificationPolicy.keep(viewer);
    if (!decision.allowed) return refused(decision, 'input');
    await this.limits.take(allowances.writeByMember, viewer.id);
    const problems = checkPreferences(changes, new Date());
    if (problems.length > 0) return failed(...problems);
    const { said, networkHour } = await this.queries.of(viewer.id);
    const changed = changedBy(said, changes);
    await this.queries.keep(viewer.id, changed);
    return done(preferencesFrom(changed, networkHour));
  }
}

const given = <Value>(value: Value | undefined, before: Value): Value => (value === undefined ? before : value);

function changedBy(said: SaidPreferences, changes: PreferenceChanges): SaidPreferences {
  const { channels = [], pausedUntil } = changes;
  return {
    channels: { ...said.channels, ...Object.fromEntries(channels.map(({ kind, channel }) => [kind, channel])) },
    zone: given(changes.zone, said.zone),
    quietFrom: given(changes.quietFrom, said.quietFrom),
    quietTo: given(changes.quietTo, said.quietTo),
    pausedUntil: pausedUntil === undefined ? said.pausedUntil : (pausedUntil?.toISOString() ?? null),
    digest: given(changes.digest, said.digest),
    digestHour: given(changes.digestHour, said.digestHour),
    isTextOnly: changes.isTextOnly ?? said.isTextOnly,
    followsOwn: changes.followsOwn ?? said.followsOwn,
  };
}
