import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Feed } from 'feed';
import { directionOf, isStorableText, languageOr } from '@cluster-commons/domain/kernel';
import { normaliseTag } from '@cluster-commons/domain/threads';
import { textFor } from '@cluster-commons/messages';
import {
  clusterFeedPath,
  clusterPath,
  threadPath,
  threadsFeedPath,
  threadsPath,
  withQuery,
} from '@cluster-commons/paths';
import { Public } from '../../platform/auth/access.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { NetworkIdentity } from '../../platform/config/network-identity.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { Parameters } from '../../platform/http/parameters.ts';
import { ThreadFeedQueries, type FeedEntry } from './thread-feeds.queries.ts';

/** Seconds that a feed may be kept before it is asked for again; an ETag then says whether it is another one. */
const kept = 'public, max-age=300';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

interface Head {
  title: string;
  /** Of the page that shows the same. */
  page: string;
  /** Of the feed itself. */
  self: string;
}

/** New discussions that everybody may read, as Atom: the same for every reader, whoever is signed in. */
@Public()
@Controller()
export class ThreadFeedsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly identity: NetworkIdentity,
    private readonly queries: ThreadFeedQueries,
  ) {}

  @Get('clusters/:slug/feed.atom')
  async ofCluster(@Param('slug') slug: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const cluster = isStorableText(slug) ? await this.queries.cluster(slug) : null;
    if (cluster === null) throw new ApiError('NOT_FOUND');
    if (cluster.slug !== slug) return res.redirect(301, clusterFeedPath(cluster.slug));
    const entries = await this.queries.entries({ clusterId: cluster.id });
    const head = {
      title: `${cluster.name} – ${this.identity.name}`,
      page: clusterPath(cluster.slug),
      self: clusterFeedPath(cluster.slug),
    };
    this.answer(req, res, head, entries);
  }

  @Get('threads/feed.atom')
  async ofTag(@Parameters() parameters: URLSearchParams, @Req() req: Request, @Res() res: Response): Promise<void> {
    const given = parameters.get('tag') ?? '';
    const tag = isStorableText(given) ? normaliseTag(given) : '';
    const entries = await this.queries.entries({ tag });
    const head = {
      title: tag === '' ? this.identity.name : `${tag} – ${this.identity.name}`,
      page: withQuery(threadsPath, { tag }),
      self: threadsFeedPath(tag),
    };
    this.answer(req, res, head, entries);
  }

  private answer(req: Request, res: Response, head: Head, entries: readonly FeedEntry[]): void {
    const text = this.written(head, entries);
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    res.setHeader('ETag', tag).setHeader('Cache-Control', kept);
    if (req.headers['if-none-match']?.split(/\s*,\s*/).some((known) => known.replace(/^W\//, '') === tag)) {
      res.status(304).end();
      return;
    }
    res.type('application/atom+xml').send(text);
  }

  private written({ title, page, self }: Head, entries: readonly FeedEntry[]): string {
    const address = (path: string): string => this.config.publicUrl + path;
    const latest = entries
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1);
    const feed = new Feed({
      id: address(self),
      title,
      link: address(page),
      feedLinks: { atom: address(self) },
      copyright: 'CC BY 4.0',
      generator: this.identity.name,
      updated: new Date(latest ?? 0),
    });
    for (const entry of entries) {
      const link = address(threadPath(entry));
      feed.addItem({
        id: link,
        link,
        // Readers of feeds take both for HTML, where what is written says its language and direction.
        title: inItsLanguage('span', entry.lang, entry.title),
        ...(entry.excerpt !== null && { content: inItsLanguage('p', entry.lang, entry.excerpt) }),
        author: [{ name: entry.authorName ?? textFor(languageOr(entry.lang))('profiles.withheld.member') }],
        published: new Date(entry.createdAt),
        date: new Date(entry.updatedAt),
      });
    }
    return feed.atom1();
  }
}

const inItsLanguage = (element: 'span' | 'p', lang: string, text: string): string =>
  `<${element} lang="${escaped(lang)}" dir="${directionOf(lang)}">${escaped(text)}</${element}>`;
