import { runWithProjectNode } from './project-node.mjs';

const [script, ...words] = process.argv.slice(2);
if (script === undefined) {
  console.error('Usage: node tools/launch/run.mjs SCRIPT [WORDS ...]');
  process.exit(2);
}
runWithProjectNode(script, words);
