import { Injectable } from '@nestjs/common';
import { checkEmail, checkName } from '@cluster-commons/domain/accounts';
import {
  allowances,
  done,
  failed,
  lineOf,
  problem,
  type Outcome,
  type RefusalCode,
} from '@cluster-commons/domain/kernel';
import { isTrusted, signUpDecision } from '@cluster-commons/domain/network';
import { Prisma } from '../../generated/prisma/client.ts';
import { record } from '../../platform/audit/audit-line.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { Engine, type OpenAccount } from '../accounts/index.ts';
import { NetworkSettings } from '../network/index.ts';
import { StaffNames } from '../profiles/index.ts';
import type { KnownPerson } from './identity-provider.ts';

type Found = { memberId: string } | { refused: RefusalCode };

/** Two that begin at once with the same address: the second finds what the first has made. */
const attempts = 3;
const takenMeanwhile = 'P2002';

@Injectable()
export class SignInFromElsewhere {
  constructor(
    private readonly engine: Engine,
    private readonly settings: NetworkSettings,
    private readonly staffNames: StaffNames,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Signs in whom another service knows. The first time the two accounts are tied by an address that is confirmed at
   * both: nobody gets into an account by claiming an address there, nor waits here for the account of somebody else.
   */
  async run(request: RequestContext, person: KnownPerson): Promise<Outcome<true>> {
    await this.limits.take(allowances.answerByAddress, request.clientAddress);
    const { signUpMode, trustedDomains } = await this.settings.renew();
    const isOfTrusted = person.email !== null && isTrusted(person.email, trustedDomains);
    const mayOpen = signUpDecision(signUpMode, { isInvited: false, isOfTrusted }).allowed;
    const name = await this.nameOf(person);
    const before = (await request.session()) ?? request.waiting;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const opened = await this.engine.call(request, async (api, headers, db) => {
          const open: OpenAccount | null = mayOpen
            ? (email) => api.openAccount({ body: { email, name, locale: request.language }, headers })
            : null;
          const found = await this.find(db, person, open);
          if ('refused' in found) return { headers: new Headers(), response: found.refused };
          if (before !== null) await db.session.deleteMany({ where: { id: before.sessionId } });
          const { headers: answered } = await api.openSession({
            body: { memberId: found.memberId, stays: true },
            headers,
            returnHeaders: true,
          });
          return { headers: answered, response: null };
        });
        if (!opened.ok) return failed(problem('ACCOUNT_SUSPENDED'));
        return opened.value === null ? done(true) : failed(problem(opened.value));
      } catch (error) {
        const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === takenMeanwhile;
        if (!isTaken || attempt === attempts) throw error;
      }
    }
  }

  private async find(
    db: Prisma.TransactionClient,
    { issuer, subject, email }: KnownPerson,
    open: OpenAccount | null,
  ): Promise<Found> {
    const providerId = `oidc ${issuer}`;
    const tied = await db.credential.findUnique({
      where: { providerId_accountId: { providerId, accountId: subject } },
      select: { userId: true },
    });
    if (tied !== null) return { memberId: tied.userId };
    if (email === null || checkEmail(email).length > 0) return { refused: 'ACCOUNT_NOT_LINKED' };
    const here = await db.member.findUnique({
      where: { email },
      select: { id: true, emailVerified: true, status: true },
    });
    if (here !== null && (!here.emailVerified || here.status === 'imported')) return { refused: 'ACCOUNT_NOT_LINKED' };
    if (here?.status === 'suspended') return { refused: 'ACCOUNT_SUSPENDED' };
    if (here === null && open === null) return { refused: 'NO_ACCOUNT_YET' };
    const memberId = here?.id ?? (await open?.(email))?.memberId;
    if (memberId === undefined) return { refused: 'NO_ACCOUNT_YET' };
    await db.credential.create({ data: { providerId, accountId: subject, userId: memberId }, select: { id: true } });
    await record(db, { act: 'account.linked', actorId: memberId, subjectId: memberId, detail: { issuer } });
    return { memberId };
  }

  /** A name that one may have here: theirs, else what stands before the sign of their address. */
  private async nameOf({ name, email }: KnownPerson): Promise<string> {
    const given = [name ?? '', email?.split('@')[0] ?? ''].map(lineOf).filter((each) => checkName(each).length === 0);
    for (const each of given) if ((await this.staffNames.problemWith(each, null)) === null) return each;
    return 'Member';
  }
}
