import { Injectable } from '@nestjs/common';
import { allowances, done, failed, problem, type Outcome } from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { Engine } from './engine/engine.ts';

@Injectable()
export class ConfirmEmail {
  constructor(
    private readonly engine: Engine,
    private readonly limits: RateLimits,
  ) {}

  /** Confirms an address by the token of its mail; a second time changes nothing. */
  async run(request: RequestContext, { token }: { token: string }): Promise<Outcome<true>> {
    await this.limits.take(allowances.confirmByAddress, request.clientAddress);
    const confirmed = await this.engine.call(request, (api, headers) =>
      api.verifyEmail({ query: { token }, headers, returnHeaders: true }),
    );
    return confirmed.ok ? done(true) : failed(problem('TOKEN_INVALID', 'input', 'token'));
  }
}
