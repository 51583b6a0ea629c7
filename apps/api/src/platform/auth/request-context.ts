import type { IncomingHttpHeaders } from 'node:http';
import { waitsForSecondFactor, type Proofs } from '@cluster-commons/domain/accounts';
import {
  anonymous,
  decideLanguage,
  type Language,
  type LanguageSigns,
  type Viewer,
} from '@cluster-commons/domain/kernel';

/** A signed-in member as the session row and the rights beside it tell. */
export interface SessionMember extends Proofs {
  sessionId: string;
  id: string;
  handle: string;
  name: string;
  email: string;
  /** What counts now: that of a member while theirs is withheld. */
  role: 'member' | 'moderator' | 'programme_manager' | 'administrator';
  /** They have another role, which counts once they have set up a second factor. */
  isRoleWithheld: boolean;
  isSuspended: boolean;
  /** Why, and until when; null for everybody else, and where a status was set by hand. */
  suspension: { until: string | null; reason: string } | null;
  locale: string;
  /** When they are gone, where they have asked to leave. */
  leavesAt: string | null;
  /** No mail arrives at their address. */
  isMailReturned: boolean;
  /** Terms or data policy have a version that they have not agreed to. */
  isAskedToAgree: boolean;
  /** What they were told of and have not read, up to what the bell counts to. */
  unreadNotifications: number;
  clusterIds: string[];
  moderatedClusterIds: string[];
}

/** Reads the session that a request carries; null when it carries none that is valid. */
export type SessionReader = (context: RequestContext) => Promise<SessionMember | null>;

/**
 * What every operation knows of its request, whichever way it came: HTTP, WebSocket, or a page in the same process.
 * The session is read at most once.
 */
export class RequestContext {
  /** Values of Set-Cookie headers to be sent with the answer. */
  readonly setCookies: string[] = [];
  viewer: Viewer = anonymous;
  /** Whose session waits for the second factor: until it is given they are nobody. Known once the session is read. */
  waiting: SessionMember | null = null;
  /** Its client has asked for too much: only what was typed is given back. */
  isLimited = false;
  // Plain fields: the GraphQL server copies the context of each operation, and copies have no `#` fields.
  private known: Promise<SessionMember | null> | null = null;

  readonly headers: IncomingHttpHeaders;
  readonly clientAddress: string;
  private signs: LanguageSigns;
  private readonly cookieOf: (language: Language) => string;
  private readonly reader: SessionReader;

  constructor(given: {
    headers: IncomingHttpHeaders;
    clientAddress: string;
    /** What says in which language to answer, the account excepted: that is known with the session. */
    signs: LanguageSigns;
    /** Set-Cookie of a choice of language. */
    cookieOf: (language: Language) => string;
    reader: SessionReader;
  }) {
    this.headers = given.headers;
    this.clientAddress = given.clientAddress;
    this.signs = given.signs;
    this.cookieOf = given.cookieOf;
    this.reader = given.reader;
  }

  /** The one language of the answer. The account's own counts once the session is read, which guards do first. */
  get language(): Language {
    return decideLanguage(this.signs);
  }

  /** Makes this device answer in a language from now on. */
  chooseLanguage(language: Language): void {
    if (this.signs.cookie === language) return;
    this.signs = { ...this.signs, cookie: language };
    this.setCookies.push(this.cookieOf(language));
  }

  /** Who asks; null for nobody, and while the second factor is still to be given. */
  session(): Promise<SessionMember | null> {
    this.known ??= this.reader(this).then((member) => {
      this.signs = { ...this.signs, locale: member?.locale };
      const isWaiting = member !== null && waitsForSecondFactor(member);
      this.waiting = isWaiting ? member : null;
      const known = isWaiting ? null : member;
      this.viewer = known === null ? anonymous : viewerOf(known);
      return known;
    });
    return this.known;
  }

  /** What an act of this request left unread, for the page that is written behind it. */
  async unreadIs(after: (before: number) => number): Promise<void> {
    const member = await this.session();
    if (member !== null) member.unreadNotifications = Math.max(0, after(member.unreadNotifications));
  }

  /** Makes the next read ask the database again: after signing in, out, or a change of rights. */
  forgetSession(): void {
    this.known = null;
    this.waiting = null;
    this.viewer = anonymous;
  }

  /** Waits for an act that changes what its viewer belongs to, and reads the rights anew for all that follows. */
  async changingRights<T>(act: Promise<T>): Promise<T> {
    const outcome = await act;
    this.forgetSession();
    await this.session();
    return outcome;
  }
}

export const viewerOf = (member: SessionMember): Viewer => ({
  kind: 'member',
  id: member.id,
  role: member.role,
  isSuspended: member.isSuspended,
  clusterIds: new Set(member.clusterIds),
  moderatedClusterIds: new Set(member.moderatedClusterIds),
});

const carried = Symbol('RequestContext');

/** The context that a request over HTTP carries. @throws where none was made for it */
export function carriedContext(req: object): RequestContext {
  const { [carried]: context } = req as { [carried]?: RequestContext };
  if (context === undefined) throw new Error('The request carries no context');
  return context;
}

/** The context of a request, made when it is asked for first. */
export function carryContext(req: object, make: () => RequestContext): RequestContext {
  const holder = req as { [carried]?: RequestContext };
  return (holder[carried] ??= make());
}
