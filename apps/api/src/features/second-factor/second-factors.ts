import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  readCode,
  recoveryBytes,
  recoveryCodeOf,
  secondFactorLimits,
  type GivenCode,
} from '@cluster-commons/domain/accounts';
import { problem, type Problem } from '@cluster-commons/domain/kernel';
import { record } from '../../platform/audit/audit-line.ts';
import { markWith, seal, unseal } from '../../platform/auth/seal.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import type { Db } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { intervalOf } from './app-codes.ts';

/** What was typed as a code; a problem of the input field where it is none. */
export function codeIn(typed: string, field: string): GivenCode | Problem {
  if (typed.trim() === '') return problem('REQUIRED', 'input', field);
  return readCode(typed) ?? problem('WRONG_CODE', 'input', field);
}

export const isProblem = (given: GivenCode | Problem): given is Problem => 'path' in given;

/** Codes of apps and for recovery: made, kept and used up, each inside the transaction of what it is given for. */
@Injectable()
export class SecondFactors {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Secrets of the app as they are kept. */
  sealSecret(memberId: string, secret: string): string {
    return seal(this.config, 'second-factor', memberId, secret);
  }

  /** @throws where it was kept with another secret of the product */
  openSecret(memberId: string, sealed: string): string {
    const secret = unseal(this.config, 'second-factor', memberId, sealed);
    if (secret === null) throw new Error('A second factor was kept with another AUTH_SECRET');
    return secret;
  }

  /** Uses a code up; false for a wrong one, and for one that was used. Of many at once one is taken. */
  async use(db: Db, memberId: string, given: GivenCode, now: Date): Promise<boolean> {
    return given.kind === 'app'
      ? this.useOfApp(db, memberId, given.code, now)
      : this.useRecovery(db, memberId, given.code, now);
  }

  /** Uses a code of the app up, also of one that is being set up. */
  async useOfApp(db: Db, memberId: string, code: string, now: Date, isConfirmed = true): Promise<boolean> {
    const confirmedAt = isConfirmed ? { not: null } : null;
    const kept = await db.secondFactor.findFirst({ where: { memberId, confirmedAt }, select: { secret: true } });
    const interval = kept && intervalOf(this.openSecret(memberId, kept.secret), code, now);
    if (kept === null || interval === null) return false;
    // The secret is the one that the code was compared with: setting up again in the same moment gives another.
    const { count } = await db.secondFactor.updateMany({
      where: { memberId, secret: kept.secret, lastStep: { lt: interval } },
      data: { lastStep: interval },
    });
    return count === 1;
  }

  /** New recovery codes in place of all there are, to be shown for a while. Gives them back as they are read. */
  async renewRecovery(db: Db, memberId: string, now: Date): Promise<string[]> {
    const codes = Array.from({ length: secondFactorLimits.recoveryCodes }, () =>
      recoveryCodeOf(randomBytes(recoveryBytes)),
    );
    await db.recoveryCode.deleteMany({ where: { memberId } });
    await db.recoveryCode.createMany({
      data: codes.map((code) => ({ memberId, codeHash: this.hashOf(memberId, code) })),
    });
    await db.secondFactor.update({
      where: { memberId },
      data: {
        shownCodes: seal(this.config, 'recovery-codes', memberId, codes.join(' ')),
        shownUntil: new Date(now.getTime() + secondFactorLimits.shownSeconds * 1000),
      },
      select: { memberId: true },
    });
    return codes;
  }

  /** The recovery codes that a member is still to keep. */
  shown(memberId: string, sealed: string): string[] {
    return unseal(this.config, 'recovery-codes', memberId, sealed)?.split(' ') ?? [];
  }

  private async useRecovery(db: Db, memberId: string, code: string, now: Date): Promise<boolean> {
    const { count } = await db.recoveryCode.updateMany({
      where: { memberId, codeHash: this.hashOf(memberId, code), usedAt: null },
      data: { usedAt: now },
    });
    if (count === 0) return false;
    const left = await db.recoveryCode.count({ where: { memberId, usedAt: null } });
    await record(db, { act: 'account.recovery-code-used', actorId: memberId, subjectId: memberId, detail: { left } });
    await tell(db, 'account.recovery-code-used', { memberId, left });
    return true;
  }

  private hashOf(memberId: string, code: string): string {
    return markWith(this.config, 'recovery-codes', `${memberId} ${code}`);
  }
}
