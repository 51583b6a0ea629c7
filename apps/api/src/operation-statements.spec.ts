import { describe, expect, it } from '@jest/globals';
import { budgets } from '@cluster-commons/domain/kernel';
import { checkStatements } from './platform/testing/statement-budget.ts';

const statements = (count: number): string[] => Array.from({ length: count }, (_, index) => `select ${index}`);

describe('a mutation that any spec calls', () => {
  it.each([
    ['openThread', budgets.statements],
    ['signIn', budgets.accountStatements],
  ])('is held to its budget: %s takes at most %i statements', (mutation, most) => {
    expect(() => checkStatements(mutation, statements(most))).not.toThrow();
    expect(() => checkStatements(mutation, statements(most + 1))).toThrow(`${mutation} takes ${most + 1} statements`);
  });
});
