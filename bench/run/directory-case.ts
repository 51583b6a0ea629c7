import { expertise } from '@cluster-commons/domain/taxonomies';
import { countryPacks } from '../volume/countries.ts';
import { Dice, seedOf } from '../volume/dice.ts';
import { sectors } from '../volume/sectors.ts';
import { ask, get, insist, type Case } from './case.ts';
import { operation } from './documents.ts';
import type { LoadRequest } from './load-process.ts';
import type { Server } from './servers.ts';
import { spread } from './subjects.ts';

const query = operation(`
  query MemberDirectory($first: Int, $filter: MemberFilter, $sort: MemberSort) {
    members(first: $first, filter: $filter, sort: $sort) {
      nodes {
        id handle name headline country organisation sectors expertise languages
        clusters { id slug name country }
        postCount lastPostedAt joinedAt
      }
      pageInfo { hasNextPage }
      totalCount
    }
  }`);

interface Filter {
  countries: string[];
  sectors: string[];
  expertise: string[];
  languages: string[];
}

interface DirectoryAnswer {
  errors?: { extensions?: { code?: string } }[];
  data?: { members: { nodes: { id: string }[]; totalCount: number } };
}

/** Three countries, three sectors, three fields of expertise and two languages: what a programme manager narrows down to. */
const filters: readonly Filter[] = Array.from({ length: 100 }, (_, i) => {
  const dice = new Dice(seedOf(1), 'profile', i, 1);
  const countries = dice.pickSome(countryPacks, 3);
  return {
    countries: countries.map(({ code }) => code),
    sectors: dice.pickSome(sectors, 3).map(({ division }) => division),
    expertise: dice.pickSome(expertise, 3),
    languages: [...new Set(countries.flatMap(({ languages }) => languages))].slice(0, 2),
  };
});

const variables = (filter: Filter) => ({ first: 20, sort: 'NAME', filter });
const bare = (filter: Filter) =>
  get(
    `/members/${Object.entries(filter)
      .map(([name, values]) => `${name}=${(values as string[]).join(',')}`)
      .join('&')}`,
  );

/** One request of a member for a page of the directory, its query made known. */
export async function directoryRequest(product: Server, cookie: string): Promise<LoadRequest> {
  const first = variables(filters[0] as Filter);
  await query.register(product.origin, first, { cookie });
  return query.get(first, { cookie });
}

export const directoryCase: Case = {
  name: 'directory',
  title: 'Member directory, four filters on 100,000 members',
  goal: 0.4,
  prepare: async ({ product, limit, members }) => {
    const cookie = members[0]?.cookie ?? '';
    const first = filters[0] as Filter;
    const registered = (await (
      await query.register(product.origin, variables(first), { cookie })
    ).json()) as DirectoryAnswer;
    if (registered.errors?.[0]?.extensions?.code === 'GRAPHQL_VALIDATION_FAILED') {
      return 'The built product has no member directory in this form yet.';
    }
    for (const filter of filters) {
      const ours = JSON.parse((await ask(product, query.get(variables(filter), { cookie }))).body) as DirectoryAnswer;
      const hand = JSON.parse((await ask(limit, bare(filter))).body) as DirectoryAnswer;
      const ids = (answer: DirectoryAnswer) => answer.data?.members.nodes.map(({ id }) => id).join();
      insist(ours.errors === undefined, `The directory refused: ${JSON.stringify(ours.errors)}`);
      insist(ids(ours) === ids(hand), 'The product and its limit list different members.');
      insist(
        ours.data?.members.totalCount === hand.data?.members.totalCount,
        'The product and its limit count differently.',
      );
    }
    return {
      product: spread(filters).map((own, i) =>
        own.map((filter) => query.get(variables(filter), { cookie: members[i]?.cookie ?? '' })),
      ),
      limit: spread(filters.map(bare)),
    };
  },
};
