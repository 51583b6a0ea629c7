import type { IncomingHttpHeaders } from 'node:http';
import type { Language, Viewer } from '@cluster-commons/domain/kernel';
import { anonymous } from '@cluster-commons/domain/kernel';

/** A signed-in member as the session row and the rights beside it tell. */
export interface SessionMember {
  sessionId: string;
  id: string;
  handle: string;
  name: string;
  email: string;
  role: 'member' | 'moderator' | 'programme_manager' | 'administrator';
  isSuspended: boolean;
  locale: string;
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
  // Plain fields: the GraphQL server copies the context of each operation, and copies have no `#` fields.
  private known: Promise<SessionMember | null> | null = null;

  readonly headers: IncomingHttpHeaders;
  readonly clientAddress: string;
  readonly language: Language;
  private readonly reader: SessionReader;

  constructor(given: {
    headers: IncomingHttpHeaders;
    clientAddress: string;
    language: Language;
    reader: SessionReader;
  }) {
    this.headers = given.headers;
    this.clientAddress = given.clientAddress;
    this.language = given.language;
    this.reader = given.reader;
  }

  session(): Promise<SessionMember | null> {
    this.known ??= this.reader(this).then((member) => {
      this.viewer = member === null ? anonymous : viewerOf(member);
      return member;
    });
    return this.known;
  }

  /** Makes the next read ask the database again: after signing in, out, or a change of rights. */
  forgetSession(): void {
    this.known = null;
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
