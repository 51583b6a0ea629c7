import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder, requireNode } from '../terminal/program.ts';
import { generatedFile } from './schema-file.ts';

/** Writes the GraphQL schema as the compiled API builds it from its resolvers; needs no database. */
const schema = await requireNode([join(projectFolder, 'apps/api/dist/print-schema.js')]);
mkdirSync(dirname(generatedFile), { recursive: true });
writeFileSync(generatedFile, `${schema.trim()}\n`);
