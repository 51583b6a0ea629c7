import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, requireNode } from '../terminal/program.ts';

const printer = join(projectFolder, 'apps/api/dist/print-schema.js');
const schemaFile = join(projectFolder, 'apps/api/schema.graphql');
const releasedFile = join(projectFolder, 'apps/api/released-schema.graphql');

/** The GraphQL schema as the compiled API builds it from its resolvers; needs no database. */
export const generatedSchema = async (): Promise<string> => `${(await requireNode([printer])).trim()}\n`;

/** The schema that people review, as it stands in the working folder. */
export const committedSchema = (): string => readFileSync(schemaFile, 'utf8');

/** Makes `schema.graphql` say what the resolvers do. Returns whether it changed. */
export async function writeSchema(): Promise<boolean> {
  const schema = await generatedSchema();
  if (committedSchema() === schema) return false;
  writeFileSync(schemaFile, schema);
  return true;
}

/** The schema that others rely on: of the last release, or what was agreed on before the first. */
export const releasedSchema = (): string => readFileSync(releasedFile, 'utf8');

/** Makes `released-schema.graphql` say what `schema.graphql` does: from then on no change may break that. */
export const writeReleasedSchema = (): void => copyFileSync(schemaFile, releasedFile);
