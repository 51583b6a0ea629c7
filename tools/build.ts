import { parseArgs } from 'node:util';
import { build } from './building/build.ts';
import { writeReleasedSchema, writeSchema } from './building/schema-file.ts';
import { writeIndexes } from './indexes/indexes.ts';

const help = `npm run build [-- --fresh | --schema | --release-schema | --indexes]

Makes what npm start runs: the database client, the API and the pages, each only where its sources changed.

  --fresh    makes everything anew
  --schema   only writes apps/api/schema.graphql as the resolvers now say; read the difference before it lands
  --release-schema
             also has apps/api/released-schema.graphql say the same: at a release, or to agree on a break before the first
  --indexes  only writes the files that list other files, such as libs/paths/src/index.ts
  --help     this text
`;

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean' },
    schema: { type: 'boolean' },
    'release-schema': { type: 'boolean' },
    indexes: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

async function run(): Promise<string> {
  if (values.help === true) return help;
  if (values.indexes === true) {
    const written = await writeIndexes();
    return written.length === 0 ? 'The indexes are up to date.' : `Written: ${written.join(', ')}`;
  }
  if (values.schema === true || values['release-schema'] === true) {
    await build('schema');
    const isNew = writeSchema();
    if (values['release-schema'] === true) writeReleasedSchema();
    return isNew ? 'apps/api/schema.graphql is written anew.' : 'apps/api/schema.graphql is up to date.';
  }
  return (await build('product', { fresh: values.fresh === true })) ? 'Built.' : 'Everything is built already.';
}

try {
  console.log(await run());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
