import { Injectable } from '@nestjs/common';
import {
  allowances,
  failed,
  foundOr,
  isSignedIn,
  problem,
  refused,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { checkAgreement, type Agreeing } from '@cluster-commons/domain/terms';
import type { Prisma } from '../../generated/prisma/client.ts';
import { record } from '../../platform/audit/audit-line.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import {
  AccountQueries,
  Engine,
  hashPassword,
  MailedLinks,
  passwordProblems,
  type ViewerAccount,
} from '../accounts/index.ts';
import { agreeNow } from '../terms/index.ts';
import { ClaimQueries, type Offered } from './claim.queries.ts';
import { MergeMembers } from './merge-members.ts';

interface Claim extends Agreeing {
  token: string;
  /** Empty for those who sign in by mail. */
  password: string;
}

const lapsed = (): Outcome<never> => failed(problem('TOKEN_INVALID', 'input', 'token'));

@Injectable()
export class ClaimAccount {
  constructor(
    private readonly engine: Engine,
    private readonly links: MailedLinks,
    private readonly queries: ClaimQueries,
    private readonly accounts: AccountQueries,
    private readonly mergeMembers: MergeMembers,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /** Hands an imported account over to the reader of its mail, or adds it to the one they are signed in to. */
  async run(request: RequestContext, given: Claim): Promise<Outcome<ViewerAccount>> {
    const { token, password } = given;
    await this.limits.take(allowances.confirmByAddress, request.clientAddress);
    const { viewer } = request;
    const offered = await this.queries.byToken(viewer, token);
    if (offered === null) return lapsed();
    if (!offered.decision.allowed) return refused(offered.decision, 'input', 'token');

    if (offered.way === 'merge') {
      if (!isSignedIn(viewer) || !(await this.merge(viewer.id, token))) return lapsed();
      request.forgetSession();
      return foundOr(await this.accounts.viewer(viewer.id));
    }
    const problems = [...(password === '' ? [] : passwordProblems(password, offered)), ...checkAgreement(given)];
    if (problems.length > 0) return failed(...problems);
    const isOpen = await this.open(request, offered, given);
    return isOpen ? foundOr(await this.accounts.viewer(offered.memberId)) : lapsed();
  }

  private merge(viewerId: string, token: string): Promise<boolean> {
    return this.prisma.transaction(async (db) => {
      const link = await this.links.spend(db, token, 'claim');
      const fromId = link?.memberId ?? null;
      if (fromId === null) return false;
      return this.mergeMembers.run(db, { fromId, intoId: viewerId, actorId: viewerId });
    });
  }

  private async open(
    request: RequestContext,
    { memberId, email }: Offered,
    { token, password, agreesToTerms }: Claim,
  ): Promise<boolean> {
    const passwordHash = password === '' ? null : await hashPassword(password);
    const opened = await this.engine.call(request, async (api, headers, db) => {
      const isTaken = (await this.links.spend(db, token, 'claim')) === null;
      if (isTaken || !(await openAccount(db, { memberId, email, locale: request.language, passwordHash }))) {
        return { headers: new Headers(), response: false };
      }
      if (agreesToTerms === true) await db.$executeRawUnsafe(agreeNow, memberId);
      const session = await api.openSession({ body: { memberId, stays: true }, headers, returnHeaders: true });
      return { headers: session.headers, response: true };
    });
    return opened.ok && opened.value;
  }
}

/** The account is its author's: with the address that its mail went to, which nobody else has confirmed. */
async function openAccount(
  db: Prisma.TransactionClient,
  given: { memberId: string; email: string; locale: string; passwordHash: string | null },
): Promise<boolean> {
  const { memberId, email, locale, passwordHash } = given;
  // A sign-up that nobody confirmed gives way to whoever holds the mailbox.
  await db.member.deleteMany({ where: { email, emailVerified: false, status: 'active' } });
  const count = await db.$executeRaw`
    with known as (delete from imported_address where member_id = ${memberId}::uuid)
    update member set status = 'active', email = ${email}, email_verified = true, locale = ${locale}, updated_at = now()
     where id = ${memberId}::uuid and status = 'imported'`;
  if (count === 0) return false;
  if (passwordHash !== null) {
    const credential = { accountId: memberId, providerId: 'credential', userId: memberId, password: passwordHash };
    await db.credential.create({ data: credential, select: { id: true } });
  }
  await record(db, { act: 'account.claimed', actorId: memberId, subjectId: memberId });
  return true;
}
