import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@cluster-commons/domain/kernel';
import { renderMarkdown, rendererVersion } from '@cluster-commons/markdown';
import type pg from 'pg';

const newId = (): string => uuidV7(Date.now(), randomBytes(10));

/** What a reply needs to be kept: the thread counts it, the post, and the audit line with the news of it. */
const countText = `
  update thread set post_count = post_count + 1, last_post_number = last_post_number + 1, last_post_at = now(),
                    version = version + 1
   where id = $1 returning last_post_number as number, post_count as "postCount", version`;

const postText = `
  insert into post (id, thread_id, number, author_id, client_key, lang, body, html, excerpt, renderer_version)
  values ($1, $2, $3, $4, $5, 'en', $6, $7, '', $8) returning created_at as "createdAt"`;

const newsText = `
  with a as (
    insert into audit_event (id, act, actor_id, subject_kind, subject_id, scope_kind, scope_id)
    values ($1, 'post.written', $2, 'post', $3, 'thread', $4)
  )
  insert into outbox (id, event, payload)
  values ($5, 'thread.replied', json_build_object('threadId', $4::text, 'version', $6::int, 'postCount', $7::int,
                                                  'postId', $3::text))`;

export interface ReplyInput {
  threadId: string;
  authorId: string;
  clientKey: string;
  body: string;
}

const rendered = new Map<string, string>();

/** Rendered once for all: the limit is the database's work, without the product's Markdown. */
function htmlOf(body: string): string {
  const known = rendered.get(body) ?? renderMarkdown(body);
  rendered.set(body, known);
  return known;
}

/** Begin, three prepared statements, commit. */
export async function writeReply(pool: pg.Pool, input: ReplyInput): Promise<string> {
  const client = await pool.connect();
  try {
    const id = newId();
    await client.query('begin');
    const counted = await client.query<{ number: number; postCount: number; version: number }>({
      name: 'count',
      text: countText,
      values: [input.threadId],
    });
    const thread = counted.rows[0];
    if (thread === undefined) throw new Error('There is no such thread');
    const written = await client.query<{ createdAt: string }>({
      name: 'post',
      text: postText,
      values: [
        id,
        input.threadId,
        thread.number,
        input.authorId,
        input.clientKey,
        input.body,
        htmlOf(input.body),
        rendererVersion,
      ],
    });
    await client.query({
      name: 'news',
      text: newsText,
      values: [newId(), input.authorId, id, input.threadId, newId(), thread.version, thread.postCount],
    });
    await client.query('commit');
    return JSON.stringify({ id, number: thread.number, createdAt: written.rows[0]?.createdAt });
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
