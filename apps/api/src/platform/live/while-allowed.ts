/**
 * News for as long as their reader may have them: asks again at every change of rights, and ends when the answer is no.
 * @param changes of the reader's rights; ended with the news
 */
export function whileAllowed<News>(
  news: AsyncIterableIterator<News>,
  changes: AsyncIterableIterator<unknown>,
  isAllowed: () => Promise<boolean>,
): AsyncIterableIterator<News> {
  const end = async (): Promise<IteratorResult<News>> => {
    await changes.return?.();
    await news.return?.();
    return { value: undefined, done: true };
  };
  const watch = async (): Promise<void> => {
    for await (const _ of changes) if (!(await isAllowed())) break;
  };
  void watch()
    // What cannot be asked is a no.
    .catch(() => undefined)
    .then(end);
  return {
    next: () => news.next(),
    return: end,
    throw: async (error) => {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
