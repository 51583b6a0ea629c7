import type { Language } from '@cluster-commons/domain/kernel';
import { screen } from '@testing-library/react';
import { openPage } from '../testing/open-page.tsx';
import { listed } from '../testing/listed.ts';
import { Pager } from './Pager.tsx';

const nodes = Array.from({ length: 20 });
const open = (at: string, list: ReturnType<typeof listed>, language: Language = 'en') =>
  openPage({ default: () => <Pager list={list} /> }, { path: '/list', at, language });
const leadsTo = (name: string) => screen.getByRole('link', { name }).getAttribute('href');

describe('the pages of a list', () => {
  it('are not offered where there is one', async () => {
    const { container } = await open('/list', listed(nodes));
    expect(container.querySelector('nav')).toBeNull();
  });

  it('go on from the first, with the number of the next', async () => {
    await open('/list?tag=x', listed(nodes, { totalCount: 65, hasNextPage: true }));
    expect(leadsTo('Next')).toBe('/list?tag=x&after=end&n=21');
    expect(screen.queryByRole('link', { name: 'Previous' })).toBeNull();
    expect(screen.getByText('1 to 20 of 65')).toBeVisible();
  });

  it('lead from the second back to the first by its own address', async () => {
    await open('/list?tag=x&after=a&n=21', listed(nodes, { totalCount: 65, hasNextPage: true, hasPreviousPage: true }));
    expect(leadsTo('Previous')).toBe('/list?tag=x');
    expect(screen.queryByRole('link', { name: 'First page' })).toBeNull();
  });

  it('go back from the last, which has no next', async () => {
    await open('/list?after=a', listed(nodes, { totalCount: 65, hasPreviousPage: true }));
    expect([leadsTo('Previous'), leadsTo('First page')]).toEqual(['/list?before=start&n=26', '/list']);
    expect(screen.queryByRole('link', { name: 'Next' })).toBeNull();
    expect(screen.getByText('46 to 65 of 65')).toBeVisible();
  });

  it.each([
    ['en', '41 to 60 of more than 1,000'],
    ['fr', /^41 à 60 sur plus de 1.000$/],
    ['es', /^41 a 60 de más de 1.?000$/],
    ['ar', '41 إلى 60 من أصل أكثر من 1,000'],
  ] as const)('say in %s which items they show of many', async (language, said) => {
    const list = listed(nodes, { totalCount: 1001, hasNextPage: true, hasPreviousPage: true });
    await open('/list?after=a&n=41', list, language);
    expect(screen.getByText(said)).toBeVisible();
  });
});
