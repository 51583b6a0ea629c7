import { Inject, Injectable } from '@nestjs/common';
import type { Prisma } from '../../../generated/prisma/client.ts';
import type { RequestContext } from '../../../platform/auth/request-context.ts';
import { SessionRefresher } from '../../../platform/auth/session.service.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import type { Config } from '../../../platform/config/config.ts';
import { PrismaService } from '../../../platform/database/prisma.service.ts';
import { AmbientPrisma, type KnownPassword } from './ambient-prisma.ts';
import { createAuth, type Auth } from './auth.ts';

export type EngineResult<T> = { ok: true; value: T } | { ok: false; code: string };

/** The one door to the sign-in library: its calls run in our transactions, its cookies go to our answers. */
@Injectable()
export class Engine extends SessionRefresher {
  readonly #ambient: AmbientPrisma;
  readonly #auth: Auth;

  constructor(@Inject(CONFIG) config: Config, prisma: PrismaService) {
    super();
    this.#ambient = new AmbientPrisma(prisma.client);
    this.#auth = createAuth(config, this.#ambient);
  }

  /**
   * Runs one call in a transaction: the account, its mails and its cookies come together or not at all.
   * @param password what is known of it before: no call hashes or checks one inside
   * @returns the library's own code for what it refuses
   */
  async call<T>(
    request: RequestContext,
    work: (
      api: Auth['api'],
      headers: Headers,
      db: Prisma.TransactionClient,
    ) => Promise<{ headers: Headers; response: T }>,
    password: KnownPassword = {},
  ): Promise<EngineResult<T>> {
    try {
      const { headers, response } = await this.#ambient.transaction(
        () => work(this.#auth.api, headersOf(request), this.#ambient.db),
        password,
      );
      request.setCookies.push(...headers.getSetCookie());
      request.forgetSession();
      return { ok: true, value: response };
    } catch (error) {
      const code = codeOf(error);
      if (code === null) throw error;
      return { ok: false, code };
    }
  }

  /** Lets the library move the end of a session that is a day old, and passes on the cookie with the new end. */
  async refresh(request: RequestContext): Promise<void> {
    const { headers } = await this.#auth.api.getSession({ headers: headersOf(request), returnHeaders: true });
    request.setCookies.push(...headers.getSetCookie());
  }
}

function headersOf(request: RequestContext): Headers {
  const headers = new Headers();
  if (request.headers.cookie !== undefined) headers.set('cookie', request.headers.cookie);
  const agent = request.headers['user-agent'];
  if (agent !== undefined) headers.set('user-agent', agent.slice(0, 300));
  return headers;
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('body' in error)) return null;
  const { body } = error;
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : null;
}
