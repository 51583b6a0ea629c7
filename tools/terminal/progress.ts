const isTerminal = process.stdout.isTTY;

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Says what is being done and, at its end, how long it took; a terminal shows the seconds as they pass. */
export async function withProgress<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const passed = (): number => performance.now() - start;
  const show = (): void => void process.stdout.write(`\r${title} ... ${Math.floor(passed() / 1000)} s `);
  if (isTerminal) show();
  else console.log(`${title} ...`);
  const timer = isTerminal ? setInterval(show, 1000) : undefined;
  const end = (word: string): void => {
    clearInterval(timer);
    if (isTerminal) process.stdout.write(`\r\u001b[2K${title}: ${word} after ${seconds(passed())}\n`);
    else if (passed() > 1000 || word !== 'done') console.log(`${title}: ${word} after ${seconds(passed())}`);
  };
  try {
    const result = await work();
    end('done');
    return result;
  } catch (error) {
    end('failed');
    throw error;
  }
}
