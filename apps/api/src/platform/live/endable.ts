/** An iterator that can be ended while it waits for what comes next, which a generator cannot. */
export const endable = <News>(
  next: () => Promise<IteratorResult<News>>,
  end: () => Promise<IteratorResult<News>>,
): AsyncIterableIterator<News> => ({
  next,
  return: end,
  throw: async (error) => {
    await end();
    throw error;
  },
  [Symbol.asyncIterator]() {
    return this;
  },
});
