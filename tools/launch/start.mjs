import { runWithProjectNode } from './project-node.mjs';

runWithProjectNode('tools/launch/launcher.ts', process.argv.slice(2));
