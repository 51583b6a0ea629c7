import type { Check } from './check.ts';
import { fileLength } from './file-length.ts';
import { everyFolderIsKnown } from './folders.ts';
import { formatting } from './formatting.ts';
import { importCycles } from './import-cycles.ts';
import { indexesAreCurrent } from './indexes.ts';
import { migrationsTakeNoLongLocks } from './locks.ts';
import { migrationsAgree } from './migrations.ts';
import { schemaIsCurrent, schemaStaysCompatible } from './schema.ts';
import { nothingUnused } from './unused.ts';

/** Rules of the house that neither the compiler nor the linter can hold. */
export const houseChecks: readonly Check[] = [
  fileLength,
  importCycles,
  everyFolderIsKnown,
  indexesAreCurrent,
  schemaIsCurrent,
  schemaStaysCompatible,
  migrationsAgree,
  migrationsTakeNoLongLocks,
  nothingUnused,
  formatting,
];
