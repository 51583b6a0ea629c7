import { driftOf } from '../migrate/drift.ts';
import { migratedSchema, presentSchema } from '../migrate/folder.ts';
import { sqlBetween } from '../migrate/new-migration.ts';
import { startThrowaway } from '../postgres/throwaway.ts';
import type { Check } from './check.ts';

export const migrationsAgree: Check = {
  name: 'migrations, models and prisma/sql-only.ts agree',
  run: async () => {
    if ((await sqlBetween(await migratedSchema(), await presentSchema())) !== '') {
      return ['The models changed since the last migration: npm run migrate -- new NAME writes the next.'];
    }
    const server = await startThrowaway();
    try {
      return await driftOf(await server.createDatabase('drift'));
    } finally {
      await server.stop();
    }
  },
};
