import { describe, expect, it } from '@jest/globals';
import { memberColumns } from '../claims/index.ts';
import { memberData } from './member-data.ts';

describe('the tables that name members', () => {
  it('each say what becomes of them when somebody leaves', () => {
    const said = Object.entries(memberData).flatMap(([table, { columns }]) =>
      columns.map((each) => `${table}.${each}`),
    );
    const named = Object.keys(memberColumns).filter((each) => each !== 'former_account.id');
    expect(said.sort()).toEqual(named.sort());
  });
});
