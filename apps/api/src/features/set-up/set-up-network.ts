import { Injectable } from '@nestjs/common';
import { checkSignUp } from '@cluster-commons/domain/accounts';
import {
  allowances,
  failed,
  foundOr,
  languages,
  lineOf,
  problem,
  type Language,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { checkNetwork, networkId, normaliseNetwork, type SignUpMode } from '@cluster-commons/domain/network';
import { checkAgreement, type Agreeing } from '@cluster-commons/domain/terms';
import { record } from '../../platform/audit/audit-line.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import type { Db } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import {
  AccountQueries,
  Engine,
  hashPassword,
  mailAddress,
  MailedLinks,
  passwordProblems,
  type ViewerAccount,
} from '../accounts/index.ts';
import { NetworkSettings } from '../network/index.ts';
import { agreeNow } from '../terms/index.ts';
import { hasAdministrator } from './has-administrator.ts';

/** What the first administrator says of the network and of themself. */
export interface SetUp extends Agreeing {
  token: string;
  networkName: string;
  language: string;
  signUpMode: SignUpMode;
  name: string;
  email: string;
  password: string;
}

/** Held while a network gets its first administrator: of two links one makes it. */
const setUpLock = 7_201;

@Injectable()
export class SetUpNetwork {
  constructor(
    private readonly engine: Engine,
    private readonly links: MailedLinks,
    private readonly queries: AccountQueries,
    private readonly settings: NetworkSettings,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Makes the first administrator by the link that the server printed, names the network, and signs in. The link is used
   * up by it; nothing else makes an administrator out of nobody.
   */
  async run(request: RequestContext, given: SetUp): Promise<Outcome<ViewerAccount>> {
    await this.limits.take(allowances.confirmByAddress, request.clientAddress);
    if ((await this.links.look(given.token, 'set-up')) === null)
      return failed(problem('TOKEN_INVALID', 'input', 'token'));
    const email = mailAddress(given.email);
    const { password, language } = given;
    const name = lineOf(given.name);
    const problems = [
      ...checkSignUp({ name: given.name, email, password, locale: language }),
      ...checkAgreement(given),
    ];
    const [nameProblem] = checkNetwork({ name: given.networkName });
    if (nameProblem) problems.unshift({ ...nameProblem, path: ['input', 'networkName'] });
    if (problems.length === 0) problems.push(...passwordProblems(password, { name, email }));
    if (problems.length > 0) return failed(...problems);

    const hash = await hashPassword(password);
    const made = await this.engine.call(
      request,
      async (api, headers, db) => {
        await db.$executeRaw`select pg_advisory_xact_lock(${setUpLock})`;
        if ((await hasAdministrator(db)) || (await this.links.spend(db, given.token, 'set-up')) === null) {
          return { headers: new Headers(), response: null };
        }
        const { user } = await api.signUpEmail({ body: { name, email, password, locale: language }, headers });
        await this.appoint(db, user.id, given);
        const { headers: answered } = await api.openSession({
          body: { memberId: user.id, stays: true },
          headers,
          returnHeaders: true,
        });
        return { headers: answered, response: user.id };
      },
      { hash },
    );
    if (!made.ok) return failed(problem('ADDRESS_HAS_ACCOUNT', 'input', 'email'));
    if (made.value === null) return failed(problem('TOKEN_INVALID', 'input', 'token'));
    await this.settings.renew();
    return foundOr(await this.queries.viewer(made.value));
  }

  private async appoint(db: Db, memberId: string, given: SetUp): Promise<void> {
    await db.member.update({
      where: { id: memberId },
      data: { role: 'administrator', emailVerified: true },
      select: { id: true },
    });
    const first = given.language as Language;
    const { name = '' } = normaliseNetwork({ name: given.networkName });
    const { version } = await db.networkSetting.update({
      where: { id: 1 },
      data: {
        name,
        languages: [first, ...languages.filter((language) => language !== first)],
        signUpMode: given.signUpMode,
        staffSecondFactor: true,
        version: { increment: 1 },
      },
      select: { version: true },
    });
    await db.publicEpoch.update({ where: { id: 1 }, data: { epoch: { increment: 1 } }, select: { id: true } });
    if (given.agreesToTerms === true) await db.$executeRawUnsafe(agreeNow, memberId);
    await record(db, { act: 'network.set-up', actorId: memberId, subjectId: networkId });
    await tell(db, 'network.settings-changed', { version });
  }
}
