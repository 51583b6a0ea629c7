import { Injectable } from '@nestjs/common';
import type { Language, MemberViewer } from '@cluster-commons/domain/kernel';
import { pushLimits, type Subscription } from '@cluster-commons/domain/push';
import { flag, instant, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { deviceOf } from '../accounts/index.ts';
import type { PushDevice } from './push-device.model.ts';

const columns = {
  id: text('d.id'),
  userAgent: maybe(text('s.user_agent')),
  isThisOne: flag('d.session_id is not distinct from $2::uuid'),
  isOn: flag('d.is_on'),
  createdAt: instant('d.created_at'),
  lastSentAt: maybe(instant('d.last_sent_at')),
};
type Row = RowOf<typeof columns>;

const devicesOf = statement(
  'push_devices_of_member',
  `select ${select(columns)} from push_device d join session s on s.id = d.session_id
    where d.member_id = $1 and d.is_on and s.expires_at > now()
    order by d.id limit ${pushLimits.perMember}`,
  columns,
);

const others = `select count(*) from push_device x
  where x.member_id = $1 and x.is_on and x.session_id is distinct from $2::uuid and x.endpoint <> $3`;

/** A browser that somebody else was told in before tells who is signed in now, and them alone. */
const keepDevice = statement(
  'push_device_keep',
  `with gone as (
     delete from push_device where endpoint = $3 and session_id <> $2::uuid returning id
   ), kept as (
     insert into push_device (member_id, session_id, endpoint, p256dh, auth)
     select $1, $2::uuid, $3, $4, $5
      where (${others}) < ${pushLimits.perMember} and (select count(*) from gone) >= 0
     on conflict (session_id) do update set
       endpoint = excluded.endpoint, p256dh = excluded.p256dh, auth = excluded.auth, is_on = true
     returning *
   )
   select ${select(columns)} from kept d join session s on s.id = d.session_id`,
  columns,
);

const switchDevice = statement(
  'push_device_switch',
  `with switched as (update push_device set is_on = $4::boolean where member_id = $1 and id = $3::uuid returning *)
   select ${select(columns)} from switched d join session s on s.id = d.session_id`,
  columns,
);

const shown = ({ userAgent, ...row }: Row, language: Language): PushDevice => ({
  ...row,
  device: deviceOf(userAgent, language),
});

/** Who asks: the member, the session of their browser, and the language of the answer. */
export interface Asking {
  readonly viewer: MemberViewer;
  readonly sessionId: string | null;
  readonly language: Language;
}

@Injectable()
export class PushDeviceQueries {
  constructor(private readonly database: Database) {}

  /** Where the viewer is told of news, the oldest first. */
  async list({ viewer, sessionId, language }: Asking): Promise<PushDevice[]> {
    const rows = await this.database.all(devicesOf, [viewer.id, sessionId]);
    return rows.map((row) => shown(row, language));
  }

  /** Null where the member has as many as there may be. */
  async keep({ viewer, sessionId, language }: Asking, { endpoint, p256dh, auth }: Subscription) {
    const row = await this.database.one(keepDevice, [viewer.id, sessionId, endpoint, p256dh, auth]);
    return row === null ? null : shown(row, language);
  }

  /** Null where the viewer has no such device. */
  async switch({ viewer, sessionId, language }: Asking, deviceId: string, isOn: boolean) {
    const row = await this.database.one(switchDevice, [viewer.id, sessionId, deviceId, isOn]);
    return row === null ? null : shown(row, language);
  }
}
