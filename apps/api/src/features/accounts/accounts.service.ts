import { Injectable } from '@nestjs/common';
import { checkEmail, checkSignUp, normaliseEmail, type SignUp } from '@cluster-commons/domain/accounts';
import { allowances, done, failed, isSignedIn, problem, type Outcome } from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { ViewerAccount } from './account.model.ts';
import { AccountQueries } from './account.queries.ts';
import { Engine } from './engine/engine.ts';

/** Codes of the engine for an address that somebody else took in the same moment: answered as any known address. */
const takenMeanwhile = new Set([
  'USER_ALREADY_EXISTS',
  'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL',
  'FAILED_TO_CREATE_USER',
]);

@Injectable()
export class AccountsService {
  constructor(
    private readonly engine: Engine,
    private readonly queries: AccountQueries,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /** Opens an account that waits for its confirmation. Known and unknown addresses get the same answer. */
  async signUp(request: RequestContext, asked: SignUp): Promise<Outcome<string>> {
    const problems = checkSignUp(asked);
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.signUpByAddress, request.clientAddress);

    const email = normaliseEmail(asked.email);
    const made = await this.engine.call(request, (api, headers) =>
      api.signUpEmail({
        body: { name: asked.name.trim(), email, password: asked.password, locale: asked.locale },
        headers,
        returnHeaders: true,
      }),
    );
    if (made.ok || takenMeanwhile.has(made.code)) return done(email);
    throw new Error(`Sign-up failed: ${made.code}`);
  }

  /** Confirms an address by the token of its mail; a second time changes nothing. */
  async confirmEmail(request: RequestContext, token: string): Promise<Outcome<true>> {
    await this.limits.take(allowances.confirmByAddress, request.clientAddress);
    const confirmed = await this.engine.call(request, (api, headers) =>
      api.verifyEmail({ query: { token }, headers, returnHeaders: true }),
    );
    return confirmed.ok ? done(true) : failed(problem('TOKEN_INVALID', 'input', 'token'));
  }

  /**
   * Signs in; each attempt counts, for the account and for the address it comes from. A success is given back to the
   * address: thirty people of a workshop share one.
   */
  async signIn(request: RequestContext, given: { email: string; password: string }): Promise<Outcome<ViewerAccount>> {
    const problems = checkEmail(given.email, 'input', 'email');
    if (given.password === '') problems.push(problem('REQUIRED', 'input', 'password'));
    if (problems.length > 0) return failed(...problems);
    const email = normaliseEmail(given.email);
    await this.limits.take(allowances.signInByAddress, request.clientAddress);
    const here = `${email} ${request.clientAddress}`;
    const attempts = await this.limits.take(allowances.signInByAccountAndAddress, here);
    await this.limits.take(allowances.signInByAccount, email);

    const before = await request.session();
    const signedIn = await this.engine.call(request, (api, headers) =>
      api.signInEmail({ body: { email, password: given.password }, headers, returnHeaders: true }),
    );
    if (!signedIn.ok) {
      if (signedIn.code === 'EMAIL_NOT_VERIFIED') await this.sendConfirmation(request, email);
      return failed(refusal(signedIn.code));
    }
    if (before !== null) await this.prisma.client.session.deleteMany({ where: { id: before.sessionId } });
    await this.limits.giveBack(allowances.signInByAddress, request.clientAddress);
    if (attempts > 1) await this.limits.forgive(allowances.signInByAccountAndAddress, here);

    const viewer = await this.queries.viewer(signedIn.value.user.id);
    if (viewer === null) throw new ApiError('INTERNAL');
    return done(viewer);
  }

  /** The refused call took its mail back with it, so the new link is asked for in a call of its own. */
  private async sendConfirmation(request: RequestContext, email: string): Promise<void> {
    await this.engine.call(request, async (api, headers) => {
      const response = await api.sendVerificationEmail({ body: { email }, headers });
      return { headers: new Headers(), response };
    });
  }

  /** Ends the session of this browser; without one nothing happens. */
  async signOut(request: RequestContext): Promise<void> {
    await this.engine.call(request, (api, headers) => api.signOut({ headers, returnHeaders: true }));
  }

  async viewer(request: RequestContext): Promise<ViewerAccount | null> {
    return isSignedIn(request.viewer) ? this.queries.viewer(request.viewer.id) : null;
  }
}

function refusal(code: string): ReturnType<typeof problem> {
  if (code === 'EMAIL_NOT_VERIFIED') return problem('EMAIL_NOT_CONFIRMED', 'input', 'email');
  if (code === 'FAILED_TO_CREATE_SESSION') return problem('ACCOUNT_SUSPENDED', 'input', 'email');
  return problem('WRONG_CREDENTIALS', 'input', 'password');
}
