import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { RouterContextProvider, type RequestHandler, type ServerBuild, createRequestHandler } from 'react-router';
import { pageRequestContext, type PageRequest, type PageViewer, type Said } from '@cluster-commons/bridge';
import { hasRight, isLanguage, processLimits, rightNames, type Viewer } from '@cluster-commons/domain/kernel';
import type { RequestContext, SessionMember } from '../auth/request-context.ts';
import { cookieValue } from '../auth/session-cookie.ts';
import { contactAddress, usesSecureCookies, type Config } from '../config/config.ts';
import type { NetworkIdentity } from '../config/network-identity.ts';
import type { InProcessGraphql } from '../graphql/in-process.ts';
import { encoded } from '../http/encodings.ts';
import { formType } from '../http/form-body.ts';
import { isFromHere } from '../http/local-request.ts';
import { isSafeMethod } from '../http/origin.ts';
import { contentSecurityPolicy } from '../http/security-headers.ts';
import type { FinishedPage } from './html-cache.ts';
import { isFirstView, type StyleSheets } from './page-styles.ts';
import { runsScript } from './scripted.ts';
import { readSaid, saidCookie, saidNoMore } from './said.ts';
import { markCookie, markOf } from './session-mark.ts';
import { placeOfWaiting } from './waiting.ts';

/** Gives the present build of the web app; under development it changes while the process runs. */
export type BuildSource = () => Promise<ServerBuild> | ServerBuild;

/** What pages depend on, so that nobody keeps one reader's page for another. */
const vary = 'Accept-Encoding, Accept-Language, Cookie, Sec-Fetch-Site';

/** A request whose form has been read. */
type WithForm = IncomingMessage & { body?: unknown };

/** How a page is asked for: what stands around its address. */
interface Asked {
  req: IncomingMessage;
  context: RequestContext;
  isFirstView: boolean;
  said: Said | null;
}

interface Answered {
  response: Response;
  body: Buffer;
  /** What the act of this request left for the page that follows. */
  left: Said | null;
  /** Styles that stand in the document, for its policy. */
  styles: readonly string[];
}

/** Renders pages by React Router, with GraphQL in the same process as their only source. */
export class PageHandler {
  #made: { build: ServerBuild; handle: RequestHandler } | null = null;

  constructor(
    private readonly config: Config,
    private readonly identity: NetworkIdentity,
    private readonly graphql: InProcessGraphql,
    private readonly build: BuildSource,
    private readonly sheets: StyleSheets,
    private readonly logger: Logger,
  ) {}

  /** Answers any request of the web app. */
  async answer(req: WithForm, res: ServerResponse, context: RequestContext): Promise<void> {
    await context.session();
    const elsewhere = context.waiting === null ? null : placeOfWaiting(req);
    if (elsewhere !== null) {
      res.writeHead(303, { Location: elsewhere, 'Cache-Control': 'private, no-store' }).end();
      return;
    }
    const said = isSafeMethod(req.method) ? readSaid(req.headers.cookie, this.config.authSecret) : null;
    const asked: Asked = { req, context, isFirstView: isFirstView(req), said };
    const request = this.fetchRequest(req, res);
    const first = await this.respond(request, asked);
    const last = await this.inPlace(first, request, asked);
    this.headersOf(last, req, res, await context.session());
    if (said !== null) res.appendHeader('Set-Cookie', saidNoMore);
    for (const cookie of context.setCookies.splice(0)) res.appendHeader('Set-Cookie', cookie);
    const { body, coding } = encoded(last.body, req.headers['accept-encoding']);
    if (coding !== null) res.setHeader('Content-Encoding', coding);
    res.setHeader('Content-Length', body.length);
    res.end(req.method === 'HEAD' ? undefined : body);
  }

  /** A page for a reader who is signed out, as the cache keeps it. */
  async finish(req: IncomingMessage, context: RequestContext, isFirst: boolean): Promise<FinishedPage> {
    const asked: Asked = { req, context, isFirstView: isFirst, said: null };
    const { response, body, styles } = await this.respond(new Request(this.urlOf(req)), asked);
    const headers: Record<string, string> = {
      'Content-Security-Policy': contentSecurityPolicy({ isSignedIn: false, runsScript: false, styles }, this.config),
      Vary: vary,
    };
    if (response.status === 503) headers['Retry-After'] = String(processLimits.comeBackSeconds);
    for (const name of ['Content-Type', 'Location']) {
      const value = response.headers.get(name);
      if (value !== null) headers[name] = value;
    }
    return { status: response.status, headers, body };
  }

  /**
   * A script that sent a form stays on its page: where the act leads back to that page, the page comes with the answer;
   * elsewhere the answer says where to go.
   */
  private async inPlace(first: Answered, request: Request, asked: Asked): Promise<Answered> {
    const shown = asked.req.headers['x-page'];
    const to = first.response.headers.get('location');
    if (typeof shown !== 'string' || to === null || isSafeMethod(request.method)) return first;
    const headers = new Headers(first.response.headers);
    headers.delete('location');
    headers.set('X-Location', to);
    if (to.split('#')[0] !== shown) return { ...first, response: new Response(null, { status: 204, headers }) };
    const page = await this.respond(new Request(this.config.publicUrl + to), { ...asked, said: first.left });
    page.response.headers.forEach((value, name) => headers.set(name, value));
    return { ...page, response: new Response(null, { status: page.response.status, headers }) };
  }

