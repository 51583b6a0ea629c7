import { Injectable } from '@nestjs/common';
import { instant, integer, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import type { NetworkFigures } from './network.model.ts';

const figures = {
  memberCount: integer(`(select count(*) from member where status = 'active' and email_verified)`),
  clusterCount: integer('(select count(*) from cluster)'),
  countryCount: integer('(select count(distinct country) from cluster)'),
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

/** Figures are counted at most this often, in milliseconds; each answer says when. */
const keptMilliseconds = 5_000;

@Injectable()
export class NetworkQueries {
  #kept: { until: number; figures: Promise<NetworkFigures> } | null = null;

  constructor(private readonly database: Database) {}

  /** Public figures of the whole network, at most five seconds old. */
  figures(): Promise<NetworkFigures> {
    if (this.#kept === null || this.#kept.until < Date.now()) {
      const figures = this.count();
      this.#kept = { until: Date.now() + keptMilliseconds, figures };
      figures.catch(() => (this.#kept = null));
    }
    return this.#kept.figures;
  }

  private async count(): Promise<NetworkFigures> {
    const counted = await this.database.one(networkFigures, []);
    if (counted === null) throw new Error('The network has no figures');
    return counted;
  }
}
