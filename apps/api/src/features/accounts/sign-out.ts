import { Injectable } from '@nestjs/common';
import { done, type Outcome } from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Engine } from './engine/engine.ts';

@Injectable()
export class SignOut {
  constructor(private readonly engine: Engine) {}

  /** Ends the session of this browser; without one nothing happens. */
  async run(request: RequestContext): Promise<Outcome<true>> {
    await this.engine.call(request, (api, headers) => api.signOut({ headers, returnHeaders: true }));
    return done(true);
  }
}
