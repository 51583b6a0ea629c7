import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { clusterPath, pagePath, places, sectionSegments, threadPath } from '@cluster-commons/paths';
import { Public } from '../../platform/auth/access.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { contactAddress, type Config } from '../../platform/config/config.ts';
import { NetworkIdentity } from '../../platform/config/network-identity.ts';
import { SiteMapQueries } from './site-map.queries.ts';

/** Seconds that these may be kept: they change seldom, and none of them is about a reader. */
const kept = 'public, max-age=3600';
const yearMilliseconds = 365 * 24 * 60 * 60 * 1000;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&apos;', '"': '&quot;' };
const escaped = (address: string): string => address.replace(/[&<>'"]/g, (sign) => escapes[sign] ?? sign);

/** The small files that programs ask every site for. */
@Public()
@Controller()
export class SiteFilesController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly identity: NetworkIdentity,
    private readonly queries: SiteMapQueries,
  ) {}

  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', kept)
  robots(): string {
    const closed = ['/acts/', '/graphql', ...places.filter((place) => place.isForMembers).map(({ path }) => path)];
    return [
      'User-agent: *',
      ...closed.map((path) => `Disallow: ${path}`),
      '',
      `Sitemap: ${this.config.publicUrl}/sitemap.xml`,
      '',
    ].join('\n');
  }

  @Get('sitemap.xml')
  async siteMap(@Res() res: Response): Promise<void> {
    const { threads, clusters, pages } = await this.queries.all();
    const open = places.filter(({ isForMembers, isEntrance }) => !isForMembers && !isEntrance);
    const sections = new Map(sectionSegments.map((segment) => [segment.toUpperCase(), segment]));
    const addresses: { path: string; changedAt?: string }[] = [
      ...open.map(({ path }) => ({ path })),
      ...pages.flatMap(({ section, slug }) => {
        const segment = sections.get(section.toUpperCase());
        return segment === undefined ? [] : [{ path: pagePath(segment, slug) }];
      }),
      ...clusters.map(({ slug }) => ({ path: clusterPath(slug) })),
      ...threads.map(({ number, slug, changedAt }) => ({ path: threadPath({ number, slug }), changedAt })),
    ];
    res.setHeader('Content-Type', 'application/xml; charset=utf-8');
    res.setHeader('Cache-Control', kept);
    res.write('<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n');
    for (const { path, changedAt } of addresses) {
      const changed = changedAt === undefined ? '' : `<lastmod>${changedAt}</lastmod>`;
      res.write(`<url><loc>${escaped(this.config.publicUrl + path)}</loc>${changed}</url>\n`);
    }
    res.end('</urlset>\n');
  }

  /** Whom to tell of a hole, by RFC 9116. */
  @Get('.well-known/security.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', kept)
  security(): string {
    const address = contactAddress(this.config);
    const expires = new Date(Date.now() + yearMilliseconds);
    expires.setUTCHours(0, 0, 0, 0);
    return [
      `Contact: mailto:${address}`,
      `Expires: ${expires.toISOString()}`,
      'Preferred-Languages: en, fr, es, ar',
      `Canonical: ${this.config.publicUrl}/.well-known/security.txt`,
      '',
    ].join('\n');
  }

  @Get('manifest.webmanifest')
  @Header('Content-Type', 'application/manifest+json; charset=utf-8')
  @Header('Cache-Control', kept)
  manifest(): string {
    return JSON.stringify({
      name: this.identity.name,
      short_name: 'Clusters',
      start_url: '/',
      scope: '/',
      display: 'browser',
      background_color: '#FAF8F3',
      theme_color: '#24407A',
      icons: [{ src: '/favicon.ico', sizes: '32x32', type: 'image/x-icon' }],
    });
  }
}
