import { execFileSync } from 'node:child_process';
import {
  buildASTSchema,
  buildSchema,
  findBreakingChanges,
  GraphQLSchema,
  isObjectType,
  parse,
  visit,
  type ConstDirectiveNode,
} from 'graphql';
import { committedSchema, generatedSchema, releasedSchema } from '../building/schema-file.ts';
import { projectFolder } from '../terminal/program.ts';
import type { Check } from './check.ts';

export const schemaIsCurrent: Check = {
  name: 'schema.graphql says what the resolvers do',
  run: async () =>
    generatedSchema() === committedSchema()
      ? []
      : ['apps/api/schema.graphql is out of date: npm run build -- --schema writes it anew.'],
};

/** The schema of the newest release before or at the present commit; null where no tag tells, as in a shallow copy. */
export function taggedSchema(folder = projectFolder): string | null {
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const tag = git('describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*').trim();
    return git('show', `${tag}:apps/api/schema.graphql`);
  } catch {
    return null;
  }
}

interface Directed {
  directives?: readonly ConstDirectiveNode[];
}
const isDeprecated = ({ directives = [] }: Directed): boolean =>
  directives.some(({ name }) => name.value === 'deprecated');
const unlessDeprecated = (node: Directed): null | undefined => (isDeprecated(node) ? null : undefined);

/** What may be relied on: a schema without what it calls deprecated, and without types that only that leads to. */
function lasting(source: string): GraphQLSchema {
  const kept = visit(parse(source), {
    FieldDefinition: unlessDeprecated,
    InputValueDefinition: unlessDeprecated,
    EnumValueDefinition: unlessDeprecated,
  });
  const config = buildASTSchema(kept).toConfig();
  const implementations = config.types.filter((type) => isObjectType(type) && type.getInterfaces().length > 0);
  return new GraphQLSchema({ ...config, types: implementations });
}

/** Breaking changes since a released schema, one sentence each. */
export const breaksBetween = (released: string, present: string): string[] =>
  findBreakingChanges(lasting(released), buildSchema(present)).map(
    ({ description }) =>
      `${description} Deprecate it, say there what to use, and take it away in the version after the next release.`,
  );

export const schemaStaysCompatible: Check = {
  name: 'schema.graphql breaks nobody who relies on it',
  run: async () => {
    const present = committedSchema();
    const released = [releasedSchema(), taggedSchema()].filter((source) => source !== null);
    const breaks = new Set(released.flatMap((source) => breaksBetween(source, present)));
    if (breaks.size === 0) return [];
    return [...breaks, 'docs/decisions/0030 says when a break is welcome and how to agree on it.'];
  },
};
