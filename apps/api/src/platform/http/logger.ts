import { randomUUID } from 'node:crypto';
import { pino, type Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';
import type { Config } from '../config/config.ts';

/** Structured lines on standard output, without secrets. */
export const createLogger = (config: Pick<Config, 'logLevel'>, name: string): Logger =>
  pino({
    name,
    level: config.logLevel,
    redact: {
      paths: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]', '*.password', '*.token'],
      remove: true,
    },
  });

/** Addresses may carry one-time tokens in their query; the log keeps the path alone. */
const pathOf = (url: string | undefined): string => (url ?? '').split('?')[0] ?? '';

/** One line for each request, with its id, which is also sent back as `X-Request-Id`. */
export const accessLog = (logger: Logger): HttpLogger =>
  pinoHttp({
    logger,
    genReqId: (req, res) => {
      const given = req.headers['x-request-id'];
      const id = typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    quietReqLogger: true,
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'info'),
    serializers: {
      req: (req: { method: string; url: string }) => ({ method: req.method, path: pathOf(req.url) }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
  });
