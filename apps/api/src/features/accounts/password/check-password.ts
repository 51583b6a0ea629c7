import { Injectable } from '@nestjs/common';
import { allowances, problem, type MemberViewer, type Problem } from '@cluster-commons/domain/kernel';
import { RateLimits } from '../../../platform/limits/rate-limits.ts';
import { verifyPassword } from '../engine/password.ts';
import type { KeptPassword } from './password.queries.ts';

@Injectable()
export class CheckPassword {
  constructor(private readonly limits: RateLimits) {}

  /**
   * Whether somebody at an open session is its member, by the password of the account. Each try counts.
   * @param field the input field that it was typed into
   */
  async run(viewer: MemberViewer, account: KeptPassword, typed: string, field: string): Promise<Problem[]> {
    if (typed === '') return [problem('REQUIRED', 'input', field)];
    await this.limits.take(allowances.passwordByMember, viewer.id);
    return (await verifyPassword(account.passwordHash, typed)) ? [] : [problem('WRONG_PASSWORD', 'input', field)];
  }
}
