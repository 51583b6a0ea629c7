import { Inject, Injectable, Optional } from '@nestjs/common';
import { isRoleWithheld } from '@cluster-commons/domain/accounts';
import type { MemberRole, MemberViewer } from '@cluster-commons/domain/kernel';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { flag, instant, integer, json, maybe, select, text, texts, type RowOf } from '../database/columns.ts';
import { Database, statement } from '../database/database.ts';
import { gathered } from '../database/gathered.ts';
import type { RequestContext, SessionMember, SessionReader } from './request-context.ts';
import { awaySince } from './away-since.ts';
import { cookieValue, hashToken, sessionCookieName, tokenOf } from './session-cookie.ts';

/** Extends a session whose end comes near; the accounts feature does it. */
export abstract class SessionRefresher {
  abstract refresh(context: RequestContext): Promise<void>;
}

/** Counts what a member has not read, beside who they are; the notifications do it. */
export abstract class UnreadSql {
  /** The SQL of the count. @param reader expressions of who asks: their id, status and the role that counts */
  abstract of(reader: { id: string; status: string; role: string }): string;
}

const clustersOf = (which: string): string => `array(select ms.cluster_id::text from membership ms
  where ms.member_id = m.id and ms.left_at is null${which})`;

const columns = {
  sessionId: text('s.id'),
  isStale: flag(`s.updated_at < now() - interval '1 day'`),
  isUsedAgain: flag(`s.last_used_at < now() - interval '15 minutes'`),
  id: text('m.id'),
  handle: text('m.handle'),
  name: text('m.name'),
  email: text('m.email'),
  role: text<MemberRole>('m.role'),
  isSuspended: flag(`m.status = 'suspended'`),
  suspension: maybe(
    json<{ until: string | null; reason: string }>(`case when m.status = 'suspended' then (
      select json_build_object('until', x.until, 'reason', x.reason) from suspension x where x.member_id = m.id) end`),
  ),
  locale: text('m.locale'),
  leavesAt: maybe(instant('(select d.due_at from departure d where d.member_id = m.id)')),
  isMailReturned: flag('exists(select from mail_fault f where f.member_id = m.id and f.email = m.email)'),
  clusterIds: texts(clustersOf('')),
  moderatedClusterIds: texts(clustersOf(' and ms.is_moderator')),
  isAskedToAgree: flag(`exists(
    select from terms_text k where k.kind in ('terms', 'data_policy')
       and not exists (select from consent c where c.member_id = m.id and c.kind = k.kind and c.version >= k.version))`),
  provedAt: instant('s.proved_at'),
  steppedUpAt: maybe(instant('s.stepped_up_at')),
  hasSecondFactor: flag('exists(select from second_factor f where f.member_id = m.id and f.confirmed_at is not null)'),
  isAskedFor: flag('(select n.staff_second_factor from network_setting n)'),
};

/** What `isRoleWithheld` says, in SQL. */
const roleThatCounts = `case when ${columns.isAskedFor.sql} and s.stepped_up_at is null and not ${columns.hasSecondFactor.sql}
  then 'member' else m.role::text end`;

/** With the SQL of what is unread. */
function sessionStatements(unread: string) {
  const all = { ...columns, unreadNotifications: integer(unread) };
  const among = { ...all, tokenHash: text('s.token_hash') };
  const from = `from session s join member m on m.id = s.member_id`;
  const isOpen = `s.expires_at > now() and m.status not in ('imported', 'left')`;
  return {
    byToken: statement('session_by_token', `select ${select(all)} ${from} where s.token_hash = $1 and ${isOpen}`, all),
    byTokens: statement(
      'sessions_by_tokens',
      `select ${select(among)} ${from} where s.token_hash = any($1::text[]) and ${isOpen}`,
      among,
    ),
  };
}
type SessionStatements = ReturnType<typeof sessionStatements>;

