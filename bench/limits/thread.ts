import type pg from 'pg';

/**
 * The two statements of a thread page, with the columns that the product reads: the limit differs in what stands
 * around them, not in the data.
 */
const author = (member: string, profile: string, prefix: string): string =>
  `${member}.id as "${prefix}Id", ${member}.handle as "${prefix}Handle", ${member}.name as "${prefix}Name",
   ${profile}.headline as "${prefix}Headline", ${profile}.country as "${prefix}Country",
   ${profile}.members_only as "${prefix}MembersOnly"`;

const headText = `
  select t.id, t.number, t.slug, t.title, t.lang, t.kind, t.visibility, t.tags, t.created_at as "createdAt",
         t.last_post_at as "lastPostAt", t.post_count as "postCount", t.version, t.accepted_at as "acceptedAt",
         t.locked_at is not null as "isLocked", t.pinned_at is not null as "isPinned",
         t.hidden_at is not null as "isHidden", ${author('m', 'p', 'author')},
         c.id as "clusterId", c.slug as "clusterSlug", c.name as "clusterName", c.country as "clusterCountry",
         a.id as "answerId", a.number as "answerNumber", a.excerpt as "answerExcerpt",
         a.hidden_at is not null or a.removed_at is not null as "answerIsWithheld",
         ${author('am', 'ap', 'answerAuthor')}
    from thread t
    join member m on m.id = t.author_id
    left join profile p on p.member_id = m.id
    left join cluster c on c.id = t.cluster_id
    left join post a on a.id = t.accepted_post_id
    left join member am on am.id = a.author_id
    left join profile ap on ap.member_id = am.id
   where t.number = $1`;

const postsText = `
  select o.id, o.thread_id as "threadId", o.number, o.lang, o.body, o.html, o.created_at as "createdAt",
         o.edited_at as "editedAt", o.removed_at as "removedAt", o.hidden_at as "hiddenAt",
         o.hidden_reason as "hiddenReason", o.votes, o.source, o.reply_to_id as "replyToId",
         r.number as "replyToNumber", rm.name as "replyToAuthorName", ${author('m', 'p', 'author')},
         t.accepted_post_id as "acceptedPostId"
    from post o
    join thread t on t.id = o.thread_id
    join member m on m.id = o.author_id
    left join profile p on p.member_id = m.id
    left join post r on r.id = o.reply_to_id
    left join member rm on rm.id = r.author_id
   where o.thread_id = (select id from thread where number = $1) and o.number >= $2 and o.deleted_at is null
   order by o.number limit $3`;

type Row = Record<string, string | number | boolean | null>;

/** Posts of a page. */
const pageSize = 20;

async function rowsOf(pool: pg.Pool, number: number): Promise<{ head: Row; posts: Row[] } | null> {
  const [heads, posts] = await Promise.all([
    pool.query<Row>({ name: 'head', text: headText, values: [number] }),
    pool.query<Row>({ name: 'posts', text: postsText, values: [number, 1, pageSize + 1] }),
  ]);
  const head = heads.rows[0];
  return head === undefined ? null : { head, posts: posts.rows };
}

const authorOf = (row: Row, prefix: string) => {
  const isOpen = row[`${prefix}MembersOnly`] !== true;
  return {
    id: row[`${prefix}Id`],
    handle: row[`${prefix}Handle`],
    name: row[`${prefix}Name`],
    headline: isOpen ? row[`${prefix}Headline`] || null : null,
    country: isOpen ? row[`${prefix}Country`] : null,
    isLinkable: isOpen,
  };
};

const no = { allowed: false };
const noPost = { accept: no, moderate: [] };
const noThread = { reply: { allowed: false, reason: 'NOT_SIGNED_IN' } };

const postOf = (row: Row) => ({
  id: row['id'],
  threadId: row['threadId'],
  number: row['number'],
  lang: row['lang'],
  html: row['hiddenAt'] === null && row['removedAt'] === null ? row['html'] : null,
  createdAt: row['createdAt'],
  editedAt: row['editedAt'],
  state: row['removedAt'] !== null ? 'REMOVED' : row['hiddenAt'] !== null ? 'HIDDEN' : 'VISIBLE',
  hiddenReason: row['hiddenReason'],
  isAnswer: row['acceptedPostId'] === row['id'],
  votes: row['votes'],
  author: authorOf(row, 'author'),
  replyTo:
    row['replyToId'] === null
      ? null
      : { id: row['replyToId'], number: row['replyToNumber'], authorName: row['replyToAuthorName'] },
  attribution: row['source'],
  viewerCan: noPost,
});

