import { screen, within } from '@testing-library/react';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import * as directoryPage from './pages/directory-page.tsx';

const path = '/members';
const viewer = aViewer();

const wanjiru = {
  id: 'w',
  handle: 'wanjiru',
  name: 'Wanjiru Kamau',
  headline: 'Cluster agent',
  country: 'KE',
  expertise: ['pooled-purchasing', 'gender'],
  languages: ['en', 'fr'],
  clusters: [{ id: 'n', slug: 'nakuru', name: 'Nakuru knitwear' }],
  postCount: 1142,
  lastPostedAt: '2020-10-12T08:00:00.000Z',
};
const hodan = {
  ...wanjiru,
  id: 'h',
  handle: 'hodan',
  name: 'Hodan Abdi',
  country: null,
  clusters: [],
  lastPostedAt: null,
  postCount: 0,
};

const answers = (nodes: object[] = [wanjiru, hodan], { hasNextPage = false, mayExport = false } = {}) => ({
  Directory: {
    members: {
      ...listed(nodes, { totalCount: nodes.length === 0 ? 0 : 46, hasNextPage }),
      networkCount: 1284,
    },
    clusterMap: [{ slug: 'nakuru', name: 'Nakuru knitwear' }],
  },
  DirectoryOwn: { directoryCan: { export: { allowed: mayExport } } },
});

const open = (at: string, given: Partial<Parameters<typeof openPage>[1]> = {}) =>
  openPage(directoryPage, { path, at, viewer, answers: answers(), ...given });

const chips = () =>
  screen
    .getAllByRole('link', { name: /^Remove / })
    .map((chip) => [chip.textContent?.trim(), decodeURIComponent(chip.getAttribute('href') ?? '')]);

describe('the directory', () => {
  it('is for those who are signed in, and comes back with its filters', async () => {
    const { redirectedTo } = await openPage(directoryPage, { path, at: '/members?country=KE&sort=posts' });
    expect(redirectedTo).toBe('/sign-in?next=%2Fmembers%3Fcountry%3DKE%26sort%3Dposts');
  });

  it('lists members with what they do, where and in which languages', async () => {
    await open('/members');
    expect(screen.getByRole('status')).toHaveTextContent('46 members of 1,284');
    const row = screen.getByRole('row', { name: /Wanjiru/ });
    expect(within(row).getByRole('link', { name: 'Wanjiru Kamau' })).toHaveAttribute('href', '/members/wanjiru');
    expect(within(row).getByRole('link', { name: 'Nakuru knitwear' })).toHaveAttribute('href', '/clusters/nakuru');
    const cells = within(row).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      'Kenya',
      'Nakuru knitwear',
      'Pooled purchasing, Gender equality',
      'English, French',
      '12 Oct 2020',
      '1,142',
    ]);
    expect(screen.getByRole('row', { name: /Hodan/ })).toHaveTextContent('None yet');
  });

  it('asks for what the address says, each parameter as often as it stands there', async () => {
    const { asked } = await open(
      '/members?country=KE&country=ET&sector=13&expertise=gender&language=fr&cluster=nakuru&text=dye&sort=posts&after=here',
    );
    expect(asked[0]?.variables).toEqual({
      after: 'here',
      before: null,
      sort: 'POSTS',
      filter: {
        text: 'dye',
        countries: ['KE', 'ET'],
        sectors: ['13'],
        expertise: ['gender'],
        languages: ['fr'],
        clusters: ['nakuru'],
      },
    });
  });

  it('looks for what fits where more is asked, says so, and keeps what was typed', async () => {
    const text = 'é'.repeat(130);
    const { asked } = await open(`/members?text=${encodeURIComponent(text)}`);
    expect(asked[0]?.variables).toMatchObject({ filter: { text: 'é'.repeat(120) } });
    expect(screen.getByText(/first 60 values of each filter/)).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue(text);
  });

  it('shows every applied filter as a chip that takes it away, and keeps it in the form', async () => {
    await open('/members?country=KE&country=ET&text=dye&sort=posts');
    expect(chips()).toEqual([
      ['dye', '/members?country=KE&country=ET&sort=posts'],
      ['Kenya', '/members?text=dye&sort=posts&country=ET'],
      ['Ethiopia', '/members?text=dye&sort=posts&country=KE'],
    ]);
    const form = screen.getByRole('search');
    expect(within(form).getByRole('checkbox', { name: 'Kenya' })).toBeChecked();
    expect(within(form).getByLabelText('Name, headline or organisation')).toHaveValue('dye');
    expect(screen.getByText('Filters, 3 on')).toBeInTheDocument();
  });

  it('says in the head of the table how it is sorted', async () => {
    await open('/members?sort=posts');
    expect(screen.getByRole('columnheader', { name: 'Posts' })).toHaveAttribute('aria-sort', 'descending');
    expect(screen.getByRole('columnheader', { name: 'Name' })).not.toHaveAttribute('aria-sort');
    const byName = within(screen.getByRole('columnheader', { name: 'Name' })).getByRole('link');
    expect(byName).toHaveAttribute('href', '/members');
  });

  it('goes on by cursor', async () => {
    await open('/members?country=KE', { answers: answers([wanjiru], { hasNextPage: true }) });
    expect(screen.getByRole('link', { name: /Next/ })).toHaveAttribute('href', '/members?country=KE&after=end&n=2');
  });

  it.each([
    ['left empty by the form', '/members?text=&country=KE&sector=&sort=name', '/members?country=KE'],
    ['given twice', '/members?country=KE&country=KE', '/members?country=KE'],
    ['all empty', '/members?text=&country=', '/members'],
  ])('tidies an address with parameters %s', async (_what, at, tidy) => {
    const { asked, redirectedTo } = await open(at);
    expect([asked, redirectedTo]).toEqual([[], tidy]);
  });
});

describe('a result without members', () => {
  it('names each filter that could be given up', async () => {
    await open('/members?text=dye&country=KE&country=ET', { answers: answers([]) });
    expect(screen.getByRole('heading', { name: 'No member matches these filters' })).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('link', { name: 'Without “dye”' })).toHaveAttribute(
      'href',
      '/members?country=KE&country=ET',
    );
    expect(screen.getByRole('link', { name: 'Without “Kenya, Ethiopia”' })).toHaveAttribute(
      'href',
      '/members?text=dye',
    );
  });

  it('has nothing to give up when there is one filter only', async () => {
    await open('/members?text=dye', { answers: answers([]) });
    expect(screen.queryByRole('link', { name: /^Without/ })).toBeNull();
    expect(screen.getByText(/Try another word/)).toBeVisible();
  });
});

describe('the file of the result', () => {
  it('is for those whom the API lets export, with the same filters', async () => {
    await open('/members?country=KE&sort=posts&after=here', {
      answers: answers(undefined, { mayExport: true }),
    });
    expect(screen.getByRole('link', { name: /CSV, 46 rows/ })).toHaveAttribute(
      'href',
      '/members.csv?country=KE&sort=posts',
    );
  });

  it('is for nobody else', async () => {
    await open('/members');
    expect(screen.queryByRole('link', { name: /CSV/ })).toBeNull();
  });

  it('is not offered where there is nothing in it', async () => {
    await open('/members?text=dye', { answers: answers([], { mayExport: true }) });
    expect(screen.queryByRole('link', { name: /CSV/ })).toBeNull();
  });
});
