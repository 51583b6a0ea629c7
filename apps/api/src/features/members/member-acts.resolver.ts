import { Mutation, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, FreshProof, StaffOnly } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { ConfirmMember } from './confirm-member.ts';
import { LiftSuspension } from './lift-suspension.ts';
import type { MemberAccount, StaffNote } from './member-account.model.ts';
import {
  ConfirmMemberInput,
  LiftSuspensionInput,
  MergeMembersInput,
  RemoveStaffNoteInput,
  ResetSecondFactorInput,
  SuspendMemberInput,
  WriteStaffNoteInput,
} from './members.inputs.ts';
import {
  ConfirmMemberPayload,
  LiftSuspensionPayload,
  MergeMembersPayload,
  RemoveStaffNotePayload,
  ResetSecondFactorPayload,
  SuspendMemberPayload,
  WriteStaffNotePayload,
} from './members.payloads.ts';
import { MergeAccounts } from './merge-accounts.ts';
import { ResetSecondFactor } from './reset-second-factor.ts';
import { StaffNotes } from './staff-notes.ts';
import { SuspendMember } from './suspend-member.ts';

/** What staff do about accounts. */
@Resolver()
export class MemberActsResolver {
  constructor(
    private readonly suspendCase: SuspendMember,
    private readonly liftCase: LiftSuspension,
    private readonly confirmCase: ConfirmMember,
    private readonly resetCase: ResetSecondFactor,
    private readonly mergeCase: MergeAccounts,
    private readonly noteCases: StaffNotes,
  ) {}

  @StaffOnly()
  @FreshProof()
  @Mutation(() => SuspendMemberPayload, {
    description: 'Suspends a member at once, wherever they are signed in; a mail tells them why and until when.',
  })
  suspendMember(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language: lang }: RequestContext,
    @Input('Whom, until when and why.') { memberId, until, reason }: SuspendMemberInput,
  ): Promise<Outcome<MemberAccount>> {
    return this.suspendCase.run(viewer, { memberId, until: until ?? null, reason, lang });
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => LiftSuspensionPayload, { description: 'Lifts a suspension before its time; a mail tells of it.' })
  liftSuspension(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language: lang }: RequestContext,
    @Input('Whose, and why.') { memberId, reason }: LiftSuspensionInput,
  ): Promise<Outcome<MemberAccount>> {
    return this.liftCase.run(viewer, { memberId, reason: reason ?? '', lang });
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => ConfirmMemberPayload, {
    description: 'Confirms the address of a member whom our mails do not reach. For administrators.',
  })
  confirmMember(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language: lang }: RequestContext,
    @Input('Whose, and why.') { memberId, reason }: ConfirmMemberInput,
  ): Promise<Outcome<MemberAccount>> {
    return this.confirmCase.run(viewer, { memberId, reason, lang });
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => ResetSecondFactorPayload, {
    description: 'Takes the second factor of a member who has lost it; a mail tells them. For administrators.',
  })
  resetSecondFactor(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language: lang }: RequestContext,
    @Input('Whose, and why.') { memberId, reason }: ResetSecondFactorInput,
  ): Promise<Outcome<MemberAccount>> {
    return this.resetCase.run(viewer, { memberId, reason, lang });
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => MergeMembersPayload, {
    description: 'Makes one account part of another, for good; nothing of both is lost. For administrators.',
  })
  mergeMembers(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language: lang }: RequestContext,
    @Input('Which, into which, and why.') { fromId, intoId, reason }: MergeMembersInput,
  ): Promise<Outcome<MemberAccount>> {
    return this.mergeCase.run(viewer, { fromId, intoId, reason, lang });
  }

  @StaffOnly()
  @Mutation(() => WriteStaffNotePayload, { description: 'Writes a note about a member, who never sees it.' })
  writeStaffNote(
    @CurrentViewer() viewer: MemberViewer,
    @Input('About whom, and what.') { memberId, text }: WriteStaffNoteInput,
  ): Promise<Outcome<StaffNote>> {
    return this.noteCases.write(viewer, { memberId, text });
  }

  @StaffOnly()
  @Mutation(() => RemoveStaffNotePayload, { description: 'Takes a note of the viewer away, for good.' })
  removeStaffNote(
    @CurrentViewer() viewer: MemberViewer,
    @Input('Which.') { noteId }: RemoveStaffNoteInput,
  ): Promise<Outcome<StaffNote>> {
    return this.noteCases.remove(viewer, noteId);
  }
}
