import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../terminal/program.ts';

/** What `nx schema api` makes. */
export const generatedFile = join(projectFolder, '.cache/schema.graphql');
const schemaFile = join(projectFolder, 'apps/api/schema.graphql');
const releasedFile = join(projectFolder, 'apps/api/released-schema.graphql');

/** The GraphQL schema as the resolvers say it. */
export const generatedSchema = (): string => readFileSync(generatedFile, 'utf8');

/** The schema that people review, as it stands in the working folder. */
export const committedSchema = (): string => readFileSync(schemaFile, 'utf8');

/** The schema that others rely on: of the last release, or what was agreed on before the first. */
export const releasedSchema = (): string => readFileSync(releasedFile, 'utf8');

/** Makes `schema.graphql` say what the resolvers do. Returns whether it changed. */
export function writeSchema(): boolean {
  if (committedSchema() === generatedSchema()) return false;
  copyFileSync(generatedFile, schemaFile);
  return true;
}

/** Makes `released-schema.graphql` say what `schema.graphql` does: from then on no change may break that. */
export const writeReleasedSchema = (): void => copyFileSync(schemaFile, releasedFile);
