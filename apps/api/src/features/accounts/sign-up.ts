import { Injectable } from '@nestjs/common';
import { checkSignUp, type SignUp as Asked } from '@cluster-commons/domain/accounts';
import {
  allowances,
  done,
  failed,
  lineOf,
  problem,
  refused,
  type Outcome,
  type Problem,
} from '@cluster-commons/domain/kernel';
import { isTrusted, signUpDecision } from '@cluster-commons/domain/network';
import { checkAgreement, type Agreeing } from '@cluster-commons/domain/terms';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { NetworkSettings } from '../network/index.ts';
import { StaffNames } from '../profiles/index.ts';
import { TermsQueries } from '../terms/index.ts';
import { Engine } from './engine/engine.ts';
import { hashPassword } from './engine/password.ts';
import { mailAddress } from './mail-address.ts';
import { passwordProblems } from './password/password-problems.ts';
import { RenewAccount } from './renew-account.ts';

/** Codes of the engine for an address that has an account: answered as any other address. */
const known = new Set(['USER_ALREADY_EXISTS', 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL']);
/** Its code for an address or a handle that somebody else took in the same moment. */
const takenMeanwhile = 'FAILED_TO_CREATE_USER';
/** Of thirty people with one name who sign up at once, one finds its handle free each time. */
const mostAttempts = 5;

@Injectable()
export class SignUp {
  constructor(
    private readonly engine: Engine,
    private readonly renewAccount: RenewAccount,
    private readonly limits: RateLimits,
    private readonly staffNames: StaffNames,
    private readonly settings: NetworkSettings,
    private readonly terms: TermsQueries,
  ) {}

  /**
   * Opens an account that waits for its confirmation. Known and unknown addresses get the same answer.
   * @param isInvited by an invitation that is open
   */
  async run(request: RequestContext, asked: Asked & Agreeing, isInvited = false): Promise<Outcome<string>> {
    const email = mailAddress(asked.email);
    // Strangers are decided about by what stands now; whoever is invited was asked in by a member.
    const { signUpMode, trustedDomains } = await (isInvited ? this.settings.current() : this.settings.renew());
    const decision = signUpDecision(signUpMode, { isInvited, isOfTrusted: isTrusted(email, trustedDomains) });
    if (!decision.allowed) return refused(decision);
    const problems = await this.check(request, asked, email);
    if (problems.length > 0) return failed(...problems);

    // Made before any transaction: it takes longer than all that stands in one.
    const passwordHash = await hashPassword(asked.password);
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      if (await this.renewAccount.run(email, asked, passwordHash)) return this.agreed(email, asked, isInvited);
      const made = await this.engine.call(
        request,
        (api, headers) =>
          api.signUpEmail({
            body: { name: lineOf(asked.name), email, password: asked.password, locale: asked.locale },
            headers,
            returnHeaders: true,
          }),
        { hash: passwordHash },
      );
      if (made.ok || known.has(made.code)) return this.agreed(email, asked, isInvited);
      if (made.code !== takenMeanwhile) throw new Error(`Sign-up failed: ${made.code}`);
    }
    throw new Error('Sign-up failed: the handle was taken each time');
  }

  /**
   * What is wrong with who asks; counted among what their client and their mailbox may ask for.
   * @param besides what is wrong already with what else they were asked
   */
  async check(
    request: RequestContext,
    asked: Asked & Agreeing,
    email: string,
    besides: Problem[] = [],
  ): Promise<Problem[]> {
    const problems = [...checkSignUp({ ...asked, email }), ...besides, ...checkAgreement(asked)];
    if (problems.length === 0) problems.push(...passwordProblems(asked.password, { name: asked.name, email }));
    if (problems.length > 0) return problems;
    await this.limits.take(allowances.signUpByAddress, request.clientAddress);
    const passesFor = await this.staffNames.problemWith(asked.name, null);
    if (passesFor !== null) return [problem(passesFor, 'input', 'name')];
    await this.limits.take(allowances.accountMailByRecipient, email);
    return [];
  }

  /** Of whoever is invited it is recorded with the place that is kept for them. */
  private async agreed(email: string, { agreesToTerms }: Agreeing, isInvited: boolean): Promise<Outcome<string>> {
    if (!isInvited) await this.terms.atSignUp(email, agreesToTerms === true);
    return done(email);
  }
}
