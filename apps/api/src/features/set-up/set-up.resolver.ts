import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, Public } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { MailedLinks, type ViewerAccount } from '../accounts/index.ts';
import { SetUpNetwork } from './set-up-network.ts';
import { SetUpNetworkInput, SetUpNetworkPayload, SetUpOffer } from './set-up.model.ts';

/** How a network gets its first administrator. */
@Resolver()
export class SetUpResolver {
  constructor(
    private readonly links: MailedLinks,
    private readonly setUp: SetUpNetwork,
  ) {}

  @Public()
  @Query(() => SetUpOffer, {
    nullable: true,
    description: 'What a set-up link opens; null for one that was used, is too old, or is none.',
  })
  async setUpOffer(
    @Args('token', { description: 'The token in the link.' }) token: string,
  ): Promise<SetUpOffer | null> {
    const link = await this.links.look(token, 'set-up');
    return link && { email: link.email ?? '', expiresAt: link.expiresAt.toISOString() };
  }

  @Public()
  @Mutation(() => SetUpNetworkPayload, {
    description: 'Makes the first administrator of a network by the link that its server printed, and signs in.',
  })
  setUpNetwork(
    @CurrentRequest() request: RequestContext,
    @Input('The link, the network and its administrator.') input: SetUpNetworkInput,
  ): Promise<Outcome<ViewerAccount>> {
    return this.setUp.run(request, input);
  }
}
