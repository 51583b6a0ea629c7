import { Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import {
  notificationKindNames,
  notificationLimits,
  notificationPolicy,
  ruleOf,
} from '@cluster-commons/domain/notifications';
import { integer, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { Live } from '../../platform/live/live.ts';
import type { MarkedNotifications } from './notification.model.ts';
import { unreadChannel } from '../../platform/auth/unread-channel.ts';
import { UnreadNotifications } from './unread-notifications.ts';

const changed = { count: integer('count(*)') };
const bundled = notificationKindNames.filter((name) => ruleOf(name).isBundled).map((name) => `'${name}'`);

/** `$3`: all of them; `$4`: ids of lines, of posts whose reactions are one line, and of discussions. */
const markRead = statement(
  'notifications_mark_read',
  `with u as (
     update notification set read_at = $2::timestamptz
      where member_id = $1 and read_at is null
        and ($3::boolean or event_id = any($4::uuid[]) or thread_id = any($4::uuid[])
             or kind in (${bundled.join(', ')}) and post_id = any($4::uuid[]))
     returning 1
   )
   select ${select(changed)} from u`,
  changed,
);

/** Exactly those that were marked at that instant. */
const markUnread = statement(
  'notifications_mark_unread',
  `with u as (update notification set read_at = null where member_id = $1 and read_at = $2::timestamptz returning 1)
   select ${select(changed)} from u`,
  changed,
);

export interface AskedMark {
  ids: readonly string[];
  all: boolean;
  isRead: boolean;
  /** What names those that are taken back. */
  readAt: string | null;
}

@Injectable()
export class MarkNotificationsRead {
  constructor(
    private readonly database: Database,
    private readonly unread: UnreadNotifications,
    private readonly limits: RateLimits,
    private readonly live: Live,
  ) {}

  /** Marks what the member was told as read, or exactly what was marked at an instant as unread again; twice changes nothing. */
  async run(viewer: MemberViewer, { ids, all, isRead, readAt }: AskedMark): Promise<Outcome<MarkedNotifications>> {
    const decision = notificationPolicy.keep(viewer);
    if (!decision.allowed) return refused(decision, 'input');
    if (ids.length > notificationLimits.markedAtOnce) {
      return failed({ ...problem('TOO_MANY', 'input', 'ids'), limit: notificationLimits.markedAtOnce });
    }
    if (isRead && !all && ids.length === 0) return failed(problem('REQUIRED', 'input', 'ids'));
    if (!isRead && readAt === null) return failed(problem('REQUIRED', 'input', 'readAt'));
    await this.limits.take(allowances.writeByMember, viewer.id);
    const at = readAt !== null && !isRead ? readAt : new Date().toISOString();
    const row = isRead
      ? await this.database.one(markRead, [viewer.id, at, all, ids])
      : await this.database.one(markUnread, [viewer.id, at]);
    const count = row?.count ?? 0;
    if (count > 0) await this.tellOtherPages(viewer.id);
    return done({ count, readAt: at, unreadCount: await this.unread.count(viewer) });
  }

  private async tellOtherPages(memberId: string): Promise<void> {
    await this.live.publish(unreadChannel(memberId), { memberId }).catch(() => undefined);
  }
}
