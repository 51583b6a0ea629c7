import type { Prisma } from '../../generated/prisma/client.ts';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';

const membershipPayload = { clusterId: 'ms.cluster_id', memberId: 'ms.member_id' } as const;
const joinAll = `
  with ms as (
    insert into membership (cluster_id, member_id)
    select c.id, $1::uuid from cluster c where c.id = any($2::uuid[]) and c.archived_at is null
    on conflict (cluster_id, member_id) where left_at is null do nothing
    returning cluster_id, member_id
  ), c as (
    update cluster set member_count = member_count + 1, version = version + 1
     where id in (select cluster_id from ms)
  ), x as (
    ${eventLine({ event: 'cluster.joined', id: 'uuid_v7()', payload: membershipPayload, from: 'ms' })}
  )
  ${auditLine({ act: 'cluster.joined', actor: 'ms.member_id', subject: 'ms.cluster_id', scope: 'ms.cluster_id', from: 'ms' })}`;

/** Makes a member one of several clusters in the caller's transaction; those they belong to already stay as they are, and archived ones take nobody. */
export async function joinClusters(
  db: Prisma.TransactionClient,
  memberId: string,
  clusterIds: readonly string[],
): Promise<void> {
  if (clusterIds.length > 0) await db.$executeRawUnsafe(joinAll, memberId, [...clusterIds]);
}
