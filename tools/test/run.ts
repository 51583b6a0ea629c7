import { parseArgs } from 'node:util';
import { build } from '../building/build.ts';
import { runNx } from '../terminal/nx.ts';
import { countsOfRun, sumOf, summaryOf, type Counts, type PartResult } from './counts.ts';

interface Part {
  name: string;
  title: string;
  targets: readonly string[];
  /** As Nx chooses them; by default all that have the targets. */
  projects?: string;
}

const parts: readonly Part[] = [
  { name: 'checks', title: 'Types, lint and the rules of the house', targets: ['typecheck', 'lint', 'rules'] },
  { name: 'pure', title: 'Rules and tools, without a browser or the API', targets: ['test'], projects: '*,!api,!web' },
  { name: 'api', title: 'The API on a real PostgreSQL', targets: ['test'], projects: 'api' },
  { name: 'web', title: 'Pages and components', targets: ['test'], projects: 'web' },
  { name: 'new', title: 'A new feature in a copy of the project', targets: ['new-feature'] },
  { name: 'e2e', title: 'Journeys in a browser, on the built product', targets: ['e2e'] },
];

const help = `npm test [-- PART ... [-- WORDS]]

Without a part, the build and all of them in this order:
${parts.map(({ name, title }) => `  ${name.padEnd(8)} ${title}`).join('\n')}

WORDS narrow the specs or journeys to files, for example: npm test -- api -- threads
Nx runs the parts, and remembers what passed on the same files. One task of it by hand: npx nx test domain
The last line is "N passed, N failed".
`;

async function runPart({ targets, projects }: Part, words: readonly string[]): Promise<Counts> {
  const chosen = ['run-many', '--targets', targets.join(','), ...(projects ? ['--projects', projects] : [])];
  // Specs and journeys run one project at a time and are shown as they go; the many small tasks when they end.
  const style = targets.length > 1 ? 'static' : 'stream-without-prefixes';
  const nx = await runNx([...chosen, '--output-style', style, ...(words.length > 0 ? ['--', ...words] : [])], {
    onOutput: (text) => void process.stdout.write(text),
  });
  return countsOfRun(nx, targets);
}

async function timed(name: string, title: string, run: () => Promise<Counts>): Promise<PartResult> {
  console.log(`\n== ${name}: ${title}`);
  const start = performance.now();
  try {
    return { name, ...(await run()), ms: performance.now() - start };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { name, passed: 0, failed: 1, ms: performance.now() - start };
  }
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
const chosen = parts.filter(({ name }) => positionals.includes(name));
// Part names come first; what is not the name of a part narrows them.
const words = positionals.filter((word) => !parts.some(({ name }) => name === word));
if (values.help === true) {
  console.log(help);
} else if (chosen.length === 0 && words.length > 0) {
  console.error(`There is no part ${words.join(' ')}.\n\n${help}`);
  process.exitCode = 2;
} else {
  const results = [
    await timed('build', 'Everything builds', async () => {
      await build();
      return { passed: 1, failed: 0 };
    }),
  ];
  for (const part of chosen.length === 0 ? parts : chosen) {
    results.push(await timed(part.name, part.title, () => runPart(part, words)));
  }
  console.log(summaryOf(results));
  process.exitCode = sumOf(results).failed === 0 ? 0 : 1;
}
