import { Injectable } from '@nestjs/common';
import { noFilter, sectorDivisions, wordsOf, type DirectoryFilter } from '@cluster-commons/domain/directory';
import type { Viewer } from '@cluster-commons/domain/kernel';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { page, type Page } from '../../platform/graphql/paging.ts';
import { memberSummaryColumns, type MemberSummary } from '../profiles/index.ts';
import type { MemberSort } from './directory.model.ts';
import { orders, type OrderedRow } from './directory-orders.ts';
import { listedMembers } from './listed-members.ts';

/** Which members, in what order. */
export interface DirectoryListing {
  filter: DirectoryFilter;
  sort: MemberSort;
  size: number;
  after: string | null;
}

export type DirectoryPage = Page<OrderedRow> & { readonly networkCount: Promise<number> };

const members = 'from member m join profile p on p.member_id = m.id';

@Injectable()
export class DirectoryQueries {
  constructor(private readonly database: Database) {}

  /** A page of the directory in one statement; counting waits until a count is asked for. */
  async page(viewer: Viewer, listing: DirectoryListing): Promise<DirectoryPage> {
    const rows = await this.rows(viewer, { ...listing, size: listing.size + 1 });
    const { cursor } = orders[listing.sort];
    const listed = page(rows, listing.size, cursor, listing.after !== null, () => this.count(viewer, listing.filter));
    const networkCount = { get: () => this.count(viewer, noFilter), enumerable: true };
    return Object.defineProperty(listed, 'networkCount', networkCount) as DirectoryPage;
  }

  /** Every member of a listing, `size` at a time. */
  async *batches(viewer: Viewer, listing: Omit<DirectoryListing, 'after'>): AsyncGenerator<MemberSummary[]> {
    let after: string | null = null;
    do {
      const rows: OrderedRow[] = await this.rows(viewer, { ...listing, after });
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      after = last === undefined || rows.length < listing.size ? null : orders[listing.sort].cursor(last);
    } while (after !== null);
  }

  async count(viewer: Viewer, filter: DirectoryFilter): Promise<number> {
    const shape = matching('members_count', viewer, filter);
    const row = await this.database.one<{ count: number }>(
      shape.statement(`select count(*) as count ${members} where ${shape.conditions}`),
      shape.values,
    );
    return row?.count ?? 0;
  }

  /** The ids are found on the index of the order; only those of the page get their columns and clusters. */
  private rows(viewer: Viewer, { filter, sort, size, after }: DirectoryListing): Promise<OrderedRow[]> {
    const shape = matching('members', viewer, filter).mark(sort);
    const { by, ranges } = orders[sort];
    const starts = after === null ? [null] : ranges(after, shape);
    const limit = shape.value(size);
    const found = starts.map((start) => {
      const conditions = start === null ? shape.conditions : `${shape.conditions} and ${start}`;
      return `(select m.id ${members} where ${conditions} order by ${by} limit ${limit})`;
    });
    return this.database.all<OrderedRow>(
      shape.statement(
        `select ${memberSummaryColumns}, lower(m.name) as "sortName" ${members}
          where m.id in (${found.join(' union all ')}) order by ${by} limit ${limit}`,
      ),
      shape.values,
    );
  }
}

/** The listed members who match a filter, as conditions on `member m join profile p`. */
function matching(name: string, viewer: Viewer, filter: DirectoryFilter): QueryShape {
  const shape = new QueryShape(name);
  listedMembers(viewer, shape);
  const group = (mark: string, values: readonly string[], condition: (values: string) => string): void => {
    if (values.length > 0) shape.where(mark, condition(shape.value(values)));
  };
  const countries = filter.countries.map((code) => code.toUpperCase());
  group('co', countries, (codes) => `p.country = any(${codes}::bpchar[])`);
  group('se', sectorDivisions(filter.sectors), (codes) => `p.sectors && ${codes}::text[]`);
  group('ex', filter.expertise, (codes) => `p.expertise && ${codes}::text[]`);
  group('la', filter.languages, (codes) => `p.languages && ${codes}::text[]`);
  group(
    'cl',
    filter.clusters,
    (slugs) =>
      `m.id in (select ms.member_id from membership ms join cluster c on c.id = ms.cluster_id
                 where c.slug = any(${slugs}::text[]) and ms.left_at is null)`,
  );
  matchWords(shape, wordsOf(filter.text));
  return shape;
}

/**
 * Folded by the database itself, as the column is; then what means something to LIKE is taken by its letter.
 * A subquery, so that it is worked out once and not for each row.
 */
const pattern = (word: string): string =>
  `(select '%' || regexp_replace(folded(${word}), '([\\\\%_])', '\\\\\\1', 'g') || '%')`;

/** Letters of the shortest text that the trigram index can find. */
const indexedLetters = 3;

/** Every word has to stand in `profile.search`. The longest goes first through the index, where the index helps. */
function matchWords(shape: QueryShape, words: readonly string[]): void {
  const [longest] = [...words].sort((a, b) => b.length - a.length);
  if (longest === undefined) return;
  const every = `array(select ${pattern('word')} from unnest(${shape.value(words)}::text[]) word)`;
  shape.where('w', `p.search like all (${every})`);
  if (longest.length >= indexedLetters) {
    shape.where('indexed', `p.search like ${pattern(`${shape.value(longest)}::text`)}`);
  }
}
