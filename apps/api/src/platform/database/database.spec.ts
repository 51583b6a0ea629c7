import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/index.ts';
import { integer } from './columns.ts';
import { Database, knownStatements, preparedMost, statement } from './database.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

describe('statements beyond those that are kept prepared', () => {
  it('are not prepared, and answer all the same', async () => {
    for (let i = 0; i < preparedMost; i += 1) statement('spec_of_the_cap', `select ${i} as n`);
    expect(knownStatements()).toHaveLength(preparedMost);
    const late = statement('spec_of_the_cap', 'select $1::int as n', { n: integer() });
    expect(late.name).toBe('');
    const database = api.app.get(Database);
    expect(await database.one(late, [7])).toEqual({ n: 7 });
    expect(await database.one(late, [8])).toEqual({ n: 8 });
  });
});
