import { describe, expect, it } from '@jest/globals';
import { slugOf } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import {
  clusterPath,
  confirmEmailPath,
  memberPath,
  newThreadPath,
  pagePath,
  pageStartOf,
  postPath,
  sectionOfPath,
  signInPath,
  threadLogPath,
  threadPageFrom,
  threadPath,
  tidyPath,
} from './index.ts';

const thread = { number: 7, slug: 'غزل' };

describe('the address of a thread', () => {
  it('holds its number and its slug as browsers send it', () => {
    expect(threadPath(thread)).toBe('/threads/7/%D8%BA%D8%B2%D9%84');
  });

  it.each(['Log?', '-', '---', '- log -', 'New', 'Edit!'])(
    'is that of no other page, whatever the title: %j',
    (title) => {
      const path = threadPath({ number: 7, slug: slugOf(title) });
      expect(path).not.toMatch(/^\/threads\/7\/-/);
      expect([threadLogPath(7), newThreadPath]).not.toContain(path);
    },
  );

  it('names the post a page begins at, but not the first', () => {
    expect([threadPageFrom(thread, 1), threadPageFrom(thread, 21)]).toEqual([
      threadPath(thread),
      `${threadPath(thread)}?from=21`,
    ]);
  });
});

describe('the address of a post', () => {
  const page = threadLimits.postsPerPage;
  it.each([
    [1, 1],
    [2, 1],
    [page, 1],
    [page + 1, page + 1],
    [3 * page, 2 * page + 1],
  ])('of number %i leads to the page that begins at %i', (number, start) => {
    expect(pageStartOf(number)).toBe(start);
    expect(postPath(thread, number)).toBe(`${threadPageFrom(thread, start)}#p${number}`);
  });
});

describe('other addresses', () => {
  it('keep names from being read as more than a name', () => {
    expect(memberPath('../admin')).toBe('/members/..%2Fadmin');
    expect(clusterPath('a?b#c')).toBe('/clusters/a%3Fb%23c');
    expect(pagePath('library', 'joint action')).toBe('/library/joint%20action');
  });

  it('carry where to go on, and nothing where there is nothing', () => {
    expect([signInPath(), signInPath(null), signInPath('/'), signInPath('/threads/new?a=b')]).toEqual([
      '/sign-in',
      '/sign-in',
      '/sign-in',
      '/sign-in?next=%2Fthreads%2Fnew%3Fa%3Db',
    ]);
    expect(confirmEmailPath('a+b')).toBe('/confirm-email?token=a%2Bb');
  });

  it.each([
    ['/threads/', '/threads'],
    ['/Threads', '/threads'],
    ['/threads//7//dye//', '/threads/7/dye'],
    ['/threads/7/%C3%89toffe/', '/threads/7/%C3%89toffe'],
    ['/Members/Amina', '/members/amina'],
    ['//evil.example/', null],
    ['/', null],
    ['/threads/7/dye', null],
    ['/\\evil.example/', null],
    ['/a b/', null],
  ])('%s is written %s', (path, tidy) => {
    expect(tidyPath(path)).toBe(tidy);
  });

  it.each([
    ['/about', 'about'],
    ['/library/pooling', 'library'],
    ['/', undefined],
    ['/threads/about', undefined],
  ])('%s is of the section %s', (path, section) => {
    expect(sectionOfPath(path)).toBe(section);
  });
});