/** Those at the same moment write once. */
const useSession = statement(
  'session_use',
  `update session s set last_used_at = now(), away_since = ${awaySince('s')}
    where s.id = $1 and s.last_used_at < now() - interval '15 minutes'`,
);

const rightsOf = {
  id: columns.id,
  role: columns.role,
  isSuspended: columns.isSuspended,
  clusterIds: columns.clusterIds,
  moderatedClusterIds: columns.moderatedClusterIds,
  hasSecondFactor: columns.hasSecondFactor,
  isAskedFor: columns.isAskedFor,
};
const rightsByMember = statement(
  'rights_by_member',
  `select ${select(rightsOf)} from member m where m.id = $1 and m.status not in ('imported', 'left')`,
  rightsOf,
);

/** Who a member is at this moment, for what is done in their name while they are away. */
@Injectable()
export class MemberRights {
  constructor(private readonly database: Database) {}

  /** With the rights of a session that has just been proved; null for those who are gone. */
  async viewer(memberId: string): Promise<MemberViewer | null> {
    const member = await this.database.one(rightsByMember, [memberId]);
    if (member === null) return null;
    const isWithheld = isRoleWithheld({ ...member, steppedUpAt: null });
    return {
      kind: 'member',
      id: member.id,
      role: isWithheld ? 'member' : member.role,
      isSuspended: member.isSuspended,
      clusterIds: new Set(member.clusterIds),
      moderatedClusterIds: new Set(member.moderatedClusterIds),
    };
  }
}

type SessionFacts = Omit<SessionMember, 'isRoleWithheld'> & { isAskedFor: boolean };

/** Whoever lacks a second factor that their role asks for is a plain member, for everything that asks who they are. */
export function sessionMember({ isAskedFor, ...member }: SessionFacts): SessionMember {
  const isWithheld = isRoleWithheld({ ...member, isAskedFor });
  return { ...member, role: isWithheld ? 'member' : member.role, isRoleWithheld: isWithheld };
}

/** One prepared statement on the token's hash gives the member and all rights. */
@Injectable()
export class SessionService {
  readonly #cookieName: string;
  readonly #statements: SessionStatements;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    @Optional() private readonly refresher?: SessionRefresher,
    @Optional() unread?: UnreadSql,
  ) {
    this.#statements = sessionStatements(unread?.of({ id: 'm.id', status: 'm.status', role: roleThatCounts }) ?? '0');
    this.#cookieName = sessionCookieName(config);
  }

  /** True when the request carries a session cookie at all, valid or not. */
  hasCookie(cookieHeader: string | undefined): boolean {
    return cookieValue(cookieHeader, this.#cookieName) !== null;
  }

  readonly read: SessionReader = (context) =>
    this.readBy(context, (hash) => this.database.one(this.#statements.byToken, [hash]));

  /** The same over a live line: what many are to hear asks for all their sessions at once. */
  readonly readAmong: SessionReader = (context) => this.readBy(context, this.#among);

  readonly #among = gathered(async (hashes) => {
    const rows = await this.database.all(this.#statements.byTokens, [hashes]);
    return new Map(rows.map(({ tokenHash, ...row }) => [tokenHash, row]));
  });

  private async readBy(
    context: RequestContext,
    rowOf: (tokenHash: string) => Promise<RowOf<SessionStatements['byToken']['columns']> | null>,
  ): Promise<SessionMember | null> {
    const cookie = cookieValue(context.headers.cookie, this.#cookieName);
    const token = cookie === null ? null : tokenOf(cookie, this.config.authSecret);
    if (token === null) return null;
    const row = await rowOf(hashToken(token));
    if (row === null) return null;
    const { isStale, isUsedAgain, ...facts } = row;
    if (isUsedAgain) this.use(facts.sessionId);
    if (isStale) await this.refresher?.refresh(context);
    return sessionMember(facts);
  }

  /** Beside the request, which does not wait for it; where it fails, the next one does it. */
  private use(sessionId: string): void {
    this.database.one(useSession, [sessionId]).catch(() => undefined);
  }
}
