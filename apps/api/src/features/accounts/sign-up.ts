import { Injectable } from '@nestjs/common';
import { checkSignUp, normaliseEmail, type SignUp as Asked } from '@cluster-commons/domain/accounts';
import { allowances, done, failed, type Outcome } from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { Engine } from './engine/engine.ts';

/** Codes of the engine for an address that somebody else took in the same moment: answered as any known address. */
const takenMeanwhile = new Set([
  'USER_ALREADY_EXISTS',
  'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL',
  'FAILED_TO_CREATE_USER',
]);

@Injectable()
export class SignUp {
  constructor(
    private readonly engine: Engine,
    private readonly limits: RateLimits,
  ) {}

  /** Opens an account that waits for its confirmation. Known and unknown addresses get the same answer. */
  async run(request: RequestContext, asked: Asked): Promise<Outcome<string>> {
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
}
