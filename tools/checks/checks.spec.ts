import { cyclesOf } from './import-cycles.ts';
import { breaksBetween } from './schema.ts';

describe('cycles of imports', () => {
  it('are found, as a path that ends where it begins', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(cyclesOf(graph)).toEqual([['a', 'b', 'c', 'a']]);
  });

  it('are not seen where two ways lead to one file', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
    ]);
    expect(cyclesOf(graph)).toEqual([]);
  });
});

describe('breaking changes of the schema', () => {
  const landed = 'type Query { thread(number: Int!): String! old: Int }';

  it('are named with what to do instead', () => {
    const [first, ...rest] = breaksBetween(landed, 'type Query { thread(number: Int!): String! }');
    expect(first).toMatch(/Query\.old was removed\. Deprecate it/);
    expect(rest).toEqual([]);
  });

  it('include a new argument that everybody has to give, and a value that may now be absent', () => {
    expect(breaksBetween(landed, 'type Query { thread(number: Int!, lang: String!): String! old: Int }')).toHaveLength(
      1,
    );
    expect(breaksBetween(landed, 'type Query { thread(number: Int!): String old: Int }')).toHaveLength(1);
  });

  it('do not include additions', () => {
    expect(
      breaksBetween(landed, 'type Query { thread(number: Int!, lang: String): String! old: Int new: Int }'),
    ).toEqual([]);
  });
});
