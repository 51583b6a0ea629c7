import { begunName } from './begun-name.ts';

describe('a name that is being written', () => {
  it.each([
    ['@', '@'],
    ['ask @ami', '@ami'],
    ['(@ami-s', '@ami-s'],
    ['line\n@ami', '@ami'],
    ['اسأل @سعا', '@سعا'],
    ['نعم،@am', '@am'],
    ['see #1', '#1'],
    ['see #yarn', '#yarn'],
  ])('%j is %s', (text, prefix) => {
    expect(begunName(text, text.length)).toEqual({ from: text.length - prefix.length, prefix });
  });

  it.each(['', 'ami', 'a@b', '@ami ', '#', '# ', '##', 'https://example.org/#a', `@${'a'.repeat(60)}`])(
    '%j is none',
    (text) => {
      expect(begunName(text, text.length)).toBeNull();
    },
  );

  it('ends where the caret is', () => {
    expect(begunName('@amina', 3)).toEqual({ from: 0, prefix: '@am' });
  });
});
