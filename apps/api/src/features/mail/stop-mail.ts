import { Inject, Injectable } from '@nestjs/common';
import { followLevels, type FollowKind, type FollowLevel } from '@cluster-commons/domain/following';
import {
  allowances,
  done,
  failed,
  problem,
  type MemberViewer,
  type Outcome,
  type Problem,
} from '@cluster-commons/domain/kernel';

import {
  channels,
  chosenChannel,
  digestRhythms,
  notificationKindNames,
  ruleOf,
  type Channel,
  type DigestRhythm,
  type NotificationKind,
} from '@cluster-commons/domain/notifications';
import { MemberRights } from '../../platform/auth/session.service.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { FollowQueries, SetFollow } from '../following/index.ts';
import { PreferenceQueries, preferencesFrom, UpdatePreferences } from '../notifications/index.ts';
import { ThreadQueries } from '../threads/index.ts';
import type { MailStop } from './mail.model.ts';
import { readStopToken, type Stop } from '../../platform/mail/stop-token.ts';

export interface WantedStop {
  token: string;
  /** All mail that can be stopped, whatever the link is about. */
  all: boolean;
  /** False: as it was before. */
  stopped: boolean;
  /** How it was, as the answer to the stop said; null: as it is by itself. */
  before: string | null;
}

/** What was said before, for taking it back. */
interface Standing {
  readonly stop: Omit<MailStop, 'before'>;
  readonly before: string;
}

const clusterName = { name: maybe(text('c.name')) };
const nameOfCluster = statement(
  'mail_stop_cluster',
  `select ${select(clusterName)} from cluster c where c.id = $1`,
  clusterName,
);

/** What can be stopped by one link: what the product owes is not among it. */
const stoppable = notificationKindNames.filter((kind) => !ruleOf(kind).isRequired);
/** Mail at once and in the digest; in the product they hear of it as before. */
const mailed: readonly Channel[] = ['digest', 'mail'];
const oneOf = <Value extends string>(values: readonly Value[], given: unknown): Value | null =>
  values.find((value) => value === given) ?? null;

