import {
  aThread,
  anAuditEvent,
  type Db,
  type PostDraft,
  type PostRow,
  type Source,
  type ThreadRow,
} from '../builders/index.ts';
import { hoursAfter, postTimes } from './clock.ts';
import { writtenThreads, type WrittenThread } from './content.ts';
import type { Named } from './people.ts';

const answerIsMarkedAfterHours = 1.5;

function idIn(named: Named, key: string): string {
  const id = named.get(key);
  if (id === undefined) throw new Error(`Nothing is called ${key}`);
  return id;
}

function draftPosts(thread: WrittenThread, members: Named, times: readonly Date[], now: Date): PostDraft[] {
  return thread.posts.map((post, index) => {
    const createdAt = times[index] ?? now;
    const { hidden, editedHoursLater } = post;
    return {
      authorId: idIn(members, post.author),
      body: post.body,
      lang: post.lang ?? thread.lang,
      createdAt,
      editedAt: editedHoursLater === undefined ? null : hoursAfter(createdAt, editedHoursLater),
      ...(hidden === undefined
        ? {}
        : {
            hiddenAt: hoursAfter(createdAt, hidden.hoursLater),
            hiddenById: idIn(members, hidden.by),
            hiddenReason: hidden.reason,
          }),
    };
  });
}

/** The asker marks the answer before writing again; else somewhat later, but not in the future. */
function markedAt(thread: WrittenThread, accepted: number, times: readonly Date[], now: Date): Date {
  const [asker] = thread.posts;
  const next = thread.posts.findIndex((post, index) => index > accepted && post.author === asker?.author);
  const answered = times[accepted] ?? now;
  const latest = (next === -1 ? undefined : times[next]) ?? now;
  const some = hoursAfter(answered, answerIsMarkedAfterHours);
  return some < latest ? some : latest;
}

type Planted = ThreadRow & { posts: PostRow[] };

async function record(db: Db, from: Source, written: WrittenThread, thread: Planted, members: Named): Promise<void> {
  const { id: threadId, authorId, createdAt, acceptedAt, acceptedPostId, pinnedAt } = thread;
  const about = { subjectId: threadId, scopeId: threadId };
  const detail = thread.isAnonymous ? { isAnonymous: true } : null;
  await anAuditEvent(db, from, { ...about, act: 'thread.opened', actorId: authorId, at: createdAt, detail });
  for (const { id, authorId: actorId, createdAt: at } of thread.posts.slice(1)) {
    await anAuditEvent(db, from, { ...about, act: 'post.written', subjectId: id, actorId, at });
  }
  if (acceptedPostId !== null && acceptedAt !== null) {
    const line = { ...about, subjectId: acceptedPostId, actorId: authorId, at: acceptedAt };
    await anAuditEvent(db, from, { ...line, act: 'answer.marked' });
  }
  for (const { id, hiddenAt: at, hiddenById: actorId, hiddenReason: reason } of thread.posts) {
    if (at !== null) await anAuditEvent(db, from, { ...about, act: 'post.hidden', subjectId: id, actorId, reason, at });
  }
  if (written.pinned !== undefined && pinnedAt !== null) {
    const { by, reason } = written.pinned;
    await anAuditEvent(db, from, { ...about, act: 'thread.pinned', actorId: idIn(members, by), reason, at: pinnedAt });
  }
}

/** All discussions, oldest first, so that the latest has the highest number; with the trail of what was done in them. */
export async function plantDiscussions(db: Db, from: Source, members: Named, clusters: Named): Promise<void> {
  for (const written of writtenThreads()) {
    const times = postTimes(written, from.now);
    const { title, lang, kind, visibility, tags, cluster, accepted, pinned, anonymous } = written;
    const thread = await aThread(db, from, {
      ...{ title, lang, kind, visibility, tags },
      isAnonymous: anonymous ?? false,
      clusterId: cluster === null ? null : idIn(clusters, cluster),
      createdAt: times[0] ?? from.now,
      pinnedAt: pinned === undefined ? null : hoursAfter(times[pinned.afterPost] ?? from.now, 0.1),
      posts: draftPosts(written, members, times, from.now),
      ...(accepted === null
        ? {}
        : { acceptedPost: accepted + 1, acceptedAt: markedAt(written, accepted, times, from.now) }),
    });
    await record(db, from, written, thread, members);
  }
}
