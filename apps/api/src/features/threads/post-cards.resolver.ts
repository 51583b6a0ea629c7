import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../../platform/graphql/paging.ts';
import { LinkCard } from './link-card.model.ts';
import { LinkCards } from './link-cards.ts';
import { PostConnection, type Post } from './post.model.ts';

@Resolver(() => PostConnection)
export class PostCardsResolver {
  constructor(private readonly cards: LinkCards) {}

  @ResolveField(() => [LinkCard], {
    name: 'cards',
    description: 'Cards for links to this site that stand alone in these posts.',
  })
  cardsOf(@Parent() { nodes }: Page<Post>): Promise<LinkCard[]> {
    return this.cards.of(nodes.flatMap(({ html }) => html ?? []));
  }
}
