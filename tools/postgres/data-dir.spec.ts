import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirHeldError, holderOf, holdDataDir, holdWhenFree } from './data-dir.ts';
import { markOf } from './running-process.ts';

describe('holding a data folder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'data-dir-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lets one process in and tells the next who has it, since when and where', () => {
    const hold = holdDataDir(folder, 'npm start');
    hold.update({ address: 'http://localhost:3000' });
    expect(() => holdDataDir(folder, 'npm start')).toThrow(DataDirHeldError);
    expect(() => holdDataDir(folder, 'npm start')).toThrow(
      new RegExp(`in use by process ${process.pid} \\(npm start, running since .* at http://localhost:3000\\)`),
    );
    hold.release();
    expect(holderOf(folder)).toBeNull();
    holdDataDir(folder, 'npm start').release();
  });

  it('is taken over from a process that was killed, whose children it names', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const gone = { ...markOf(child.pid as number), command: 'npm start', since: '', children: [markOf(process.pid)] };
    writeFileSync(join(folder, 'holder.json'), JSON.stringify(gone));
    expect(holderOf(folder)?.pid).toBe(child.pid);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(holderOf(folder)).toBeNull();
    const hold = holdDataDir(folder, 'npm start');
    expect(hold.left?.children).toEqual([markOf(process.pid)]);
    hold.release();
  });

  it('waits for one that is starting or ending, and not for one that answers', async () => {
    const first = holdDataDir(folder, 'npm start');
    const waiting = holdWhenFree(folder, 'npm start');
    // Longer than one waits for a holder that answers.
    setTimeout(() => first.release(), 1_500);
    const second = await waiting;
    second.update({ address: 'http://localhost:3000' });
    await expect(holdWhenFree(folder, 'npm start')).rejects.toThrow(DataDirHeldError);
    second.release();
  });

  it('does not take a number used again for the process that had it', () => {
    writeFileSync(join(folder, 'holder.json'), JSON.stringify({ pid: process.pid, startTicks: '1', children: [] }));
    expect(holderOf(folder)).toBeNull();
  });

  it('is taken over from a file that holds no record', () => {
    writeFileSync(join(folder, 'holder.json'), '');
    const hold = holdDataDir(folder, 'npm run import');
    expect(JSON.parse(readFileSync(join(folder, 'holder.json'), 'utf8'))).toMatchObject({ pid: process.pid });
    hold.release();
  });
});
