import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { ServerBuild } from 'react-router';
import { allowances, choiceToRemember, decideLanguage, processLimits } from '@cluster-commons/domain/kernel';
import { tidyPath } from '@cluster-commons/paths';
import { languageCookie } from '../auth/language-cookie.ts';
import { SessionService } from '../auth/session.service.ts';
import type { Config } from '../config/config.ts';
import { NetworkIdentity } from '../config/network-identity.ts';
import { ApiError } from '../graphql/errors.ts';
import { InProcessGraphql } from '../graphql/in-process.ts';
import { HttpRoutes } from '../http/http-routes.ts';
import { Metrics } from '../http/metrics.ts';
import { languageSigns, RequestContexts } from '../http/request-contexts.ts';
import { RateLimits } from '../limits/rate-limits.ts';
import { Work } from '../limits/work.ts';
import { HtmlCache } from './html-cache.ts';
import { PageHandler, type BuildSource } from './page-handler.ts';
import { StyleSheets } from './page-styles.ts';
import { PageVersions } from './page-versions.ts';
import { carriesSaid } from './said.ts';
import { StaticFiles } from './static-files.ts';

const webRoot = join(dirname(fileURLToPath(import.meta.url)), '../../../../web');

export interface Pages {
  /** Answers what needs no Express: finished pages and files. False: go on. */
  answer(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
}

/** Mounts the web app on Express, before Nest's own routes, and returns the finished-page front. */
export async function mountPages(app: NestExpressApplication, config: Config, logger: Logger): Promise<Pages> {
  const contexts = app.get(RequestContexts);
  const routes = app.get(HttpRoutes);
  const sessions = app.get(SessionService);
  const limits = app.get(RateLimits);
  const work = app.get(Work);
  const identity = app.get(NetworkIdentity);
  const clientRoot = join(webRoot, 'build/client');
  const source = await buildSource(app, config);
  if (!config.isDevelopment) app.get(Metrics).register(...kindsOf(await source()));
  const handler = new PageHandler(
    config,
    identity,
    app.get(InProcessGraphql),
    source,
    new StyleSheets(clientRoot),
    logger,
  );
  const files = new StaticFiles(clientRoot);
  const cache = new HtmlCache(
    app.get(PageVersions),
    (req, language, isFirst) => work.run(() => handler.finish(req, contexts.ofAnybody(language), isFirst)),
    processLimits.finishedPageBytes,
    (req) => limits.take(allowances.requestsByAddress, contexts.of(req).clientAddress).then(isTaken, isNotTaken),
  );

  app.use((req: Request, res: Response, next: NextFunction) => {
    if (req.path === '/graphql' || routes.has(req.path)) return next();
    handler.answer(req, res, contexts.ofHttp(req, res)).catch(next);
  });

  return {
    answer: async (req, res) => {
      if (req.method !== 'GET' && req.method !== 'HEAD') return false;
      if (config.isDevelopment) return false;
      if (files.answer(req, res) || leadsToTidy(req, res, routes)) return true;
      if (sessions.hasCookie(req.headers.cookie) || carriesSaid(req.headers.cookie)) return false;
      const signs = languageSigns(req, identity);
      const choice = choiceToRemember(signs);
      if (choice !== null) res.setHeader('Set-Cookie', languageCookie(choice, config));
      if (await cache.answer(req, res, decideLanguage(signs)).catch(whereRefused)) return true;
      // Whoever answers instead decides for the same request once more.
      res.removeHeader('Set-Cookie');
      return false;
    },
  };
}

/** Leads an address of a page to the one that it has. */
function leadsToTidy(req: IncomingMessage, res: ServerResponse, routes: HttpRoutes): boolean {
  const [path = '', ...query] = (req.url ?? '').split('?');
  const isOfPages = !routes.has(path) && path !== '/graphql' && !path.startsWith('/acts/');
  const tidy = isOfPages ? tidyPath(path) : null;
  if (tidy === null) return false;
  res.writeHead(301, { Location: [tidy, ...query].join('?'), 'Content-Length': '0' });
  res.end();
  return true;
}

/** Refused for now, a request goes on to where it is told so. */
function whereRefused(error: unknown): false {
  if (error instanceof ApiError) return false;
  throw error;
}

const isTaken = (): boolean => true;
const isNotTaken = (): boolean => false;

/** First segments of the addresses of pages. */
const kindsOf = ({ routes }: ServerBuild): string[] =>
  Object.values(routes).flatMap((route) => /^\/?[a-z][a-z0-9-]*/.exec(route?.path ?? '')?.[0].replace('/', '') ?? []);

async function buildSource(app: NestExpressApplication, config: Config): Promise<BuildSource> {
  if (!config.isDevelopment) {
    const build = (await import(pathToFileURL(join(webRoot, 'build/server/index.js')).href)) as ServerBuild;
    return () => build;
  }
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: webRoot,
    configFile: join(webRoot, 'vite.config.ts'),
    server: { middlewareMode: true },
  });
  app.use(vite.middlewares);
  return () => vite.ssrLoadModule('virtual:react-router/server-build') as Promise<ServerBuild>;
}
