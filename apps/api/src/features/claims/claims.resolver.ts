import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Outcome, Viewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { ability, Input } from '../../platform/graphql/payload.ts';
import type { ViewerAccount } from '../accounts/index.ts';
import { ClaimAccount } from './claim-account.ts';
import {
  Claim,
  ClaimAccountInput,
  ClaimAccountPayload,
  RequestClaimInput,
  RequestClaimPayload,
} from './claim.model.ts';
import { ClaimQueries } from './claim.queries.ts';
import { RequestClaim } from './request-claim.ts';

@Resolver()
export class ClaimsResolver {
  constructor(
    private readonly queries: ClaimQueries,
    private readonly claimCase: ClaimAccount,
    private readonly requestCase: RequestClaim,
  ) {}

  @Public()
  @Query(() => Claim, {
    nullable: true,
    description: 'The imported account that the link of a mail hands over; null for a link that holds no longer.',
  })
  async claim(
    @CurrentViewer() viewer: Viewer,
    @Args('token', { description: 'The token in the link.' }) token: string,
  ): Promise<Claim | null> {
    const offered = await this.queries.byToken(viewer, token);
    if (offered === null) return null;
    const { decision, ...shown } = offered;
    return { ...shown, viewerCan: { claim: ability(decision) } };
  }

  @Public()
  @Mutation(() => ClaimAccountPayload, {
    description: 'Takes over an imported account by the link of its mail: opens it, or adds it to the own account.',
  })
  claimAccount(
    @CurrentRequest() request: RequestContext,
    @Input('The link.') input: ClaimAccountInput,
  ): Promise<Outcome<ViewerAccount>> {
    return this.claimCase.run(request, { ...input, password: input.password ?? '' });
  }

  @Public()
  @Mutation(() => RequestClaimPayload, {
    description: 'Asks for the links of imported accounts that are known to be of an address.',
  })
  requestClaim(
    @CurrentRequest() request: RequestContext,
    @Input('Whose.') input: RequestClaimInput,
  ): Promise<Outcome<string>> {
    return this.requestCase.run(request, input);
  }
}
