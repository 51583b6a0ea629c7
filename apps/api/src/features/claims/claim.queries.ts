import { Injectable } from '@nestjs/common';
import { claimPolicy, claimsOfAddress, claimWay, type ClaimWay } from '@cluster-commons/domain/claims';
import type { Decision, Viewer } from '@cluster-commons/domain/kernel';
import { flag, integer, maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { MailedLinks } from '../accounts/index.ts';

const claimed = {
  id: text('m.id'),
  handle: text('m.handle'),
  name: text('m.name'),
  source: maybe(text('m.source')),
  postCount: integer('coalesce(p.post_count, 0)'),
  holderId: maybe(text('h.id')),
  isHolderSuspended: flag(`coalesce(h.status = 'suspended', false)`),
};
/** An imported account, and whoever has the address confirmed that the link went to. */
const claimedAccount = statement(
  'claimed_account',
  `select ${select(claimed)} from member m left join profile p on p.member_id = m.id
     left join member h on h.email = $2 and h.email_verified and h.status <> 'imported'
    where m.id = $1 and m.status = 'imported'`,
  claimed,
);

const known = { id: text('m.id') };
const accountsOfAddress = statement(
  'claimable_accounts_of_address',
  `select ${select(known)} from imported_address a join member m on m.id = a.member_id
    where a.address_hash = md5($1) and m.status = 'imported' order by m.id limit ${claimsOfAddress}`,
  known,
);

/** What a link offers: the account, what becomes of it, and whether that may be. */
export interface Offered {
  memberId: string;
  handle: string;
  name: string;
  source: string | null;
  postCount: number;
  /** The address that the link went to. */
  email: string;
  way: ClaimWay;
  decision: Decision;
}

@Injectable()
export class ClaimQueries {
  constructor(
    private readonly database: Database,
    private readonly links: MailedLinks,
  ) {}

  /** What the link of a mail offers the viewer; null for one that was used or is too old. Looking does not use it. */
  async byToken(viewer: Viewer, token: string): Promise<Offered | null> {
    const link = await this.links.look(token, 'claim');
    const email = link?.email ?? null;
    if (link === null || email === null) return null;
    const found = await this.database.one(claimedAccount, [link.memberId, email]);
    if (found === null) return null;
    const { id, holderId, isHolderSuspended, ...account } = found;
    const facts = { holder: holderId === null ? null : { memberId: holderId, isSuspended: isHolderSuspended } };
    const [way, decision] = [claimWay(viewer, facts), claimPolicy.claim(viewer, facts)];
    return { ...account, memberId: id, email, way, decision };
  }

  /** Imported accounts that are known to be of an address. */
  async ofAddress(email: string): Promise<string[]> {
    return (await this.database.all(accountsOfAddress, [email])).map(({ id }) => id);
  }
}
