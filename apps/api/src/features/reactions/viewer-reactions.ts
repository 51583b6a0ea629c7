import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ReactionKind } from '@cluster-commons/domain/reactions';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { ReactionQueries } from './reaction.queries.ts';

interface Batch {
  postIds: Set<string>;
  found: Promise<Map<string, Set<ReactionKind>>>;
}

/** What a member says of the posts of an answer, asked in one statement for all that are asked about together. */
@Injectable()
export class ViewerReactions {
  private readonly batches = new WeakMap<RequestContext, Batch>();

  constructor(private readonly queries: ReactionQueries) {}

  async has(request: RequestContext, memberId: string, postId: string, kind: ReactionKind): Promise<boolean> {
    const batch = this.batches.get(request) ?? this.begin(request, memberId);
    batch.postIds.add(postId);
    return (await batch.found).get(postId)?.has(kind) ?? false;
  }

  private begin(request: RequestContext, memberId: string): Batch {
    const postIds = new Set<string>();
    const ask = async (): Promise<Map<string, Set<ReactionKind>>> => {
      await setImmediate();
      this.batches.delete(request);
      return this.queries.kindsOf(memberId, [...postIds]);
    };
    const batch = { postIds, found: ask() };
    this.batches.set(request, batch);
    return batch;
  }
}
