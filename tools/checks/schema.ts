import { execFileSync } from 'node:child_process';
import { buildSchema, findBreakingChanges } from 'graphql';
import { build } from '../building/build.ts';
import { committedSchema, generatedSchema } from '../building/schema-file.ts';
import { compiledApi, prismaClient } from '../building/steps.ts';
import { projectFolder } from '../terminal/program.ts';
import type { Check } from './check.ts';

export const schemaIsCurrent: Check = {
  name: 'schema.graphql says what the resolvers do',
  run: async () => {
    await build([prismaClient, compiledApi]);
    const isCurrent = (await generatedSchema()) === committedSchema();
    return isCurrent ? [] : ['apps/api/schema.graphql is out of date: npm run build -- --schema writes it anew.'];
  },
};

/** The schema that was committed last; null in a copy without history, or before the first. */
function landedSchema(): string | null {
  try {
    return execFileSync('git', ['show', 'HEAD:apps/api/schema.graphql'], {
      cwd: projectFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

/** Changes of a schema that break who relies on it, one sentence each. */
export const breaksBetween = (landed: string, present: string): string[] =>
  findBreakingChanges(buildSchema(landed), buildSchema(present)).map(
    ({ description }) => `${description} Deprecate it and say what to use, and take it away in a later version.`,
  );

export const schemaStaysCompatible: Check = {
  name: 'schema.graphql breaks nobody who relies on it',
  run: async () => {
    const landed = landedSchema();
    return landed === null ? [] : breaksBetween(landed, committedSchema());
  },
};
