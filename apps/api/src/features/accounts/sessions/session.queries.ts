import { Injectable } from '@nestjs/common';
import { accountLimits } from '@cluster-commons/domain/accounts';
import type { Language, MemberViewer } from '@cluster-commons/domain/kernel';
import { flag, instant, maybe, select, text } from '../../../platform/database/columns.ts';
import { Database, statement } from '../../../platform/database/database.ts';
import { deviceOf } from './device.ts';
import type { SessionModel } from './session.model.ts';

const columns = {
  id: text('s.id'),
  userAgent: maybe(text('s.user_agent')),
  isThisOne: flag('s.id = $2::uuid'),
  isKept: flag('s.stays'),
  startedAt: instant('s.created_at'),
  lastUsedAt: instant('s.last_used_at'),
  endsAt: instant('s.expires_at'),
};
const sessionsOfMember = statement(
  'sessions_of_member',
  `select ${select(columns)} from session s where s.member_id = $1 and s.expires_at > now()
    order by s.id = $2::uuid desc, s.last_used_at desc, s.id desc limit ${accountLimits.sessionsShown}`,
  columns,
);

@Injectable()
export class SessionQueries {
  constructor(private readonly database: Database) {}

  /** Where the viewer is signed in: this session first, then those used last. */
  async list(viewer: MemberViewer, sessionId: string | null, language: Language): Promise<SessionModel[]> {
    const rows = await this.database.all(sessionsOfMember, [viewer.id, sessionId]);
    return rows.map(({ userAgent, ...shown }) => ({ ...shown, device: deviceOf(userAgent, language) }));
  }
}
