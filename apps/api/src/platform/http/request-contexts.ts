import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { choiceToRemember, type Language, type LanguageSigns } from '@cluster-commons/domain/kernel';
import { languageCookie, languageCookieName } from '../auth/language-cookie.ts';
import { carryContext, RequestContext, type SessionReader } from '../auth/request-context.ts';
import { cookieValue } from '../auth/session-cookie.ts';
import { SessionService } from '../auth/session.service.ts';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { NetworkIdentity } from '../config/network-identity.ts';
import { clientAddresses } from './client-address.ts';

/** What a request says of its language, before anybody knows whose it is. */
export const languageSigns = (
  { url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>,
  { languages }: NetworkIdentity,
): LanguageSigns => ({
  query: url.includes('lang=') ? new URLSearchParams(url.split('?', 2)[1]).get('lang') : null,
  cookie: cookieValue(headers.cookie, languageCookieName),
  header: headers['accept-language'],
  offered: languages,
});

/** One RequestContext for each request, shared by all that handle it. */
@Injectable()
export class RequestContexts {
  readonly #addressOf: (req: IncomingMessage) => string;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sessions: SessionService,
    private readonly identity: NetworkIdentity,
  ) {
    this.#addressOf = clientAddresses(config.trustProxy);
  }

  ofHttp(req: Request, res: Response): RequestContext {
    return carryContext(req, () => this.made(req, res));
  }

  private made(req: Request, res: Response): RequestContext {
    const signs = languageSigns({ url: req.originalUrl, headers: req.headers }, this.identity);
    const context = this.of(req, signs);
    // Who follows a link chooses. What a page asks by itself says in which language it was written, and may arrive after
    // its reader has chosen another.
    const choice = req.method === 'POST' ? null : choiceToRemember(signs);
    if (choice !== null) context.chooseLanguage(choice);
    // Cookies are known only when the operation has run, and headers leave just after.
    const writeHead = res.writeHead.bind(res);
    res.writeHead = ((...args: Parameters<typeof res.writeHead>) => {
      for (const cookie of context.setCookies.splice(0)) res.appendHeader('set-cookie', cookie);
      return writeHead(...args);
    }) as typeof res.writeHead;
    return context;
  }

  of(req: IncomingMessage, signs: LanguageSigns = languageSigns(req, this.identity)): RequestContext {
    return this.context({ headers: req.headers, clientAddress: this.#addressOf(req), signs });
  }

  /** Of what comes over a live line. */
  ofLine(req: IncomingMessage): RequestContext {
    const given = {
      headers: req.headers,
      clientAddress: this.#addressOf(req),
      signs: languageSigns(req, this.identity),
    };
    return this.context(given, this.sessions.readAmong);
  }

  /** Of nobody in particular: what is made for it may be shown to everybody. */
  ofAnybody(language: Language): RequestContext {
    return this.context({
      headers: {},
      clientAddress: '',
      signs: { query: language, offered: this.identity.languages },
    });
  }

  private context(
    given: Pick<RequestContext, 'headers' | 'clientAddress'> & { signs: LanguageSigns },
    reader: SessionReader = this.sessions.read,
  ): RequestContext {
    const cookieOf = (language: Language): string => languageCookie(language, this.config);
    return new RequestContext({ ...given, cookieOf, reader });
  }
}
