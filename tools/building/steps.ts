import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder, requireNode, scriptOf } from '../terminal/program.ts';
import { precompress } from './precompress.ts';
import { committedSchema, generatedSchema } from './schema-file.ts';
import type { BuildStep } from './step.ts';

const api = join(projectFolder, 'apps/api');
const web = join(projectFolder, 'apps/web');
const tests = /\.spec\.tsx?$|\/testing\//;
const libraries = 'libs/*/src/**/*';

export const prismaClient: BuildStep = {
  name: 'prisma-client',
  title: 'Making the database client',
  inputs: ['prisma/schema.prisma', 'prisma/models/*.prisma'],
  outputs: ['apps/api/src/generated/prisma/client.ts'],
  run: async () => {
    // Making the client needs no engine, but Prisma fetches one unless this names a file.
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: join(projectFolder, 'package.json'), CHECKPOINT_DISABLE: '1' };
    await requireNode([scriptOf('prisma'), 'generate', '--schema', 'prisma', '--no-hints'], { env });
  },
};

export const compiledApi: BuildStep = {
  name: 'api',
  title: 'Compiling the API',
  inputs: ['apps/api/src/**/*', 'apps/api/.swcrc', 'prisma/schema.prisma', 'prisma/models/*.prisma'],
  except: [tests, /^apps\/api\/src\/generated\//],
  outputs: ['apps/api/dist/main.js', 'apps/api/dist/worker.js'],
  run: async () => {
    // Compiled aside and then moved: what runs from the old folder never meets half of the new one.
    const making = join(projectFolder, '.cache/building/api');
    await rm(making, { recursive: true, force: true });
    const target = ['src', '--out-dir', making, '--strip-leading-paths', '--config-file', '.swcrc', '--quiet'];
    await requireNode([scriptOf('@swc/cli', 'swc'), ...target, '--ignore', '**/*.spec.ts,**/testing/**'], { cwd: api });
    await rm(join(api, 'dist'), { recursive: true, force: true });
    await rename(making, join(api, 'dist'));
  },
};

export const schema: BuildStep = {
  name: 'schema',
  title: 'Comparing the GraphQL schema',
  inputs: [...compiledApi.inputs, libraries, 'apps/api/schema.graphql'],
  except: compiledApi.except,
  outputs: ['apps/api/schema.graphql'],
  run: async () => {
    if ((await generatedSchema()) === committedSchema()) return;
    console.log(
      'apps/api/schema.graphql does not say what the resolvers do: npm run build -- --schema writes it anew.',
    );
  },
};

export const documents: BuildStep = {
  name: 'documents',
  title: 'Preparing the GraphQL documents',
  inputs: ['apps/api/schema.graphql', 'apps/web/app/**/*.graphql', 'apps/web/codegen.ts', 'apps/web/codegen/*.ts'],
  outputs: ['apps/web/app/gql/index.ts'],
  run: async () => {
    await requireNode([scriptOf('@graphql-codegen/cli', 'graphql-codegen'), '--config', 'codegen.ts'], { cwd: web });
  },
};

export const webPages: BuildStep = {
  name: 'web',
  title: 'Building the pages',
  inputs: [...documents.inputs, 'apps/web/{app,vite,public}/**/*', 'apps/web/{vite,react-router}.config.ts', libraries],
  except: [tests, /^apps\/web\/app\/gql\//],
  outputs: ['apps/web/build/server/index.js', 'apps/web/build/client/assets'],
  run: async () => {
    await rm(join(web, 'build'), { recursive: true, force: true });
    const env = { NODE_ENV: 'production' };
    await requireNode([scriptOf('@react-router/dev', 'react-router'), 'build'], { cwd: web, env });
    await precompress(join(web, 'build/client'));
  },
};

/** In order: each may need what those before it make. */
export const buildSteps: readonly BuildStep[] = [prismaClient, compiledApi, schema, documents, webPages];

/** What the API runs on in development; the pages are made as they are asked for. */
export const developmentSteps: readonly BuildStep[] = [prismaClient, compiledApi, documents];
