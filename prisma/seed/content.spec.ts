import { isHandle } from '@cluster-commons/domain/accounts';
import { lengthOf } from '@cluster-commons/domain/kernel';
import { normaliseTag, threadLimits } from '@cluster-commons/domain/threads';
import { idsFrom } from './builders/index.ts';
import { writtenMembers, writtenThreads } from './world/content.ts';

const now = new Date('2026-11-23T12:00:00Z');

describe('ids from a seed', () => {
  it('are the same each time and sort in the order given', () => {
    const given = (seed: string): string[] => {
      const ids = idsFrom(seed);
      return Array.from({ length: 300 }, () => ids(now));
    };
    expect(given('one')).toEqual(given('one'));
    expect(given('one')).toEqual([...given('one')].sort());
    expect(new Set([...given('one'), ...given('two')]).size).toBe(600);
  });

  it('are UUIDs of version 7 that tell their time', () => {
    const id = idsFrom('one')(now);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now.getTime());
  });
});

describe('the content', () => {
  it.each(writtenThreads())('keeps the limits: $key $title', ({ title, tags, posts }) => {
    expect(lengthOf(title)).toBeGreaterThanOrEqual(threadLimits.title.least);
    expect(lengthOf(title)).toBeLessThanOrEqual(threadLimits.title.most);
    expect(tags.length).toBeLessThanOrEqual(threadLimits.tags);
    expect(tags.map(normaliseTag)).toEqual(tags);
    for (const { body } of posts) expect(lengthOf(body)).toBeLessThanOrEqual(threadLimits.body.most);
  });

  it('says of members in plain text, as they would', () => {
    expect(writtenMembers().filter(({ about = '' }) => /[*_`#]/.test(about))).toEqual([]);
  });

  it('gives every member a handle that a sign-up could give', () => {
    expect(writtenMembers().filter(({ handle }) => !isHandle(handle))).toEqual([]);
  });
});
