import { describe, expect, it } from '@jest/globals';
import type { Happened } from '@cluster-commons/domain/events';
import { channelOf } from '../live/channel.ts';
import { Handlers } from './handlers.ts';

const done = async (): Promise<void> => undefined;
const id = (n: number): string => `0193a1b2-0000-7000-8000-${String(n).padStart(12, '0')}`;
const locked = (thread: number, version: number): Happened<'thread.locked'> => ({
  id: id(1000 + version),
  name: 'thread.locked',
  at: '2026-11-01T08:00:00.000Z',
  payload: { threadId: id(thread), version, postCount: 1 },
});

describe('handlers', () => {
  it('are found by each event that they handle', () => {
    const handlers = new Handlers();
    handlers.on(['post.hidden', 'post.restored'], 'post-mails', done);
    handlers.on('post.hidden', 'digests', done);
    expect(handlers.of('post.hidden').map(({ name }) => name)).toEqual(['post-mails', 'digests']);
    expect(handlers.of('post.restored').map(({ name }) => name)).toEqual(['post-mails']);
    expect(handlers.of('thread.opened')).toEqual([]);
  });

  it('have names of their own, also beside work by the clock', () => {
    const handlers = new Handlers();
    handlers.on('post.hidden', 'post-mails', done);
    expect(() => handlers.on('post.restored', 'post-mails', done)).toThrow('Two handlers are called post-mails');
    expect(() => handlers.scheduled('post-mails', '0 3 * * *', done)).toThrow('Two handlers are called post-mails');
  });

  it.each(['Post mails', 'post.mails', '', '-mails'])('are refused the name "%s"', (name) => {
    expect(() => new Handlers().on('post.hidden', name, done)).toThrow('is no name for a handler');
  });
});

describe('news', () => {
  const handlers = new Handlers();
  handlers.news(['thread.locked', 'thread.unlocked'], ({ payload: { threadId, version } }) => ({
    channel: channelOf('thread', threadId),
    news: { version },
  }));

  it('of several events for one channel are the last one, in the order in which they came last', () => {
    expect(handlers.newsOf([locked(1, 2), locked(2, 1), locked(1, 3)])).toEqual([
      { channel: { name: `thread:${id(2)}` }, news: { version: 1 } },
      { channel: { name: `thread:${id(1)}` }, news: { version: 3 } },
    ]);
  });

  it('are made of no event that nobody asked for', () => {
    const pinned = { ...locked(1, 2), name: 'thread.pinned' } as Happened;
    expect(handlers.newsOf([pinned])).toEqual([]);
  });
});
