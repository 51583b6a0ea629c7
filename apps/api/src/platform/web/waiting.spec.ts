import { describe, expect, it } from '@jest/globals';
import { placeOfWaiting } from './waiting.ts';

describe('a session that waits for the second factor', () => {
  it.each([
    ['/', '/second-factor?next=%2F'],
    ['/threads?tag=dye', '/second-factor?next=%2Fthreads%3Ftag%3Ddye'],
    ['/acts/bookmark?threadId=1', '/second-factor?next=%2Facts%2Fbookmark%3FthreadId%3D1'],
    ['/sign-in', '/second-factor'],
    ['/sign-in?next=%2Fmembers', '/second-factor?next=%2Fmembers'],
  ])('is led from %s to %s', (url, place) => {
    expect(placeOfWaiting({ method: 'GET', url })).toBe(place);
  });

  it.each(['/second-factor', '/second-factor?next=%2Fmembers', '/acts/signOut', '/acts/giveSecondFactor'])(
    'may open %s',
    (url) => expect(placeOfWaiting({ method: 'GET', url })).toBeNull(),
  );

  it('gets its forms back', () => {
    expect(placeOfWaiting({ method: 'POST', url: '/acts/replyToThread' })).toBeNull();
  });
});
