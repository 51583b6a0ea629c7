import { aBookmark, aCluster, aConnection, aReaction, type Db, type Source } from '../builders/index.ts';
import { demoAccounts } from '../demo-accounts.ts';
import { daysBefore } from './clock.ts';
import { writtenClusters, writtenConnections } from './content.ts';
import type { Named } from './people.ts';

const opened = 600;
const bookmarksOfEach = 3;

/** The clusters of the directory; their counters grow with the members and threads planted later. */
export async function plantClusters(db: Db, from: Source): Promise<Named> {
  const ids = new Map<string, string>();
  for (const written of writtenClusters()) {
    const { id, slug } = await aCluster(db, from, { ...written, createdAt: daysBefore(from.now, opened) });
    ids.set(slug, id);
  }
  return ids;
}

/** What belongs to members alone, once there are discussions. */
export async function plantPersonal(db: Db, from: Source, members: Named): Promise<void> {
  await plantConnections(db, from, members);
  await plantBookmarks(db, from, members);
  await plantReactions(db, from, members);
}

async function plantConnections(db: Db, from: Source, members: Named): Promise<void> {
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

/** Who can sign in keeps the oldest discussions that everybody reads. */
async function plantBookmarks(db: Db, from: Source, members: Named): Promise<void> {
  const { rows: threads } = await db.query<{ id: string }>(
    `select id from thread where visibility = 'public' and hidden_at is null order by created_at, id limit ${bookmarksOfEach}`,
  );
  for (const { person } of demoAccounts) {
    const memberId = members.get(person);
    if (memberId === undefined) throw new Error(`${person} is nobody`);
    for (const [index, { id: threadId }] of threads.entries()) {
      await aBookmark(db, from, { memberId, threadId, createdAt: daysBefore(from.now, index + 1) });
    }
  }
}

/** They also find useful, and one has tried, how the oldest discussions begin, where others wrote that. */
async function plantReactions(db: Db, from: Source, members: Named): Promise<void> {
  const { rows: posts } = await db.query<{ id: string; authorId: string }>(
    `select o.id, o.author_id as "authorId" from post o join thread t on t.id = o.thread_id
      where o.number = 1 and t.visibility = 'public' and t.hidden_at is null
      order by t.created_at, t.id limit ${bookmarksOfEach}`,
  );
  for (const [index, { person }] of demoAccounts.entries()) {
    const memberId = members.get(person) ?? '';
    for (const { id: postId, authorId } of posts) {
      if (authorId === memberId) continue;
      const at = daysBefore(from.now, index + 1);
      await aReaction(db, from, { postId, memberId, at });
      if (index === 0) await aReaction(db, from, { postId, memberId, kind: 'tried_it', at });
    }
  }
}
