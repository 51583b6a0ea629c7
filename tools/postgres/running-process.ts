import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process by number and moment of start, since numbers are used again. */
export interface ProcessMark {
  pid: number;
  /** Clock ticks after boot, where the system tells; null elsewhere. */
  startTicks: string | null;
}

function startTicksOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name stands in brackets and may hold blanks; the start time is the 20th field behind it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

export const markOf = (pid: number): ProcessMark => ({ pid, startTicks: startTicksOf(pid) });

/** Whether a process with this number exists, whoever it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether exactly this process still runs. */
export const isSameProcess = (mark: ProcessMark): boolean =>
  isAlive(mark.pid) && (mark.startTicks === null || startTicksOf(mark.pid) === mark.startTicks);

/** The command line, words separated by blanks; null where the system does not tell. */
export function commandLineOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return null;
  }
}

/** Sends a signal to exactly this process, if it still runs. */
export function signal(mark: ProcessMark, name: NodeJS.Signals): void {
  try {
    if (isSameProcess(mark)) process.kill(mark.pid, name);
  } catch (error) {
    // It ended between the question and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits for a process that is not our child. Returns false when it still runs after `ms`. */
export async function hasEnded(mark: ProcessMark, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; isSameProcess(mark); await sleep(50)) {
    if (Date.now() > end) return false;
  }
  return true;
}
