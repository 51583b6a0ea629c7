import { Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { kindPolicy, type PlacesOfKind, type ThreadKind } from '@cluster-commons/domain/threads';
import { CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import { ThreadKindEnum } from './thread.model.ts';

@ObjectType({ description: 'Where the viewer may open threads of a kind.' })
export class OpenableKind {
  @Field(() => ThreadKindEnum, { description: 'The kind.' })
  kind!: ThreadKind;
  @Field({ description: 'In the network as a whole.' })
  isForNetwork!: boolean;
  @Field(() => [ID], { description: 'Clusters of the viewer in which it is; archived ones take no threads.' })
  clusterIds!: readonly string[];
  @Field({ description: 'May the viewer set the time at which it opens, in one of these places at least?' })
  canSchedule!: boolean;
}

@Resolver()
export class ThreadKindsResolver {
  @SignedIn()
  @Query(() => [OpenableKind], { description: 'The kinds of threads that the viewer may open, in the order of offer.' })
  openableKinds(@CurrentViewer() viewer: MemberViewer): PlacesOfKind[] {
    return kindPolicy.places(viewer);
  }
}
