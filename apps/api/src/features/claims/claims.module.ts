import { Module } from '@nestjs/common';
import { ClaimAccount } from './claim-account.ts';
import { ClaimQueries } from './claim.queries.ts';
import { ClaimsResolver } from './claims.resolver.ts';
import { MergeMembers } from './merge-members.ts';
import { RequestClaim } from './request-claim.ts';

@Module({
  providers: [ClaimQueries, ClaimAccount, RequestClaim, MergeMembers, ClaimsResolver],
  exports: [MergeMembers],
})
export class ClaimsModule {}
