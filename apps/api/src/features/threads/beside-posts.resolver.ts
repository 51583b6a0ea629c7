import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { threadLimits } from '@cluster-commons/domain/threads';
import type { Page } from '../../platform/graphql/paging.ts';
import { LinkCard } from './link-card.model.ts';
import { LinkCards } from './link-cards.ts';
import { PostConnection, type Post } from './post.model.ts';
import { RelatedThreads } from './related-threads.ts';
import { Thread, ThreadSummary } from './thread.model.ts';

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

@Resolver(() => Thread)
export class RelatedThreadsResolver {
  constructor(private readonly related: RelatedThreads) {}

  @ResolveField(() => [ThreadSummary], {
    name: 'related',
    description: `Threads that everybody may read and that are like this one, at most ${threadLimits.related}, the likest first.`,
  })
  relatedTo(@Parent() thread: Thread): Promise<ThreadSummary[]> {
    return this.related.of(thread);
  }
}
