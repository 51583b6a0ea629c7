import { Module } from '@nestjs/common';
import { ClaimsModule } from '../claims/index.ts';
import { SecondFactorModule } from '../second-factor/index.ts';
import { ConfirmMember } from './confirm-member.ts';
import { LiftSuspension } from './lift-suspension.ts';
import { MemberAccountFieldsResolver } from './member-account-fields.resolver.ts';
import { MemberAccountQueries } from './member-account.queries.ts';
import { MemberAccountsList } from './member-accounts.list.ts';
import { MemberActsResolver } from './member-acts.resolver.ts';
import { MembersResolver } from './members.resolver.ts';
import { MergeAccounts } from './merge-accounts.ts';
import { ResetSecondFactor } from './reset-second-factor.ts';
import { StaffNotes } from './staff-notes.ts';
import { SuspendMember } from './suspend-member.ts';

@Module({
  imports: [ClaimsModule, SecondFactorModule],
  providers: [
    MemberAccountQueries,
    MemberAccountsList,
    SuspendMember,
    LiftSuspension,
    ConfirmMember,
    ResetSecondFactor,
    MergeAccounts,
    StaffNotes,
    MembersResolver,
    MemberActsResolver,
    MemberAccountFieldsResolver,
  ],
  exports: [MemberAccountQueries],
})
export class MembersModule {}
