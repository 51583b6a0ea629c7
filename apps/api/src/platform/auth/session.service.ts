import { Inject, Injectable, Optional } from '@nestjs/common';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { Database, statement } from '../database/database.ts';
import type { RequestContext, SessionMember } from './request-context.ts';
import { cookieValue, hashToken, sessionCookieName, tokenOf } from './session-cookie.ts';

/** Extends a session whose end comes near; the accounts feature does it. */
export abstract class SessionRefresher {
  abstract refresh(context: RequestContext): Promise<void>;
}

const sessionByToken = statement(
  'session_by_token',
  `select s.id as "sessionId", s.updated_at < now() - interval '1 day' as "isStale",
          m.id, m.handle, m.name, m.email, m.role, m.status = 'suspended' as "isSuspended", m.locale,
          array(select ms.cluster_id::text from membership ms
                 where ms.member_id = m.id and ms.left_at is null) as "clusterIds",
          array(select ms.cluster_id::text from membership ms
                 where ms.member_id = m.id and ms.left_at is null and ms.is_moderator) as "moderatedClusterIds"
     from session s join member m on m.id = s.member_id
    where s.token_hash = $1 and s.expires_at > now() and m.status <> 'imported'`,
);

/** One prepared statement on the token's hash gives the member and all rights. */
@Injectable()
export class SessionService {
  readonly #cookieName: string;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    @Optional() private readonly refresher?: SessionRefresher,
  ) {
    this.#cookieName = sessionCookieName(config);
  }

  /** True when the request carries a session cookie at all, valid or not. */
  hasCookie(cookieHeader: string | undefined): boolean {
    return cookieValue(cookieHeader, this.#cookieName) !== null;
  }

  readonly read = async (context: RequestContext): Promise<SessionMember | null> => {
    const cookie = cookieValue(context.headers.cookie, this.#cookieName);
    const token = cookie === null ? null : tokenOf(cookie, this.config.authSecret);
    if (token === null) return null;
    const row = await this.database.one<SessionMember & { isStale: boolean }>(sessionByToken, [hashToken(token)]);
    if (row === null) return null;
    const { isStale, ...member } = row;
    if (isStale) await this.refresher?.refresh(context);
    return member;
  };
}
