import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../platform/database/database.ts';
import type { ViewerAccount } from './account.model.ts';

const viewerAccount = statement(
  'viewer_account',
  `select m.id, m.handle, m.name, m.email, m.role, m.locale,
          coalesce(p.headline <> '' and p.country is not null and cardinality(p.languages) > 0, false) as "isProfileComplete",
          (select count(*) from connection x where x.addressee_id = m.id and x.status = 'pending') as "pendingConnectionCount",
          coalesce((select json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'country', c.country)
                                    order by c.name)
                      from membership ms join cluster c on c.id = ms.cluster_id
                     where ms.member_id = m.id and ms.left_at is null), '[]') as clusters
     from member m left join profile p on p.member_id = m.id
    where m.id = $1`,
);

@Injectable()
export class AccountQueries {
  constructor(private readonly database: Database) {}

  /** What a member is shown of their own account, in one statement. */
  viewer(memberId: string): Promise<ViewerAccount | null> {
    return this.database.one<ViewerAccount>(viewerAccount, [memberId]);
  }
}
