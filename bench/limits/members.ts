import type pg from 'pg';

const filtered = `
    from profile p join member m on m.id = p.member_id
   where m.status = 'active' and m.email_verified and p.country = any($1) and p.sectors && $2 and p.expertise && $3 and p.languages && $4`;

const pageText = `
  select m.id, m.handle, m.name, p.headline, p.country, p.organisation, p.sectors, p.expertise, p.languages,
         p.post_count as "postCount", p.last_posted_at as "lastPostedAt", m.created_at as "joinedAt",
         array(select json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'country', c.country)
                 from membership ms join cluster c on c.id = ms.cluster_id
                where ms.member_id = m.id and ms.left_at is null) as clusters
  ${filtered}
   order by m.name collate "und-x-icu", m.id limit 21`;

const countText = `select count(*)::int as count ${filtered}`;

/** A page of the directory and how many it has: two statements side by side. */
export async function membersJson(pool: pg.Pool, query: URLSearchParams): Promise<string> {
  const values = ['countries', 'sectors', 'expertise', 'languages'].map((name) => (query.get(name) ?? '').split(','));
  const [page, count] = await Promise.all([
    pool.query<Record<string, unknown>>({ name: 'members', text: pageText, values }),
    pool.query<{ count: number }>({ name: 'members_count', text: countText, values }),
  ]);
  return JSON.stringify({
    data: {
      members: {
        nodes: page.rows.slice(0, 20),
        pageInfo: { hasNextPage: page.rows.length > 20 },
        totalCount: count.rows[0]?.count,
      },
    },
  });
}
