import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../platform/database/database.ts';
import type { NetworkFigures } from './network.model.ts';

const networkFigures = statement(
  'network_figures',
  `select (select count(*) from member where status = 'active' and email_verified) as "memberCount",
          (select count(*) from cluster) as "clusterCount",
          (select count(distinct country) from cluster) as "countryCount",
          t."threadCount", t."postCount", t."questionCount", t."answeredQuestionCount", now() as "countedAt"
     from (select count(*) as "threadCount", coalesce(sum(post_count), 0) as "postCount",
                  count(*) filter (where kind = 'question') as "questionCount",
                  count(*) filter (where kind = 'question' and accepted_post_id is not null) as "answeredQuestionCount"
             from thread where visibility = 'public' and hidden_at is null) t`,
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
    const figures = await this.database.one<NetworkFigures>(networkFigures, []);
    if (figures === null) throw new Error('The network has no figures');
    return { ...figures, postCount: Number(figures.postCount) };
  }
}
