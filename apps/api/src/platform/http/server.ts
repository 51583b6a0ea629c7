import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger as NestLogger } from 'nestjs-pino';
import type { Logger } from 'pino';
import { fileLimits } from '@cluster-commons/domain/files';
import { uploadsPath } from '@cluster-commons/paths';
import type { Config } from '../config/config.ts';
import { RateLimits } from '../limits/rate-limits.ts';
import { serveSocket } from '../live/socket.ts';
import { mountPages, type Pages } from '../web/mount.ts';
import { Work } from '../limits/work.ts';
import { admit } from './admit.ts';
import { answerError } from './answer-error.ts';
import { boundArrival, wholeAfter } from './arrival.ts';
import { compressAnswers } from './compress-answers.ts';
import { drain } from './drain.ts';
import { formBody } from './form-body.ts';
import { FormFiles, takeFormFiles } from './form-files.ts';
import { graphqlBody } from './graphql-body.ts';
import { Lifecycle } from './lifecycle.ts';
import { accessLog, createLogger } from './logger.ts';
import { Metrics } from './metrics.ts';
import { isOwnOrigin, isSafeMethod } from './origin.ts';
import { RequestContexts } from './request-contexts.ts';
import { limitRequests } from './request-limit.ts';
import { setSecurityHeaders } from './security-headers.ts';

export interface RunningServer {
  port: number;
  stop(): Promise<void>;
}

/** Boots the HTTP process: operations, GraphQL over HTTP and WebSocket, pages. */
export async function startServer(
  config: Config,
  moduleOf: (config: Config, logger: Logger) => DynamicModule,
  mount: (app: NestExpressApplication, config: Config, logger: Logger) => Promise<Pages> = mountPages,
): Promise<RunningServer> {
  const logger = createLogger(config, 'api');
  const app = await NestFactory.create<NestExpressApplication>(moduleOf(config, logger), {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');

  const server = app.getHttpServer() as Server;
  server.headersTimeout = wholeAfter * 1000;
  server.requestTimeout = fileLimits.arriving * 1000;
  const lifecycle = app.get(Lifecycle);
  app.use(limitRequests(app.get(RateLimits), app.get(RequestContexts)));
  app.use('/graphql', compressAnswers, ...graphqlBody());
  const contexts = app.get(RequestContexts);
  app.use(formBody(config, contexts));
  app.use(admit(app.get(Work), contexts));
  app.use(takeFormFiles(app.get(FormFiles), contexts));
  const pages = await mount(app, config, logger);
  await app.init();
  app.useLogger(app.get(NestLogger));
  const endSocket = serveSocket(app, config);

  outermost(server, {
    config,
    lifecycle,
    metrics: app.get(Metrics),
    logger,
    pages,
    contexts,
  });
  await app.listen(config.port, config.host);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  logger.info({ port, host: config.host }, 'ready');

  const stop = async (): Promise<void> => {
    if (lifecycle.isDraining) return;
    lifecycle.isDraining = true;
    logger.info('draining');
    await endSocket();
    await drain(server);
    await app.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(0)));
  }
  return { port, stop };
}

const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);
const allowed = [...methods].join(', ');

/** Parts of files are the one thing that is sent by another method. */
const isAllowed = ({ method = '', url = '' }: IncomingMessage): boolean =>
  methods.has(method) || (method === 'PATCH' && url.startsWith(`${uploadsPath}/`));

/** A path, not a whole address: nothing here is a proxy. */
function isPath(url = ''): boolean {
  try {
    decodeURIComponent(url.split('?')[0] ?? '');
    return url.startsWith('/');
  } catch {
    return false;
  }
}

const say = (res: ServerResponse, status: number, sentence: string, headers: Record<string, string> = {}): void => {
  res.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  res.end(`${sentence}\n`);
};

/** What the outermost listener works with. */
interface Parts {
  config: Config;
  lifecycle: Lifecycle;
  metrics: Metrics;
  logger: Logger;
  pages: Pages;
  contexts: RequestContexts;
}

/** In front of Express: the access log, headers of every answer, the Origin check, and finished pages. */
function outermost(server: Server, { config, lifecycle, metrics, logger, pages, contexts }: Parts): void {
  const log = accessLog(logger);
  const [express] = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (req, res) => {
    const started = performance.now();
    log(req, res);
    res.on('finish', () => {
      metrics.observe(
        req.method ?? '',
        (req.url ?? '').split('?')[0] ?? '',
        res.statusCode,
        (performance.now() - started) / 1000,
      );
    });
    setSecurityHeaders(res, config);
    boundArrival(req, res);
    if (lifecycle.isDraining) res.setHeader('Connection', 'close');
    if (!isAllowed(req)) return say(res, 405, 'This method means nothing here.', { Allow: allowed });
    if (!isPath(req.url)) return say(res, 400, 'Ask for a path: it begins with a slash, and a % begins two digits.');
    if (!isSafeMethod(req.method) && !isOwnOrigin(req.headers, config)) {
      return say(res, 403, 'This request came from another site. Open Cluster Commons itself and try again.');
    }
    pages
      .answer(req, res)
      .then((isAnswered) => {
        if (!isAnswered) express?.(req, res);
      })
      .catch((error: unknown) => {
        answerError(req, res, {
          error,
          request: contexts.of(req),
          report: (found) => logger.error({ err: found }, 'page failed'),
        });
      });
  });
}
