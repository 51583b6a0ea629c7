import { Injectable } from '@nestjs/common';
import { instant, integer, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import type { NetworkFigures } from './network.model.ts';

const figures = {
  memberCount: integer(`(select count(*) from member where status = 'active' and email_verified)`),
  clusterCount: integer('(select count(*) from cluster where archived_at is null)'),
  countryCount: integer('(select count(distinct country) from cluster where archived_at is null)'),
  threadCount: integer('count(*)'),
  postCount: integer('coalesce(sum(post_count), 0)::int8'),
  questionCount: integer(`count(*) filter (where kind = 'question')`),
  answeredQuestionCount: integer(`count(*) filter (where kind = 'question' and accepted_post_id is not null)`),
  countedAt: instant('now()'),
};
const networkFigures = statement(
  'network_figures',
  `select ${select(figures)} from thread where visibility = 'public' and hidden_at is null`,
  figures,
);

/** Figures are kept for this long at least, in milliseconds; each answer says when they were counted. */
const keptLeast = 5_000;
/** Counting takes at most this share of the time: the larger the network, the longer its figures are kept. */
const countingShare = 0.01;

@Injectable()
export class NetworkQueries {
  #kept: Promise<NetworkFigures> | null = null;
  #keptUntil = 0;

  constructor(private readonly database: Database) {}

  /** Public figures of the whole network, a few seconds old. */
  figures(): Promise<NetworkFigures> {
    if (this.#kept === null || this.#keptUntil < Date.now()) {
      this.#keptUntil = Number.POSITIVE_INFINITY;
      this.#kept = this.count();
      this.#kept.catch(() => (this.#kept = null));
    }
    return this.#kept;
  }

  private async count(): Promise<NetworkFigures> {
    const begun = performance.now();
    const counted = await this.database.one(networkFigures, []);
    if (counted === null) throw new Error('The network has no figures');
    this.#keptUntil = Date.now() + Math.max(keptLeast, (performance.now() - begun) / countingShare);
    return counted;
  }
}
