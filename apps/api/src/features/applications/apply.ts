import { Injectable } from '@nestjs/common';
import type { SignUp as Asked } from '@cluster-commons/domain/accounts';
import { answersTo, checkAnswers, type Answer } from '@cluster-commons/domain/applications';
import { done, failed, lineOf, refused, type Outcome } from '@cluster-commons/domain/kernel';
import { applyDecision, isTrusted } from '@cluster-commons/domain/network';
import type { Agreeing } from '@cluster-commons/domain/terms';
import { Prisma } from '../../generated/prisma/client.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { hashPassword, mailAddress, MailedLinks, SignUp } from '../accounts/index.ts';
import { NetworkSettings } from '../network/index.ts';

interface Applicant extends Asked, Agreeing {
  readonly answers: readonly Answer[];
}

const takenMeanwhile = 'P2002';

@Injectable()
export class Apply {
  constructor(
    private readonly signUp: SignUp,
    private readonly links: MailedLinks,
    private readonly prisma: PrismaService,
    private readonly settings: NetworkSettings,
  ) {}

  /**
   * Keeps an application until its address is confirmed by the link of a mail; staff see it from then on. An address of
   * a trusted host opens an account instead. Known and unknown addresses get the same answer.
   * @returns the address as it is kept
   */
  async run(request: RequestContext, { answers: given, ...asked }: Applicant): Promise<Outcome<string>> {
    const email = mailAddress(asked.email);
    const { signUpMode, trustedDomains, questions } = await this.settings.renew();
    const decision = applyDecision(signUpMode);
    if (!decision.allowed) return refused(decision);
    if (isTrusted(email, trustedDomains)) return this.signUp.run(request, asked);
    const answers = answersTo(questions, given);
    const problems = await this.signUp.check(request, asked, email, checkAnswers(answers));
    if (problems.length > 0) return failed(...problems);

    const kept = {
      email,
      name: lineOf(asked.name),
      locale: asked.locale,
      answers: answers.map((answer) => ({ ...answer })),
      passwordHash: await hashPassword(asked.password),
      agreedAt: asked.agreesToTerms ? new Date() : null,
    };
    try {
      await this.prisma.transaction((db) => this.keep(db, kept));
    } catch (error) {
      // Of two at once the second gives way: its mail would say the same.
      if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== takenMeanwhile) throw error;
    }
    return done(email);
  }

  private async keep(db: Prisma.TransactionClient, kept: Kept): Promise<void> {
    const { email } = kept;
    const holder = await db.member.findUnique({ where: { email }, select: { id: true, emailVerified: true } });
    if (holder?.emailVerified) return tell(db, 'account.sign-up-repeated', { memberId: holder.id });
    const waiting = await db.application.findFirst({
      where: { email, decidedAt: null },
      select: { id: true, confirmedAt: true },
    });
    if (waiting?.confirmedAt) return tell(db, 'application.received', { applicationId: waiting.id });
    // Whoever holds the mailbox confirms the latest: links of those before it are void.
    await db.mailedLink.deleteMany({ where: { email, purpose: 'application' } });
    const { id } =
      waiting === null
        ? await db.application.create({ data: kept, select: { id: true } })
        : await db.application.update({
            where: { id: waiting.id },
            data: { ...kept, askedAt: new Date() },
            select: { id: true },
          });
    const detail = { applicationId: id };
    const linkId = await this.links.open(db, { purpose: 'application', memberId: null, email, detail });
    await tell(db, 'application.asked', { linkId });
  }
}

type Kept = Pick<
  Prisma.ApplicationUncheckedCreateInput,
  'name' | 'locale' | 'answers' | 'passwordHash' | 'agreedAt'
> & {
  email: string;
};