  private headersOf(answered: Answered, req: IncomingMessage, res: ServerResponse, member: SessionOf): void {
    const { response, styles, left } = answered;
    const isSecure = usesSecureCookies(this.config);
    res.statusCode = response.status;
    response.headers.forEach((value, name) => {
      if (name !== 'set-cookie') res.setHeader(name, value);
    });
    for (const cookie of response.headers.getSetCookie()) res.appendHeader('Set-Cookie', cookie);
    if (left !== null) res.appendHeader('Set-Cookie', saidCookie(left, this.config.authSecret, isSecure));
    const mark = markCookie(req.headers.cookie, member && markOf(member.sessionId), isSecure);
    if (mark !== null) res.appendHeader('Set-Cookie', mark);
    res.setHeader(
      'Content-Security-Policy',
      contentSecurityPolicy({ isSignedIn: member !== null, runsScript: runsScript(req.url), styles }, this.config),
    );
    if (!res.hasHeader('Cache-Control')) {
      res.setHeader('Cache-Control', member === null ? 'no-cache' : 'private, no-cache');
    }
    res.setHeader('Vary', vary);
    if (res.statusCode === 503) res.setHeader('Retry-After', String(processLimits.comeBackSeconds));
  }

  private async respond(request: Request, { req, context, said, isFirstView: isFirst }: Asked): Promise<Answered> {
    const member = await context.session();
    const styles = this.sheets.forPage(isFirst);
    let left: Said | null = null;
    const page: PageRequest = {
      run: (document, variables) => this.graphql.run(document, variables, context),
      viewer: member === null ? null : pageViewer(member, context.viewer, contactAddress(this.config)),
      isWaiting: context.waiting !== null,
      sessionMark: member === null ? null : markOf(member.sessionId),
      language: context.language,
      languageFromQuery: isLanguage(new URL(request.url).searchParams.get('lang')),
      mode: this.config.mode,
      isDevelopment: this.config.isDevelopment,
      showsOutbox: this.config.mode === 'demo' && this.config.smtpUrl === null && isFromHere(req),
      signInService: this.config.oidc?.name ?? null,
      publicUrl: this.config.publicUrl,
      network: { name: this.identity.name, languages: this.identity.languages },
      styles,
      sentFrom: this.sentFrom(req),
      hasScript: cookieValue(req.headers.cookie, 'script') !== null,
      isLimited: context.isLimited,
      wanted: wantedIn(req),
      said,
      say: (told) => void (left = told),
      report: (error) => this.logger.error({ err: error }, 'page failed'),
      html: null,
    };
    const provider = new RouterContextProvider();
    provider.set(pageRequestContext, page);
    const handle = this.handlerOf(await this.build());
    const response = await handle(request, provider);
    const body = page.html === null ? Buffer.from(await response.arrayBuffer()) : Buffer.from(page.html);
    return { response, body, left, styles: styles.sources };
  }

  /** The page of ours that a form stood on: told by our script, else by the browser. */
  private sentFrom(req: IncomingMessage): string | null {
    const shown = req.headers['x-page'];
    if (typeof shown === 'string') return shown;
    const referrer = URL.parse(req.headers.referer ?? '');
    return referrer === null || referrer.host !== (req.headers.host ?? '') ? null : referrer.pathname + referrer.search;
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

  private fetchRequest(req: WithForm, res: ServerResponse): Request {
    const hasBody = !isSafeMethod(req.method);
    const gone = new AbortController();
    res.on('close', () => {
      if (!res.writableFinished) gone.abort();
    });
    return new Request(this.urlOf(req), {
      method: req.method ?? 'GET',
      signal: gone.signal,
      // Pages know their reader from the context, and the Origin has been checked: only a body needs a header.
      ...(hasBody && bodyOf(req)),
    });
  }
}

/** A form that came in parts is given on as it was read; its own boundary is another one then. */
const bodyOf = ({ body, headers }: WithForm): RequestInit =>
  body instanceof FormData
    ? { body }
    : {
        headers: { 'content-type': headers['content-type'] ?? formType },
        body: new Uint8Array(body as Buffer),
      };

const pageViewer = (member: SessionMember, viewer: Viewer, address: string): PageViewer => {
  const {
    id,
    handle,
    name,
    role,
    isRoleWithheld,
    suspension,
    leavesAt,
    isMailReturned,
    isAskedToAgree,
    hasSecondFactor,
  } = member;
  return {
    id,
    handle,
    name,
    role,
    rights: rightNames.filter((right) => hasRight(viewer, right)),
    isRoleWithheld,
    suspension: suspension && { ...suspension, address },
    leavesAt,
    isMailReturned,
    isAskedToAgree,
    // Read when the page is written: opening it may have told what was unread before.
    get unreadNotifications() {
      return member.unreadNotifications;
    },
    provesBy: hasSecondFactor ? 'code' : 'password',
  };
};

type SessionOf = Awaited<ReturnType<RequestContext['session']>>;

/** Kept by the act of signing up; the page that reads it checks where it leads. */
function wantedIn(req: IncomingMessage): string | null {
  const kept = cookieValue(req.headers.cookie, 'wanted');
  return kept === null ? null : (URL.parse(`https://here.invalid/?to=${kept}`)?.searchParams.get('to') ?? null);
}
