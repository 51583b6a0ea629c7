import { Injectable } from '@nestjs/common';
import type { MemberRole } from '@cluster-commons/domain/kernel';
import { flag, integer, json, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { clusterRefsOf, type ClusterRef } from '../profiles/index.ts';
import type { ViewerAccount } from './account.model.ts';

/** Whether profile `p`, which may be none, says what others find its member by. */
export const isProfileComplete = `coalesce(p.headline <> '' and p.country is not null and cardinality(p.languages) > 0, false)`;

const account = {
  id: text('m.id'),
  handle: text('m.handle'),
  name: text('m.name'),
  email: text('m.email'),
  role: text<MemberRole>('m.role'),
  locale: text('m.locale'),
  isProfileComplete: flag(isProfileComplete),
  pendingConnectionCount: integer(
    `(select count(*) from connection x where x.addressee_id = m.id and x.status = 'pending')`,
  ),
  clusters: json<ClusterRef[]>(clusterRefsOf('m')),
};
const viewerAccount = statement(
  'viewer_account',
  `select ${select(account)} from member m left join profile p on p.member_id = m.id where m.id = $1`,
  account,
);

const signedInAccount = statement(
  'signed_in_account',
  `select ${select(account)} from member m left join profile p on p.member_id = m.id where m.id = $1
     and not exists(select from second_factor f where f.member_id = m.id and f.confirmed_at is not null)`,
  account,
);

const hash = { passwordHash: text('c.password_hash') };
const passwordOf = statement(
  'password_of_account',
  `select ${select(hash)} from member m join credential c on c.member_id = m.id
    where m.email = $1 and c.provider_id = 'credential' and c.password_hash is not null`,
  hash,
);

@Injectable()
export class AccountQueries {
  constructor(private readonly database: Database) {}

  /** What a member is shown of their own account, in one statement. */
  viewer(memberId: string): Promise<ViewerAccount | null> {
    return this.database.one(viewerAccount, [memberId]);
  }

  /**
   * The same for somebody who has just signed in without a second factor: null where the account has one, since their
   * session waits for it.
   */
  async signedIn(memberId: string): Promise<ViewerAccount | null> {
    return this.database.one(signedInAccount, [memberId]);
  }

  /** What is kept of the password of an account with this address; null where there is none. */
  async passwordHash(email: string): Promise<string | null> {
    return (await this.database.one(passwordOf, [email]))?.passwordHash ?? null;
  }
}
