import { endable } from './endable.ts';

/** Those of the news that are for this listener. */
export const only = <News>(
  news: AsyncIterableIterator<News>,
  isFor: (told: News) => boolean | Promise<boolean>,
): AsyncIterableIterator<News> =>
  endable<News>(
    async () => {
      for (;;) {
        const told = await news.next();
        if (told.done === true || (await isFor(told.value))) return told;
      }
    },
    async () => {
      await news.return?.();
      return { value: undefined, done: true };
    },
  );
