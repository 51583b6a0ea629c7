import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { budgets } from '@cluster-commons/domain/kernel';
import { checkStatements } from './platform/testing/statement-budget.ts';

const statements = (count: number): string[] => Array.from({ length: count }, (_, index) => `select ${index}`);
const check = (text: string, count: number) => () => checkStatements(parse(text), statements(count));

describe('a mutation that any spec calls', () => {
  it.each([
    ['openThread', budgets.statements],
    ['signIn', budgets.accountStatements],
  ])('is held to its budget: %s takes at most %i statements', (name, most) => {
    const text = `mutation { ${name} { problems { code } } }`;
    expect(check(text, most)).not.toThrow();
    expect(check(text, most + 1)).toThrow(`${name} takes ${most + 1} statements`);
  });

  it('has none where it is one of several, and is nothing that only reads', () => {
    expect(check('mutation { a: signIn { x } b: signIn { x } }', 99)).not.toThrow();
    expect(check('query { threads { totalCount } }', 99)).not.toThrow();
  });
});
