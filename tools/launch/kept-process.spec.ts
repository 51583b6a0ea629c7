import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../postgres/running-process.ts';
import { keepRunning, type KeptProcess } from './kept-process.ts';

describe('a process that is kept running', () => {
  let folder: string;
  let pids: number[];
  let lines: string[];

  const kept = (script: string): KeptProcess => {
    writeFileSync(join(folder, 'script.mjs'), script);
    return keepRunning({
      name: 'web',
      words: [join(folder, 'script.mjs')],
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '' },
      say: (line) => lines.push(line),
      onStart: (pid) => pids.push(pid),
    });
  };
  const until = async (isTrue: () => boolean): Promise<void> => {
    for (const end = Date.now() + 100_000; !isTrue();) {
      if (Date.now() > end) throw new Error('waited in vain');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const lastPid = (): number => pids.at(-1) as number;
  const marks = (): string => {
    try {
      return readFileSync(join(folder, 'marks'), 'utf8');
    } catch {
      return '';
    }
  };

  const steady = `
    import { appendFileSync } from 'node:fs';
    const mark = (word) => appendFileSync('marks', word + ' ');
    process.on('SIGTERM', () => { mark('asked'); process.exit(0); });
    setInterval(() => {}, 1000);
    mark('up');`;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kept-'));
    pids = [];
    lines = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is started again when it is killed, and says so', async () => {
    const web = kept(steady);
    web.settle();
    await until(() => marks() === 'up ');
    process.kill(lastPid(), 'SIGKILL');
    await until(() => marks() === 'up up ');
    expect(lines).toEqual(['The web process was ended by SIGKILL: starting it again in 0.5 s.']);
    await web.stop();
    expect(isAlive(lastPid())).toBe(false);
    expect(marks()).toBe('up up asked ');
  });

  it('is not started again when it ends before it was ready, but its end is told', async () => {
    const web = kept('process.exit(3)');
    expect(await web.failed).toBe('ended with 3');
    expect(pids).toHaveLength(1);
    await web.stop();
  });

  it('runs once after a restart, also when it had just ended by itself', async () => {
    const web = kept(steady);
    web.settle();
    await until(() => marks() === 'up ');
    process.kill(lastPid(), 'SIGKILL');
    await until(() => lines.length === 1);
    await web.restart();
    await until(() => marks() === 'up up ');
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(pids).toHaveLength(2);
    await web.stop();
    expect(pids.filter(isAlive)).toEqual([]);
  });

  it('ends by itself when the one who started it is killed', async () => {
    writeFileSync(join(folder, 'script.mjs'), steady);
    const options = { name: 'web', words: [join(folder, 'script.mjs')], cwd: folder };
    const starter = `
      import { keepRunning } from ${JSON.stringify(join(import.meta.dirname, 'kept-process.ts'))};
      import { writeFileSync } from 'node:fs';
      const onStart = (pid) => writeFileSync('pid', String(pid));
      keepRunning({ ...${JSON.stringify(options)}, env: process.env, say: () => {}, onStart });`;
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', starter], { cwd: folder, stdio: 'inherit' });
    await until(() => marks() === 'up ');
    launcher.kill('SIGKILL');
    await until(() => marks() === 'up asked ');
    await until(() => !isAlive(Number(readFileSync(join(folder, 'pid'), 'utf8'))));
  });
});
