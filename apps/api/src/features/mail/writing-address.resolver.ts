import { Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSignedIn, type MemberViewer, type Outcome, type Viewer } from '@cluster-commons/domain/kernel';
import { CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { Cluster } from '../clusters/index.ts';
import { WritingAddresses } from './writing-address.ts';
import { MakeWritingAddressInput, MakeWritingAddressPayload, WritingAddress } from './writing-address.model.ts';

/** How discussions of a cluster are begun by mail. */
@Resolver(() => Cluster)
export class WritingAddressResolver {
  constructor(private readonly addresses: WritingAddresses) {}

  @ResolveField(() => Boolean, {
    description: 'The viewer can begin discussions there by mail: mail comes in, and they may open a thread.',
  })
  takesMail(@Parent() { viewerCan }: Cluster): boolean {
    return this.addresses.isOffered && viewerCan.openThread.allowed;
  }

  @ResolveField(() => WritingAddress, {
    nullable: true,
    description: 'Where the viewer begins discussions there by mail; null where `takesMail` is false.',
  })
  async writingAddress(@CurrentViewer() viewer: Viewer, @Parent() { id }: Cluster): Promise<WritingAddress | null> {
    return isSignedIn(viewer) ? this.addresses.of(viewer, id) : null;
  }

  @SignedIn()
  @Mutation(() => MakeWritingAddressPayload, {
    description:
      'Makes the address at which the viewer begins discussions of a cluster; one that there was ends with it.',
  })
  makeWritingAddress(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The cluster.') { clusterId }: MakeWritingAddressInput,
  ): Promise<Outcome<WritingAddress>> {
    return this.addresses.make(viewer, clusterId);
  }
}
