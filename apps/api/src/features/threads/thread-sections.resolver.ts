import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cluster-commons/domain/kernel';
import { CurrentViewer } from '../../platform/auth/access.ts';
import { ThreadSection } from './thread-sections.model.ts';
import { Thread } from './thread.model.ts';
import { ThreadQueries } from './thread.queries.ts';
import { sectionsOf } from './written-body.ts';

@Resolver(() => Thread)
export class ThreadSectionsResolver {
  constructor(private readonly queries: ThreadQueries) {}

  @ResolveField(() => [ThreadSection], {
    nullable: true,
    description:
      'The sections of a case or of what is looked for, in their order, those that it has; null for all others, for those that have another form by now, and while the opening post is hidden.',
  })
  async sections(@CurrentViewer() viewer: Viewer, @Parent() thread: Thread): Promise<ThreadSection[] | null> {
    if (thread.kind !== 'case' && thread.kind !== 'looking_for') return null;
    const body = await this.queries.openingBody(viewer, thread.number);
    return body === null ? null : sectionsOf(thread.kind, body);
  }
}