/** What the product's `ThreadPage` query answers a visitor, without type names. */
export async function threadJson(pool: pg.Pool, number: number): Promise<string | null> {
  const found = await rowsOf(pool, number);
  if (found === null) return null;
  const { head, posts } = found;
  return JSON.stringify({
    data: {
      thread: {
        id: head['id'],
        number: head['number'],
        slug: head['slug'],
        title: head['title'],
        lang: head['lang'],
        kind: String(head['kind']).toUpperCase(),
        visibility: String(head['visibility']).toUpperCase(),
        tags: head['tags'],
        createdAt: head['createdAt'],
        lastPostAt: head['lastPostAt'],
        postCount: head['postCount'],
        version: head['version'],
        isLocked: head['isLocked'],
        isPinned: head['isPinned'],
        isHidden: head['isHidden'],
        author: authorOf(head, 'author'),
        cluster:
          head['clusterId'] === null
            ? null
            : {
                id: head['clusterId'],
                slug: head['clusterSlug'],
                name: head['clusterName'],
                country: head['clusterCountry'],
              },
        answer:
          head['answerId'] === null
            ? null
            : {
                postId: head['answerId'],
                number: head['answerNumber'],
                acceptedAt: head['acceptedAt'],
                excerpt: head['answerIsWithheld'] === true ? '' : head['answerExcerpt'],
                author: { id: head['answerAuthorId'], name: head['answerAuthorName'] },
              },
        viewerCan: noThread,
        posts: {
          nodes: posts.slice(0, pageSize).map(postOf),
          pageInfo: { hasNextPage: posts.length > pageSize, hasPreviousPage: false },
          totalCount: head['postCount'],
        },
      },
    },
  });
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value: unknown): string => String(value ?? '').replace(/[&<>"]/g, (found) => entities[found] ?? found);
const moment = (value: unknown): string => `<time datetime="${text(value)}">${text(value).slice(0, 10)}</time>`;

function postHtml(row: Row): string {
  const who = authorOf(row, 'author');
  return `<article id="p${row['number']}"><header><p><a href="/members/${who.handle}">${text(who.name)}</a></p>
<p>${text(who.headline)} ${text(who.country)}</p><p><a href="#p${row['number']}">${moment(row['createdAt'])}</a></p></header>
${row['replyToId'] === null ? '' : `<p>In reply to <a href="#p${row['replyToNumber']}">${text(row['replyToAuthorName'])}</a></p>`}
<div lang="${text(row['lang'])}">${row['html']}</div></article>`;
}

/** The page as one template: everything a reader needs, nothing computed twice. */
export async function threadHtml(pool: pg.Pool, number: number): Promise<string | null> {
  const found = await rowsOf(pool, number);
  if (found === null) return null;
  const { head, posts } = found;
  const who = authorOf(head, 'author');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text(head['title'])}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="stylesheet" href="/style.css"></head><body>
<header><a href="/">Cluster Commons</a><nav><a href="/about">About Clusters</a><a href="/approach">The Approach</a>
<a href="/library">Training and Resources</a><a href="/network">Network of Practitioners</a></nav>
<a href="/sign-in">Sign in</a><a href="/sign-up">Join</a></header><main><h1>${text(head['title'])}</h1>
<p>${text(who.name)} ${moment(head['createdAt'])}, ${head['postCount']} posts, last ${moment(head['lastPostAt'])}
${head['clusterId'] === null ? '' : `<a href="/clusters/${text(head['clusterSlug'])}">${text(head['clusterName'])}</a>`}
${(head['tags'] as unknown as string[]).map((tag) => `<a href="/threads?tag=${tag}">${tag}</a>`).join(' ')}</p>
${head['answerId'] === null ? '' : `<aside>${text(head['answerExcerpt'])} ${text(head['answerAuthorName'])}</aside>`}
${posts.slice(0, pageSize).map(postHtml).join('\n')}
${posts.length > pageSize ? `<a href="?from=${pageSize + 1}">Later posts</a>` : ''}</main>
<footer>Independent, not affiliated with UNIDO.</footer></body></html>`;
}
