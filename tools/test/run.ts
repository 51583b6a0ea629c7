import { parseArgs } from 'node:util';
import { build } from '../building/build.ts';
import { runChecks, type Counts } from './checks.ts';
import { runJest } from './jest-part.ts';
import { runJourneys } from './journeys.ts';
import { summaryOf, totalOf, type PartResult } from './result.ts';

interface Part {
  name: string;
  title: string;
  run: (words: readonly string[]) => Promise<Counts>;
}

const built = async (): Promise<Counts> => {
  await build();
  return { passed: 1, failed: 0 };
};

const parts: readonly Part[] = [
  { name: 'build', title: 'Everything builds', run: built },
  { name: 'checks', title: 'Types, lint and the rules of the house', run: runChecks },
  { name: 'pure', title: 'Rules and tools, without a browser or the API', run: (words) => runJest('pure', words) },
  { name: 'api', title: 'The API on a real PostgreSQL', run: (words) => runJest('api', words) },
  { name: 'web', title: 'Pages and components', run: (words) => runJest('web', words) },
  { name: 'e2e', title: 'Journeys in a browser, on the built product', run: runJourneys },
];

const help = `npm test [-- PART ... [-- WORDS]]

Without a part, all of them in this order:
${parts.map(({ name, title }) => `  ${name.padEnd(8)} ${title}`).join('\n')}

WORDS narrow a jest or Playwright part to files, for example: npm test -- api -- threads
The last line is "N passed, N failed".
`;

async function runPart({ name, title, run }: Part, words: readonly string[]): Promise<PartResult> {
  console.log(`\n== ${name}: ${title}`);
  const start = performance.now();
  try {
    return { name, ...(await run(words)), ms: performance.now() - start };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { name, passed: 0, failed: 1, ms: performance.now() - start };
  }
}

/** Part names come first; what follows them, behind `--` or not the name of a part, narrows them. */
function split(positionals: readonly string[]): { chosen: Part[]; words: string[] } {
  const chosen = parts.filter(({ name }) => positionals.includes(name));
  return { chosen, words: positionals.filter((word) => !parts.some(({ name }) => name === word)) };
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
const { chosen, words } = split(positionals);
if (values.help === true) {
  console.log(help);
} else if (chosen.length === 0 && words.length > 0) {
  console.error(`There is no part ${words.join(' ')}.\n\n${help}`);
  process.exitCode = 2;
} else {
  const results: PartResult[] = [];
  // Every part stands on what the build makes; it takes no time where nothing changed.
  const [building] = parts;
  const wanted = chosen.length === 0 ? parts : [...new Set([building, ...chosen])].filter((part) => part !== undefined);
  for (const part of wanted) results.push(await runPart(part, words));
  console.log(summaryOf(results));
  process.exitCode = totalOf(results).failed === 0 ? 0 : 1;
}
