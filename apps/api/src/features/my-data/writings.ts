import { Injectable } from '@nestjs/common';
import { defaultLanguage, languages, slugOf } from '@cluster-commons/domain/kernel';
import { departureLimits } from '@cluster-commons/domain/my-data';
import { textFor } from '@cluster-commons/messages';
import type { Prisma } from '../../generated/prisma/client.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';

interface PostPlace {
  id: string;
  threadId: string;
}

/** Posts that still have their words or files, or something of the device that sent them. */
const filled = `o.body <> '' or o.client_key is not null or o.source is not null
  or exists (select from file f where f.post_id = o.id)`;
/** Posts that still say by whom they are. */
const signed = `o.client_key is not null or o.source ? 'authorUrl' or o.source->>'authorName' <> ''`;

const emptied = `body = '', html = '', excerpt = '', client_key = null, source = null, edited_at = null,
  removed_at = coalesce(removed_at, now())`;
/** The licence and the place that an imported post comes from stay. */
const unsigned = `client_key = null, source = jsonb_set(source - 'authorUrl', '{authorName}', '""')`;

const aloneIn = `not exists (select from post o where o.thread_id = t.id and o.author_id <> t.author_id
  and o.removed_at is null and o.deleted_at is null)`;

/** What a thread is called whose title is gone, in its own language where that is one of ours. */
const titles = (): { lang: string; title: string; slug: string }[] =>
  languages.map((lang) => {
    const title = textFor(lang)('threads.titleRemoved');
    return { lang, title, slug: slugOf(title) };
  });

const untitle = `
  with titles as (
    select * from json_to_recordset($2::json) as x(lang text, title text, slug text)
  ), t as (
    select id, coalesce((select x.lang from titles x where x.lang = t.lang), '${defaultLanguage}') as lang from thread t
     where t.author_id = $1::uuid and t.title not in (select x.title from titles x)
     order by id limit ${departureLimits.portion} for update
  )
  update thread set title = x.title, slug = x.slug, lang = x.lang, client_key = null, tags = '{}',
         version = version + 1
    from t join titles x on x.lang = t.lang where thread.id = t.id`;

const lockThreads = (db: Prisma.TransactionClient, ids: readonly string[]): Promise<unknown> =>
  db.$queryRawUnsafe(`select t.id::text from thread t where t.id = any($1::uuid[]) order by t.id for update`, ids);

/** What somebody who leaves has written, in portions of one transaction each; what is done already is not done again. */
@Injectable()
export class Writings {
  constructor(private readonly prisma: PrismaService) {}

  /** Their words stay, and nothing says that they were theirs. */
  async unsign(memberId: string): Promise<void> {
    await this.posts(memberId, signed, unsigned);
    await this.prisma.client.$executeRawUnsafe(
      `update thread set client_key = null where author_id = $1::uuid and client_key is not null`,
      memberId,
    );
  }

  /** Their posts become empty places; threads that nobody else wrote in go, others lose the title that they gave. */
  async erase(memberId: string): Promise<void> {
    await this.posts(memberId, filled, emptied);
    while (await this.removeThreads(memberId));
    while (await this.untitleThreads(memberId));
  }

  private async posts(memberId: string, which: string, set: string): Promise<void> {
    while (
      await this.portion(async (db) => {
        const posts = await db.$queryRawUnsafe<PostPlace[]>(
          `select o.id::text as id, o.thread_id::text as "threadId" from post o where o.author_id = $1::uuid and (${which})
            order by o.id limit ${departureLimits.portion}`,
          memberId,
        );
        if (posts.length === 0) return 0;
        const [ids, threadIds] = [posts.map(({ id }) => id), posts.map(({ threadId }) => threadId)];
        await lockThreads(db, threadIds);
        await db.$executeRawUnsafe(`update post set ${set} where id = any($1::uuid[])`, ids);
        if (set === emptied) {
          await db.$executeRawUnsafe(`delete from post_revision where post_id = any($1::uuid[])`, ids);
          await db.$executeRawUnsafe(`delete from file where post_id = any($1::uuid[])`, ids);
        }
        await db.$executeRawUnsafe(
          `update thread t set version = t.version + 1,
             accepted_post_id = case when a.removed_at is null then t.accepted_post_id end,
             accepted_at = case when a.removed_at is null then t.accepted_at end,
             accepted_by_id = case when a.removed_at is null then t.accepted_by_id end
             from thread k left join post a on a.id = k.accepted_post_id
            where k.id = t.id and t.id = any($1::uuid[])`,
          threadIds,
        );
        return posts.length;
      })
    );
  }

  private removeThreads(memberId: string): Promise<boolean> {
    return this.portion(async (db) => {
      const found = await db.$queryRawUnsafe<{ id: string }[]>(
        `select t.id::text as id from thread t where t.author_id = $1::uuid and ${aloneIn}
          order by t.id limit ${departureLimits.portion}`,
        memberId,
      );
      const ids = found.map(({ id }) => id);
      await lockThreads(db, ids);
      // What was answered meanwhile stays, and loses its title with the next portion.
      await db.$executeRawUnsafe(
        `update thread t set accepted_post_id = null where t.id = any($1::uuid[]) and ${aloneIn}`,
        ids,
      );
      await db.$executeRawUnsafe(
        `delete from post p using thread t where p.thread_id = t.id and t.id = any($1::uuid[]) and ${aloneIn}`,
        ids,
      );
      return db.$executeRawUnsafe(
        `with gone as (
           delete from thread t where t.id = any($1::uuid[]) and not exists (select from post p where p.thread_id = t.id)
           returning cluster_id, visibility = 'public' and hidden_at is null as counts
         ), n as (
           select cluster_id, count(*) filter (where counts)::int as count from gone group by cluster_id
         ), c as (
           update cluster c set thread_count = greatest(c.thread_count - n.count, 0), version = c.version + 1
             from n where n.cluster_id = c.id
         ), e as (
           update public_epoch set epoch = epoch + 1 where exists (select from gone)
         )
         select 1 from gone`,
        ids,
      );
    });
  }

  private untitleThreads(memberId: string): Promise<boolean> {
    return this.portion((db) => db.$executeRawUnsafe(untitle, memberId, JSON.stringify(titles())));
  }

  private async portion(work: (db: Prisma.TransactionClient) => Promise<number>): Promise<boolean> {
    return (await this.prisma.transaction(work)) > 0;
  }
}