/** What the links at the foot of mails do, for whoever has the mail: nobody has to sign in, and even those who may only read can. */
@Injectable()
export class StopMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly rights: MemberRights,
    private readonly threads: ThreadQueries,
    private readonly follows: FollowQueries,
    private readonly setFollow: SetFollow,
    private readonly preferences: PreferenceQueries,
    private readonly updatePreferences: UpdatePreferences,
    private readonly limits: RateLimits,
  ) {}

  /** What a link stops and whether it does already; null for one that is not ours. */
  async look(token: string): Promise<MailStop | null> {
    const found = await this.open(token, false);
    return found === null ? null : { ...(await this.standing(found.viewer, found.stop)).stop, before: null };
  }

  /** Stops it, or takes that back; doing it again changes nothing. */
  async run({ token, all, stopped, before }: WantedStop): Promise<Outcome<MailStop>> {
    await this.limits.take(allowances.stopMailByLink, token.slice(0, 200));
    const found = await this.open(token, all);
    if (found === null) return failed(problem('TOKEN_INVALID', 'input', 'token'));
    const { viewer, stop } = found;
    const was = await this.standing(viewer, stop);
    if (was.stop.isStopped !== stopped) {
      const problems = await (stopped ? this.stop(viewer, stop) : this.restart(viewer, stop, before));
      if (problems.length > 0) return failed(...problems);
    }
    return done({ ...was.stop, isStopped: stopped, before: stopped && !was.stop.isStopped ? was.before : null });
  }

  private async open(token: string, all: boolean): Promise<{ viewer: MemberViewer; stop: Stop } | null> {
    const stop = readStopToken(this.config, token);
    const viewer = stop === null ? null : await this.rights.viewer(stop.memberId);
    if (stop === null || viewer === null) return null;
    // Who is suspended writes nothing, and gets as little mail as they like.
    return {
      viewer: { ...viewer, isSuspended: false },
      stop: all ? { kind: 'all', memberId: stop.memberId } : stop,
    };
  }

  private async standing(viewer: MemberViewer, stop: Stop): Promise<Standing> {
    if (stop.kind === 'thread' || stop.kind === 'cluster') {
      const [known, name] = await Promise.all([
        this.follows.among(viewer, stop.kind, [stop.id]),
        this.nameOf(viewer, stop.kind, stop.id),
      ]);
      const level = known[0]?.level ?? 'normal';
      return { stop: { kind: stop.kind, name, news: null, digest: null, isStopped: level === 'mute' }, before: level };
    }
    const { said, networkHour } = await this.preferences.of(viewer.id);
    const now = preferencesFrom(said, networkHour);
    if (stop.kind === 'kind') {
      const channel = chosenChannel(stop.id, now);
      return {
        stop: { kind: 'kind', name: null, news: stop.id, digest: null, isStopped: !mailed.includes(channel) },
        before: channel,
      };
    }
    if (stop.kind === 'digest') {
      const isSo = now.digest === stop.id;
      return { stop: { kind: 'digest', name: null, news: null, digest: stop.id, isStopped: isSo }, before: now.digest };
    }
    const isStopped = now.digest === 'never' && stoppable.every((kind) => !mailed.includes(chosenChannel(kind, now)));
    const before = JSON.stringify({ digest: now.digest, channels: said.channels ?? {} });
    return { stop: { kind: 'all', name: null, news: null, digest: null, isStopped }, before };
  }

  /** Nothing is told of what they may not read any more. */
  private async nameOf(viewer: MemberViewer, kind: FollowKind, id: string): Promise<string | null> {
    if (kind === 'thread') return (await this.threads.byId(viewer, id))?.title ?? null;
    return (await this.database.one(nameOfCluster, [id]))?.name ?? null;
  }

  private stop(viewer: MemberViewer, stop: Stop): Promise<readonly Problem[]> {
    if (stop.kind === 'thread' || stop.kind === 'cluster') return this.setLevel(viewer, stop, 'mute');
    if (stop.kind === 'kind') return this.setChannels(viewer, [[stop.id, 'product']]);
    if (stop.kind === 'digest') return this.setChannels(viewer, [], stop.id);
    return this.setChannels(
      viewer,
      stoppable.map((kind) => [kind, 'product']),
      'never',
    );
  }

  /** What `before` does not say, and what it says that is no value, is as it is by itself. */
  private restart(viewer: MemberViewer, stop: Stop, before: string | null): Promise<readonly Problem[]> {
    if (stop.kind === 'thread' || stop.kind === 'cluster') {
      const usual = stop.kind === 'thread' ? 'follow' : 'normal';
      return this.setLevel(viewer, stop, oneOf(followLevels, before) ?? usual);
    }
    if (stop.kind === 'kind') return this.setChannels(viewer, [[stop.id, oneOf(channels, before) ?? 'mail']]);
    if (stop.kind === 'digest') return this.setChannels(viewer, [], oneOf(digestRhythms, before) ?? 'weekly');
    const { digest, channels: kept } = readBefore(before);
    return this.setChannels(
      viewer,
      stoppable.map((kind) => [kind, oneOf(channels, kept[kind]) ?? ruleOf(kind).channel]),
      oneOf(digestRhythms, digest) ?? 'weekly',
    );
  }

  private async setLevel(viewer: MemberViewer, { kind, id }: { kind: FollowKind; id: string }, level: FollowLevel) {
    const outcome = await this.setFollow.run(viewer, { kind, id, level });
    return outcome.ok ? [] : outcome.problems;
  }

  private async setChannels(
    viewer: MemberViewer,
    wanted: readonly (readonly [NotificationKind, Channel])[],
    digest?: DigestRhythm,
  ): Promise<readonly Problem[]> {
    const given = wanted.map(([kind, channel]) => ({ kind, channel }));
    const outcome = await this.updatePreferences.run(viewer, { channels: given, ...(digest && { digest }) });
    return outcome.ok ? [] : outcome.problems;
  }
}

function readBefore(before: string | null): { digest: unknown; channels: Record<string, unknown> } {
  try {
    const { digest, channels: kept } = JSON.parse(before ?? '{}') as { digest?: unknown; channels?: unknown };
    return { digest, channels: typeof kept === 'object' && kept !== null ? { ...kept } : {} };
  } catch {
    return { digest: undefined, channels: {} };
  }
}
