import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { passkeyLimits } from '@cluster-commons/domain/accounts';
import { markWith } from '../../platform/auth/seal.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import type { Db } from '../../platform/database/prisma.service.ts';

const nonceBytes = 16;

/**
 * What devices are asked to sign. It says by itself when it ends and what it is for, so asking costs no row; what was
 * signed is written down when it is used, and is used once.
 */
@Injectable()
export class Challenges {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @param use what the answer may do: sign somebody in, or add a passkey to one member */
  make(use: string, now: Date): string {
    const ends = Math.floor(now.getTime() / 1000) + passkeyLimits.challengeSeconds;
    const said = `${randomBytes(nonceBytes).toString('base64url')}.${ends}`;
    return `${said}.${this.markOf(use, said)}`;
  }

  /** Whether it was asked of this product for this use, and not too long ago. */
  holds(challenge: string, use: string, now: Date): boolean {
    const at = challenge.lastIndexOf('.');
    const said = challenge.slice(0, Math.max(at, 0));
    const given = Buffer.from(challenge.slice(at + 1));
    const expected = Buffer.from(this.markOf(use, said));
    return given.length === expected.length && timingSafeEqual(given, expected) && endOf(challenge) > now;
  }

  /** Uses it up; false where it was used before. Of many at once one has it. */
  async spend(db: Db, challenge: string): Promise<boolean> {
    const { count } = await db.spentChallenge.createMany({
      data: { challenge, expiresAt: endOf(challenge) },
      skipDuplicates: true,
    });
    return count === 1;
  }

  private markOf(use: string, said: string): string {
    return markWith(this.config, 'passkey', `${use} ${said}`);
  }
}

const endOf = (challenge: string): Date => new Date(Number(challenge.split('.')[1] ?? 0) * 1000);
