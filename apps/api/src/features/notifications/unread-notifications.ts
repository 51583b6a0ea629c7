import { Injectable } from '@nestjs/common';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { notificationLimits } from '@cluster-commons/domain/notifications';
import { UnreadSql } from '../../platform/auth/session.service.ts';
import { integer, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import type { ReaderSql } from '../threads/index.ts';
import { countedAs, isShown, shownJoins } from './notification-sql.ts';

/** Up to `notificationLimits.counted`, and 0 while all is paused: the list has them all the same. */
const unreadOf = (reader: ReaderSql): string =>
  `(case when exists (select from notification_preference w where w.member_id = ${reader.id} and w.paused_until > now()) then 0
     else (select count(*)::int from (
       select distinct ${countedAs} from notification n ${shownJoins}
        where n.member_id = ${reader.id} and n.read_at is null and ${isShown(reader)}
        limit ${notificationLimits.counted}) u) end)`;

const columns = { count: integer(unreadOf({ id: 'm.id', status: 'm.status', role: '$2::text' })) };
const unreadCount = statement(
  'notifications_unread',
  `select ${select(columns)} from member m where m.id = $1`,
  columns,
);

/** How many notifications a member has not read, as their list shows them. */
@Injectable()
export class UnreadNotifications extends UnreadSql {
  constructor(private readonly database: Database) {
    super();
  }

  of(reader: ReaderSql): string {
    return unreadOf(reader);
  }

  async count({ id, role }: MemberViewer): Promise<number> {
    return (await this.database.one(unreadCount, [id, role]))?.count ?? 0;
  }
}
