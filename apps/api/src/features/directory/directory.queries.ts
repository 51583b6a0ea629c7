import { Injectable } from '@nestjs/common';
import { isFilterEmpty, type DirectoryFilter, type DirectorySort } from '@cluster-commons/domain/directory';
import type { Language, Viewer } from '@cluster-commons/domain/kernel';
import { sectorDivisions } from '@cluster-commons/domain/taxonomies';
import { Database } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import { foldedWords, matchWords } from '../../platform/database/match-words.ts';
import type { QueryShape } from '../../platform/database/query-shape.ts';
import { withFields, type Page, type Place } from '../../platform/graphql/paging.ts';
import { NetworkQueries } from '../network/index.ts';
import { memberSummary, type MemberSummary } from '../profiles/index.ts';
import { listedMembers } from './listed-members.ts';

/** Which members, in what order. */
export interface DirectoryListing extends Place {
  filter: DirectoryFilter;
  sort: DirectorySort;
  /** Of the reader, who expects names in its order. */
  language: Language;
  size: number;
}

export type DirectoryPage = Page<MemberSummary> & { readonly networkCount: Promise<number> };

interface Asked {
  viewer: Viewer;
  filter: DirectoryFilter;
  /** The words of the filter's text, folded. */
  words: readonly string[];
}

/** Each order stands on one index. */
const list = new KeysetList({
  name: 'members',
  columns: memberSummary,
  from: 'member m join profile p on p.member_id = m.id',
  id: 'm.id',
  orders: {
    name: {
      keys: [
        { by: 'm.name', key: 'name', as: 'name' },
        { by: 'm.id', key: 'id', as: 'id' },
      ],
    },
    newest: {
      keys: [
        { by: 'm.created_at', key: 'joinedAt', as: 'instant' },
        { by: 'm.id', key: 'id', as: 'id' },
      ],
      isDescending: true,
    },
    active: {
      keys: [
        { by: 'p.last_posted_at', key: 'lastPostedAt', as: 'instant' },
        { by: 'p.member_id', key: 'id', as: 'id' },
      ],
      isDescending: true,
      nullsLast: true,
    },
    posts: {
      keys: [
        { by: 'p.post_count', key: 'postCount', as: 'number' },
        { by: 'p.member_id', key: 'id', as: 'id' },
      ],
      isDescending: true,
    },
  },
  where: ({ viewer, filter, words }: Asked, shape) => {
    listedMembers(viewer, shape);
    matchFilter(filter, shape);
    matchWords(shape, 'p.search', words);
  },
});

@Injectable()
export class DirectoryQueries {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkQueries,
  ) {}

  /**
   * A page of the directory in one statement; counting waits until a count is asked for. The whole network is counted
   * once for many pages.
   */
  async page(viewer: Viewer, { filter, sort: order, ...slice }: DirectoryListing): Promise<DirectoryPage> {
    const asked = await this.asked(viewer, filter);
    const listed = await list.page(this.database, asked, { order, ...slice }, (row) => row);
    const count = (): Promise<number> => list.count(this.database, asked);
    const countNetwork = async (): Promise<number> => (await this.network.figures()).memberCount;
    return withFields(listed, {
      get totalCount() {
        return isFilterEmpty(filter) ? countNetwork() : count();
      },
      get networkCount() {
        return countNetwork();
      },
    });
  }

  /** Every member of a listing, `size` at a time. */
  async *batches(
    viewer: Viewer,
    { filter, sort: order, ...slice }: Omit<DirectoryListing, keyof Place>,
  ): AsyncGenerator<MemberSummary[]> {
    yield* list.batches(this.database, await this.asked(viewer, filter), { order, ...slice });
  }

  /** How many match, to the last. */
  async countAll(viewer: Viewer, filter: DirectoryFilter): Promise<number> {
    return list.countAll(this.database, await this.asked(viewer, filter));
  }

  private async asked(viewer: Viewer, filter: DirectoryFilter): Promise<Asked> {
    return { viewer, filter, words: await foldedWords(this.database, filter.text) };
  }
}

/** The members who match a filter, as conditions on `member m join profile p`. */
function matchFilter(filter: DirectoryFilter, shape: QueryShape): void {
  const group = (values: readonly string[], condition: (values: string) => string): void => {
    if (values.length > 0) shape.where(condition(shape.value(values)));
  };
  const countries = filter.countries.map((code) => code.toUpperCase());
  group(countries, (codes) => `p.country = any(${codes}::bpchar[])`);
  group(sectorDivisions(filter.sectors), (codes) => `p.sectors && ${codes}::text[]`);
  group(filter.expertise, (codes) => `p.expertise && ${codes}::text[]`);
  group(filter.languages, (codes) => `p.languages && ${codes}::text[]`);
  group(
    filter.clusters,
    (slugs) =>
      `m.id in (select ms.member_id from membership ms join cluster c on c.id = ms.cluster_id
                 where c.slug = any(${slugs}::text[]) and ms.left_at is null)`,
  );
}
