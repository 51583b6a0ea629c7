import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../platform/auth/access.ts';
import { NetworkFigures } from './network.model.ts';
import { NetworkQueries } from './network.queries.ts';

@Resolver()
export class NetworkResolver {
  constructor(private readonly queries: NetworkQueries) {}

  @Public()
  @Query(() => NetworkFigures, { description: 'Figures of the whole network.' })
  network(): Promise<NetworkFigures> {
    return this.queries.figures();
  }
}
