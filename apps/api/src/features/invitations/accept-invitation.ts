import { Injectable } from '@nestjs/common';
import { checkName } from '@cluster-commons/domain/accounts';
import {
  allowances,
  done,
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
import { Database, statement } from '../../platform/database/database.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import {
  AccountQueries,
  Engine,
  hashPassword,
  openMember,
  passwordProblems,
  SignUp,
  type ViewerAccount,
} from '../accounts/index.ts';
import { consentAtSignUp } from '../terms/index.ts';
import { joinClusters } from '../clusters/index.ts';
import { StaffNames } from '../profiles/index.ts';
import { InvitationQueries, type Offer } from './invitation.queries.ts';

interface Accepting extends Agreeing {
  token: string;
  name: string;
  email: string;
  password: string;
}

/** Repeats what the decision rests on: of many at once, so many come by it as it is for. */
const stillOpen = `use_count < use_limit and expires_at > now() and withdrawn_at is null and declined_at is null`;

/** Keeps a place for somebody whose address waits for its confirmation; a second sign-up keeps the same. */
const keepPlace = statement(
  'invitation_keep_place',
  `with m as (
     select id from member where email = $2 and not email_verified and status = 'active'
   ), ${consentAtSignUp('$3')}, i as (
     update invitation set use_count = use_count + 1
      where id = $1 and ${stillOpen} and exists (select from m)
        and not exists (select from invitation_use u join m on m.id = u.member_id where u.invitation_id = $1)
     returning id
   )
   insert into invitation_use (invitation_id, member_id) select i.id, m.id from i, m returning member_id`,
);

@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly engine: Engine,
    private readonly signUp: SignUp,
    private readonly queries: InvitationQueries,
    private readonly accounts: AccountQueries,
    private readonly staffNames: StaffNames,
    private readonly database: Database,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Lets somebody in. A mail shows that its reader has the address, so their account is open at once; by a link the
   * address is confirmed as at every sign-up. Members join the clusters of the invitation.
   * @returns null where a mail has to confirm the address
   */
  async run(request: RequestContext, given: Accepting): Promise<Outcome<ViewerAccount | null>> {
    await this.limits.take(allowances.confirmByAddress, request.clientAddress);
    const { viewer } = request;
    const offer = await this.queries.byToken(viewer, given.token);
    if (offer === null) return failed(problem('TOKEN_INVALID', 'input', 'token'));
    if (!offer.accept.allowed) return refused(offer.accept, 'input', 'token');
    if (isSignedIn(viewer)) return this.joinClusters(request, offer, viewer.id);
    return offer.shown.email === null
      ? this.signUpBy(request, offer, given)
      : this.open(request, offer, { ...given, email: offer.shown.email });
  }

  private async joinClusters(request: RequestContext, offer: Offer, memberId: string) {
    const isIn = await this.prisma.transaction((db) => use(db, offer, memberId));
    if (!isIn) return failed(problem('INVITATION_OVER', 'input', 'token'));
    request.forgetSession();
    return foundOr(await this.accounts.viewer(memberId));
  }

  private async signUpBy(request: RequestContext, { id }: Offer, given: Accepting): Promise<Outcome<null>> {
    const asked = { ...given, locale: request.language };
    const outcome = await this.signUp.run(request, asked, true);
    if (!outcome.ok) return outcome;
    await this.database.one(keepPlace, [id, outcome.value, given.agreesToTerms === true]);
    return done(null);
  }

  private async open(request: RequestContext, offer: Offer, given: Accepting): Promise<Outcome<ViewerAccount>> {
    const problems = [
      ...checkAgreement(given),
      ...checkName(given.name, 'input', 'name'),
      ...(given.password === '' ? [] : passwordProblems(given.password, given)),
    ];
    if (problems.length > 0) return failed(...problems);
    const passesFor = await this.staffNames.problemWith(given.name, null);
    if (passesFor !== null) return failed(problem(passesFor, 'input', 'name'));
    const passwordHash = given.password === '' ? null : await hashPassword(given.password);
    const { role } = offer.shown;
    const opened = await this.engine.call(request, async (api, headers, db) => {
      const { name, email, agreesToTerms } = given;
      // Of two at once the second waits here, and finds it used.
      const held = await db.$queryRawUnsafe<object[]>(
        `select id from invitation where id = $1::uuid and ${stillOpen} for update`,
        offer.id,
      );
      if (held.length === 0) throw new Over();
      const memberId = await openMember(db, {
        name,
        email,
        role,
        locale: request.language,
        passwordHash,
        agreesToTerms,
      });
      // Nothing of the account stays where somebody else was first.
      if (!(await use(db, offer, memberId))) throw new Over();
      const session = await api.openSession({ body: { memberId, stays: true }, headers, returnHeaders: true });
      return { headers: session.headers, response: memberId };
    });
    if (!opened.ok) return failed(problem('INVITATION_OVER', 'input', 'token'));
    return foundOr(await this.accounts.viewer(opened.value));
  }
}

/** Ends the transaction of an account whose invitation was used meanwhile, as the engine's own refusals do. */
class Over extends Error {
  readonly body = { code: 'INVITATION_OVER' };
}

/** Counts a member among those who came by the invitation, once, and has them join its clusters. */
async function use(db: Prisma.TransactionClient, { id, clusterIds }: Offer, memberId: string): Promise<boolean> {
  const used = await db.$executeRawUnsafe(
    `with i as (
       update invitation set use_count = use_count + 1
        where id = $1::uuid and ${stillOpen}
          and not exists (select from invitation_use u where u.invitation_id = $1::uuid and u.member_id = $2::uuid)
       returning id
     )
     insert into invitation_use (invitation_id, member_id, joined_at) select i.id, $2::uuid, now() from i`,
    id,
    memberId,
  );
  if (used === 0 && (await db.invitationUse.count({ where: { invitationId: id, memberId } })) === 0) return false;
  await joinClusters(db, memberId, clusterIds);
  await record(db, { act: 'invitation.accepted', actorId: memberId, subjectId: id });
  return true;
}
