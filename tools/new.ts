import { parseArgs } from 'node:util';
import { namesOf } from './generators/feature/names.ts';
import { listedIn, newFiles } from './generators/feature/plan.ts';
import { runNx } from './terminal/nx.ts';

const help = `npm run new -- feature NAME [--tier foundation|community|oversight] [--plan]

Makes a thin slice of a new feature through all floors, and names it in the lists that know every feature.
NAME is the field's word for it, in lower case with hyphens, such as joint-actions.

  --tier   which features it may call: its own tier and those before it; community unless told
  --plan   only says which files would be written and which would learn of it
  --help   this text
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tier: { type: 'string' }, plan: { type: 'boolean' }, help: { type: 'boolean' } },
});
const [kind, name = ''] = positionals;

if (values.help === true) {
  console.log(help);
} else if (kind !== 'feature' || positionals.length !== 2) {
  console.error(help);
  process.exitCode = 2;
} else if (values.plan === true) {
  const paths = newFiles(namesOf(name)).map(({ path }) => `  new      ${path}`);
  console.log([...paths, ...listedIn.map(({ path }) => `  changed  ${path}`)].join('\n'));
} else {
  const tier = values.tier === undefined ? [] : ['--tier', values.tier];
  const { code } = await runNx(['generate', '@cluster-commons/tools:feature', name, ...tier], {
    onOutput: (text) => void process.stdout.write(text),
  });
  process.exitCode = code;
}
