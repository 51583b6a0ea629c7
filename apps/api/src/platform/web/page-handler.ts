import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { RouterContextProvider, type RequestHandler, type ServerBuild, createRequestHandler } from 'react-router';
import { pageRequestContext, type PageRequest } from '@cluster-commons/bridge';
import { isLanguage, isSignedIn, type Language } from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../auth/request-context.ts';
import type { Config } from '../config/config.ts';
import type { InProcessGraphql } from '../graphql/in-process.ts';
import { isSafeMethod } from '../http/origin.ts';
import { contentSecurityPolicy } from '../http/security-headers.ts';
import type { FinishedPage } from './html-cache.ts';

/** Gives the present build of the web app; under development it changes while the process runs. */
export type BuildSource = () => Promise<ServerBuild> | ServerBuild;

/** A form's body is at most this large: the longest post, percent-encoded in a script of three bytes a character. */
const formBytes = 400_000;

/** Renders pages by React Router, with GraphQL in the same process as their only source. */
export class PageHandler {
  #made: { build: ServerBuild; handle: RequestHandler } | null = null;

  constructor(
    private readonly config: Config,
    private readonly graphql: InProcessGraphql,
    private readonly build: BuildSource,
    private readonly logger: Logger,
  ) {}

  /** Answers any request of the web app. */
  async answer(req: IncomingMessage, res: ServerResponse, context: RequestContext): Promise<void> {
    const member = await context.session();
    const nonce = member === null ? null : randomBytes(18).toString('base64');
    const { response, body } = await this.respond(await this.fetchRequest(req, res), req, context, nonce);
    res.statusCode = response.status;
    response.headers.forEach((value, name) => {
      if (name !== 'set-cookie') res.setHeader(name, value);
    });
    for (const cookie of [...response.headers.getSetCookie(), ...context.setCookies.splice(0)]) {
      res.appendHeader('Set-Cookie', cookie);
    }
    res.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce, this.config));
    if (!res.hasHeader('Cache-Control')) {
      res.setHeader('Cache-Control', member === null ? 'no-cache' : 'private, no-store');
    }
    res.setHeader('Vary', 'Accept-Encoding, Accept-Language, Cookie');
    res.setHeader('Content-Length', body.length);
    res.end(req.method === 'HEAD' ? undefined : body);
  }

  /** A page for a reader who is signed out, as the cache keeps it. */
  async finish(req: IncomingMessage, context: RequestContext): Promise<FinishedPage> {
    const request = new Request(this.urlOf(req));
    const { response, body } = await this.respond(request, req, context, null);
    const headers: Record<string, string> = {
      'Content-Security-Policy': contentSecurityPolicy(null, this.config),
      Vary: 'Accept-Encoding, Accept-Language, Cookie',
    };
    for (const name of ['Content-Type', 'Location']) {
      const value = response.headers.get(name);
      if (value !== null) headers[name] = value;
    }
    return { status: response.status, headers, body };
  }

  private async respond(
    request: Request,
    req: IncomingMessage,
    context: RequestContext,
    nonce: string | null,
  ): Promise<{ response: Response; body: Buffer }> {
    const member = await context.session();
    const language = pageLanguage(context, member?.locale, request);
    const page: PageRequest = {
      run: (document, variables) => this.graphql.run(document, variables, context),
      viewer: member === null ? null : { id: member.id, handle: member.handle, name: member.name, role: member.role },
      language,
      languageFromQuery: isLanguage(new URL(request.url).searchParams.get('lang')),
      nonce: isSignedIn(context.viewer) ? nonce : null,
      mode: this.config.mode,
      showsOutbox: this.config.mode === 'demo' && this.config.smtpUrl === null && isLoopback(req),
      publicUrl: this.config.publicUrl,
      report: (error) => this.logger.error({ err: error }, 'page failed'),
      html: null,
    };
    const provider = new RouterContextProvider();
    provider.set(pageRequestContext, page);
    const handle = this.handlerOf(await this.build());
    const response = await handle(request, provider);
    const body = page.html === null ? Buffer.from(await response.arrayBuffer()) : Buffer.from(page.html);
    return { response, body };
  }

  /** Kept for as long as the build stays: making it works out all routes, which costs more than many a page. */
  private handlerOf(build: ServerBuild): RequestHandler {
    if (this.#made?.build !== build) {
      const mode = this.config.isDevelopment ? 'development' : 'production';
      this.#made = { build, handle: createRequestHandler(build, mode) };
    }
    return this.#made.handle;
  }

  /** On our own origin, whatever the client calls it. */
  private urlOf(req: IncomingMessage): URL {
    return new URL(this.config.publicUrl + (req.url ?? '/'));
  }

  private async fetchRequest(req: IncomingMessage, res: ServerResponse): Promise<Request> {
    const hasBody = !isSafeMethod(req.method);
    const gone = new AbortController();
    res.on('close', () => {
      if (!res.writableFinished) gone.abort();
    });
    return new Request(this.urlOf(req), {
      method: req.method ?? 'GET',
      signal: gone.signal,
      // Pages know their reader from the context, and the Origin has been checked: only a body needs a header.
      ...(hasBody ? { headers: { 'content-type': formType }, body: new Uint8Array(await readForm(req)) } : {}),
    });
  }
}

/** A form that is not read; the message says what would be. */
export class FormRefused extends Error {
  constructor(
    readonly status: 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

const formType = 'application/x-www-form-urlencoded';

/** @throws FormRefused */
async function readForm(req: IncomingMessage): Promise<Buffer> {
  const [type = ''] = (req.headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== formType) {
    throw new FormRefused(415, `Forms are read as ${formType} only. Programs use /graphql.`);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > formBytes) {
      throw new FormRefused(413, 'The form is larger than 400 kB. Shorten the text and send it again.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const isLoopback = (req: IncomingMessage): boolean => /^(::1|(::ffff:)?127\.)/.test(req.socket.remoteAddress ?? '');

/** `?lang=` first, then what the member chose, then the cookie and the browser. */
function pageLanguage(context: RequestContext, locale: string | undefined, request: Request): Language {
  const query = new URL(request.url).searchParams.get('lang');
  if (isLanguage(query)) return query;
  return isLanguage(locale) ? locale : context.language;
}
