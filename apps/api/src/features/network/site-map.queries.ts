import { Injectable } from '@nestjs/common';
import { instant, integer, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';

/** Addresses that one site map may hold are 50,000; the rest of the room is for pages and clusters. */
const mostThreads = 40_000;

const thread = { number: integer('t.number'), slug: text('t.slug'), changedAt: instant('t.last_post_at') };
const publicThreads = statement(
  'site_map_threads',
  `select ${select(thread)} from thread t where t.visibility = 'public' and t.hidden_at is null
    order by t.last_post_at desc, t.id desc limit ${mostThreads}`,
  thread,
);
const cluster = { slug: text('c.slug') };
const clusters = statement('site_map_clusters', `select ${select(cluster)} from cluster c order by c.slug`, cluster);
const page = { section: text('p.section'), slug: text('p.slug') };
const pages = statement('site_map_pages', `select distinct ${select(page)} from page p order by 1, 2`, page);

@Injectable()
export class SiteMapQueries {
  constructor(private readonly database: Database) {}

  /** What everybody may read and has an address of its own. */
  async all() {
    const [threadRows, clusterRows, pageRows] = await Promise.all([
      this.database.all(publicThreads, []),
      this.database.all(clusters, []),
      this.database.all(pages, []),
    ]);
    return { threads: threadRows, clusters: clusterRows, pages: pageRows };
  }
}
