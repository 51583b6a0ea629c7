import { endable } from './endable.ts';

/**
 * News for as long as their reader may have them: asks again before each of them is told and at every change of rights,
 * and ends when the answer is no. What cannot be asked is not told; the next news ask again.
 * @param changes of the reader's rights, where they can change; ended with the news
 */
export function whileAllowed<News>(
  news: AsyncIterableIterator<News>,
  changes: AsyncIterableIterator<unknown> | null,
  isAllowed: () => Promise<boolean>,
): AsyncIterableIterator<News> {
  const end = async (): Promise<IteratorResult<News>> => {
    await changes?.return?.();
    await news.return?.();
    return { value: undefined, done: true };
  };
  const asked = (): Promise<boolean | null> => isAllowed().catch(() => null);
  const watch = async (): Promise<void> => {
    for await (const _ of changes ?? []) if ((await asked()) === false) return void end();
  };
  void watch().catch(end);
  return endable(async () => {
    for (;;) {
      const told = await news.next();
      if (told.done === true) return told;
      const answer = await asked();
      if (answer === false) return end();
      if (answer === true) return told;
    }
  }, end);
}
