import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../terminal/program.ts';
import { memoryEnvironment, memoryWords } from './memory.ts';

const linesOf = (path: string): string[] => readFileSync(join(projectFolder, path), 'utf8').split('\n');

describe('the bounds of memory', () => {
  it('hold in containers as they do for `npm start`', () => {
    const commands = [
      ...linesOf('Dockerfile').filter((line) => line.startsWith('CMD ')),
      ...linesOf('docker-compose.yml').filter((line) => line.includes('tools/launch/serve.ts')),
    ];
    expect(commands).toHaveLength(2);
    for (const command of commands) for (const word of memoryWords) expect(command).toContain(word);
    const variables = linesOf('Dockerfile').filter((line) => line.startsWith('ENV '));
    for (const [name, value] of Object.entries(memoryEnvironment))
      expect(variables.at(-1)).toContain(`${name}=${value}`);
  });
});
