import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, FreshProof, Public, StaffOnly } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import {
  ApplicationConnection,
  ApplicationTerms,
  ApplicationToConfirm,
  ApplyToJoinInput,
  ApplyToJoinPayload,
  ConfirmApplicationInput,
  ConfirmApplicationPayload,
  DecideApplicationInput,
  DecideApplicationPayload,
  type Application,
} from './application.model.ts';
import { ApplicationQueries } from './application.queries.ts';
import { Apply } from './apply.ts';
import { ConfirmApplication } from './confirm-application.ts';
import { DecideApplication, type Decided } from './decide-application.ts';

@Resolver()
export class ApplicationsResolver {
  constructor(
    private readonly queries: ApplicationQueries,
    private readonly applyCase: Apply,
    private readonly confirmCase: ConfirmApplication,
    private readonly decideCase: DecideApplication,
  ) {}

  @Public()
  @Query(() => ApplicationTerms, { description: 'What whoever applies to join is asked and told.' })
  applicationTerms(): Promise<ApplicationTerms> {
    return this.queries.terms();
  }

  @Public()
  @Query(() => ApplicationToConfirm, {
    nullable: true,
    description: 'The application that the link of a mail confirms; null for a link that holds no longer.',
  })
  applicationToConfirm(
    @Args('token', { description: 'The token in the link.' }) token: string,
  ): Promise<ApplicationToConfirm | null> {
    return this.queries.byToken(token);
  }

  @StaffOnly()
  @Query(() => ApplicationConnection, { description: 'Applications that wait for a decision, longest waiting first.' })
  applications(@CurrentViewer() viewer: MemberViewer, @Args() args: PageArgs): Promise<Page<Application>> {
    return this.queries.queue(viewer, sliceOf(args));
  }

  @Public()
  @Mutation(() => ApplyToJoinPayload, {
    description: 'Asks to be let in, where staff decide who joins; a mail with a link confirms the address.',
  })
  applyToJoin(
    @CurrentRequest() request: RequestContext,
    @Input('Who asks.') { answers, locale, ...input }: ApplyToJoinInput,
  ): Promise<Outcome<string>> {
    return this.applyCase.run(request, { ...input, answers: answers ?? [], locale: locale ?? request.language });
  }

  @Public()
  @Mutation(() => ConfirmApplicationPayload, {
    description: 'Confirms the address of an applicant by the link of its mail.',
  })
  confirmApplication(
    @CurrentRequest() request: RequestContext,
    @Input('The link.') input: ConfirmApplicationInput,
  ): Promise<Outcome<true>> {
    return this.confirmCase.run(request, input);
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => DecideApplicationPayload, { description: 'Lets an applicant in, or not, on record. For moderators.' })
  decideApplication(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Who, and whether.') { reason, ...input }: DecideApplicationInput,
  ): Promise<Outcome<Decided>> {
    return this.decideCase.run(viewer, { ...input, reason: reason ?? '' });
  }
}
