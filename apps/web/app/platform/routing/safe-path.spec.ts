import { safePath } from './safe-path.ts';

describe('the place after a form', () => {
  it.each(['/', '/threads/7/dye?from=21#p23', '/members?country=KE&text=a%2Fb', '/sign-in?next=%2F%2Fevil.example'])(
    'may be %s',
    (next) => {
      expect(safePath(next)).toBe(next);
    },
  );

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['another site', 'https://evil.example/'],
    ['another site without its scheme', '//evil.example'],
    ['another site behind backslashes', '/\\evil.example'],
    ['another site behind a tab', '/\t/evil.example'],
    ['another site behind dots', '/.//evil.example'],
    ['another site behind dots that climb', '/threads/..//evil.example'],
    ['a script', 'javascript:alert(1)'],
    ['a path that is relative', 'threads'],
    ['an act', '/acts/signOut'],
    ['an operation', '/graphql?query=x'],
    ['a page that begins like one of ours', '/threadsx'],
    ['the outbox', '/outbox'],
    ['a file', '/members.csv?country=GH'],
    ['a name and password for another site', '//user:secret@evil.example/'],
  ])('is nothing instead of %s', (_what, next) => {
    expect(safePath(next)).toBeNull();
  });
});
