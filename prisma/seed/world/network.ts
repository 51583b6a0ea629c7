import { aCluster, aConnection, aPage, type Db, type Source } from '../builders/index.ts';
import { daysBefore } from './clock.ts';
import { writtenClusters, writtenConnections, writtenPages } from './content.ts';
import type { Named } from './people.ts';

const opened = 600;

/** The clusters of the directory; their counters grow with the members and threads planted later. */
export async function plantClusters(db: Db, from: Source): Promise<Named> {
  const ids = new Map<string, string>();
  for (const written of writtenClusters()) {
    const { id, slug } = await aCluster(db, from, { ...written, createdAt: daysBefore(from.now, opened) });
    ids.set(slug, id);
  }
  return ids;
}

export async function plantPages(db: Db, from: Source): Promise<void> {
  for (const written of writtenPages()) {
    await aPage(db, from, { ...written, createdAt: daysBefore(from.now, opened) });
  }
}

export async function plantConnections(db: Db, from: Source, members: Named): Promise<void> {
  for (const { from: requester, to: addressee, reason, status, daysAgo, answeredAfterDays } of writtenConnections()) {
    const requesterId = members.get(requester);
    const addresseeId = members.get(addressee);
    if (requesterId === undefined || addresseeId === undefined)
      throw new Error(`${requester} or ${addressee} is nobody`);
    await aConnection(db, from, {
      ...{ requesterId, addresseeId, reason, status },
      createdAt: daysBefore(from.now, daysAgo),
      answeredAt: answeredAfterDays === null ? null : daysBefore(from.now, daysAgo - answeredAfterDays),
    });
  }
}
