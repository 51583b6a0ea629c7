import { describe, expect, it } from '@jest/globals';
import { carriesSaid, readSaid, saidCookie } from './said.ts';

const secret = 'a-secret-for-tests-of-thirty-two-plus';
const cookieOf = (setCookie: string): string => setCookie.split(';')[0] ?? '';

describe('what an act said', () => {
  const said = {
    id: 'moderation.said.post.hide',
    values: { number: 3, name: 'أمينة' },
    undo: { act: 'moderatePost', fields: { postId: 'x', act: 'RESTORE' } },
  };
  const cookie = cookieOf(saidCookie(said, secret, true));

  it('comes back from the cookie as it was', () => {
    expect(carriesSaid(`lang=fr; ${cookie}`)).toBe(true);
    expect(readSaid(`lang=fr; ${cookie}`, secret)).toEqual(said);
  });

  it.each([
    ['another secret signed', cookieOf(saidCookie(said, `${secret}x`, true))],
    ['somebody changed', cookie.replace(/=./, '=A')],
    ['has no signature', cookie.split('.')[0]],
    ['is not one of ours', 'said=hello.world'],
    ['is missing', 'lang=fr'],
  ])('is not read when it %s', (_, header) => {
    expect(readSaid(header, secret)).toBeNull();
  });

  it('keeps its sentence when names in it are too long for a cookie', () => {
    const long = saidCookie({ id: 'a', values: { title: 'ط'.repeat(3_000) } }, secret, false);
    expect(long.length).toBeLessThan(4_096);
    expect(readSaid(cookieOf(long), secret)).toEqual({ id: 'a', values: {} });
  });
});
