import { Injectable } from '@nestjs/common';
import { draftPolicy } from '@cluster-commons/domain/drafts';
import {
  allowances,
  done,
  failed,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { integer, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { DraftQueries, isLeftAlone } from './draft.queries.ts';

const changed = { version: integer('d.version') };

const change = (name: string, from: string, to: string) =>
  statement(
    name,
    `update draft d set discarded_at = ${to}, opens_at = null, version = d.version + 1
      where d.member_id = $1 and d.key = $2 and d.version = $3 and d.discarded_at is ${from} and ${isLeftAlone}
      returning ${select(changed)}`,
    changed,
  );
const discard = change('draft_discard', 'null', 'now()');
const bringBack = change('draft_bring_back', 'not null', 'null');

export interface DraftToDiscard {
  key: string;
  version: number;
  discarded: boolean;
}

@Injectable()
export class DiscardDraft {
  constructor(
    private readonly database: Database,
    private readonly queries: DraftQueries,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Discards a draft, or brings it back within a day; asking for what is so already changes nothing. Gives back the
   * version that undoes it; 0 where there is nothing to bring back.
   */
  async run(viewer: MemberViewer, { key, version, discarded }: DraftToDiscard): Promise<Outcome<number>> {
    const decision = draftPolicy.keep(viewer);
    if (!decision.allowed) return refused(decision);
    await this.limits.take(allowances.draftByMember, viewer.id);
    const written = await this.database.one(discarded ? discard : bringBack, [viewer.id, key, version]);
    if (written !== null) return done(written.version);
    const found = await this.queries.standing(viewer, key);
    if (found === null) return discarded ? done(0) : failed(problem('NOT_FOUND', 'input', 'key'));
    if (found.isDiscarded === discarded) return done(found.version);
    return failed(problem('DRAFT_CHANGED', 'input', 'version'));
  }
}
