import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { jobsPolicy } from '@cluster-commons/domain/admin';
import { done, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { CurrentViewer, Public, SignedIn, StaffOnly } from '../../platform/auth/access.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { MailFaults } from './mail-faults.ts';
import { MailInQueries } from './mail-in.queries.ts';
import {
  MailInOverview,
  MailStop,
  MailTrouble,
  StopMailInput,
  StopMailPayload,
  TryMailAgainPayload,
} from './mail.model.ts';
import { StopMail } from './stop-mail.ts';

@Resolver()
export class MailResolver {
  constructor(
    private readonly stopping: StopMail,
    private readonly faults: MailFaults,
    private readonly incoming: MailInQueries,
  ) {}

  @Public()
  @Query(() => MailStop, {
    nullable: true,
    description: 'What a link at the foot of a mail stops; null where it is none. Looking changes nothing.',
  })
  mailStop(@Args('token', { description: 'The token in the link.' }) token: string): Promise<MailStop | null> {
    return this.stopping.look(token);
  }

  @Public()
  @Mutation(() => StopMailPayload, {
    description: 'Stops mail by the link at its foot, or lets it come again. Nobody has to sign in.',
  })
  stopMail(@Input('The link.') { token, all, stopped, before }: StopMailInput): Promise<Outcome<MailStop>> {
    return this.stopping.run({ token, all: all ?? false, stopped: stopped ?? true, before: before ?? null });
  }

  @SignedIn()
  @Query(() => MailTrouble, {
    nullable: true,
    description: 'That mails to the viewer come back; null where they arrive.',
  })
  mailTrouble(@CurrentViewer() viewer: MemberViewer): Promise<MailTrouble | null> {
    return this.faults.of(viewer.id);
  }

  @SignedIn()
  @Mutation(() => TryMailAgainPayload, { description: 'Has mails go to the address of the viewer again.' })
  async tryMailAgain(@CurrentViewer() viewer: MemberViewer): Promise<Outcome<boolean>> {
    await this.faults.forget(viewer.id);
    return done(true);
  }

  @StaffOnly()
  @Query(() => MailInOverview, {
    nullable: true,
    description: 'Mail that came in within thirty days; null for those who may not see it. For staff.',
  })
  async mailIn(@CurrentViewer() viewer: MemberViewer): Promise<MailInOverview | null> {
    return jobsPolicy.see(viewer).allowed ? this.incoming.figures() : null;
  }
}
