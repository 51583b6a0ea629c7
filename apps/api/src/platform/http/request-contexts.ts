import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isLanguage, languageFromHeader, type Language } from '@cluster-commons/domain/kernel';
import { RequestContext } from '../auth/request-context.ts';
import { cookieValue } from '../auth/session-cookie.ts';
import { SessionService } from '../auth/session.service.ts';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { clientAddresses } from './client-address.ts';

/** `?lang=`, else the cookie `lang`, else what the browser prefers. */
export function requestLanguage(
  query: string | null,
  headers: { cookie?: string; 'accept-language'?: string },
): Language {
  if (isLanguage(query)) return query;
  const cookie = cookieValue(headers.cookie, 'lang');
  return isLanguage(cookie) ? cookie : languageFromHeader(headers['accept-language']);
}

const contextKey = Symbol('RequestContext');

/** One RequestContext for each request, shared by all that handle it. */
@Injectable()
export class RequestContexts {
  readonly #addressOf: (req: IncomingMessage) => string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly sessions: SessionService,
  ) {
    this.#addressOf = clientAddresses(config.trustProxy);
  }

  ofHttp(req: Request, res: Response): RequestContext {
    const holder = req as Request & { [contextKey]?: RequestContext };
    if (holder[contextKey] !== undefined) return holder[contextKey];
    const query = typeof req.query['lang'] === 'string' ? req.query['lang'] : null;
    const context = this.of(req, requestLanguage(query, req.headers));
    holder[contextKey] = context;
    // Cookies are known only when the operation has run, and headers leave just after.
    const writeHead = res.writeHead.bind(res);
    res.writeHead = ((...args: Parameters<typeof res.writeHead>) => {
      for (const cookie of context.setCookies.splice(0)) res.appendHeader('set-cookie', cookie);
      return writeHead(...args);
    }) as typeof res.writeHead;
    return context;
  }

  of(req: IncomingMessage, language: Language): RequestContext {
    const { headers } = req;
    return new RequestContext({ headers, clientAddress: this.#addressOf(req), language, reader: this.sessions.read });
  }

  /** Of nobody in particular: what is made for it may be shown to everybody. */
  ofAnybody(language: Language): RequestContext {
    return new RequestContext({ headers: {}, clientAddress: '', language, reader: this.sessions.read });
  }
}
