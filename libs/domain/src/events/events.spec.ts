import { describe, expect, it } from '@jest/globals';
import { eventNames, events, faultOf } from './index.ts';

const id = '0193a1b2-0000-7000-8000-000000000001';

describe('the catalogue of events', () => {
  it.each(eventNames)('says of %s when it happens, and carries something', (name) => {
    expect(name).toMatch(/^[a-z]+(\.[a-z]+(-[a-z]+)*)$/);
    expect(events[name].happens).toMatch(/^[A-Z].*\.$/);
    expect(Object.keys(events[name].payload).length).toBeGreaterThan(0);
  });
});

describe('a line of the outbox', () => {
  it('is an event when its payload is whole', () => {
    expect(faultOf('thread.replied', { threadId: id, version: 3, postCount: 2, postId: id })).toBeNull();
  });

  it.each<[string, string, unknown, string]>([
    ['a name that the catalogue does not have', 'thread.exploded', {}, 'There is no event thread.exploded.'],
    ['a name that objects have', 'toString', {}, 'There is no event toString.'],
    ['no payload', 'thread.locked', null, 'The payload of thread.locked is no object.'],
    ['a list', 'thread.locked', [], 'The payload of thread.locked is no object.'],
    ['a field too few', 'connection.accepted', {}, 'connection.accepted: connectionId has to be an id.'],
    ['an id that is none', 'profile.updated', { memberId: '1' }, 'profile.updated: memberId has to be an id.'],
    [
      'a number as text',
      'thread.locked',
      { threadId: id, version: '1', postCount: 1 },
      'thread.locked: version has to be a whole number.',
    ],
    ['a field too many', 'profile.updated', { memberId: id, name: 'Wanjiru' }, 'profile.updated carries no name.'],
  ])('with %s is refused', (_what, name, payload, fault) => {
    expect(faultOf(name, payload)).toBe(fault);
  });
});
