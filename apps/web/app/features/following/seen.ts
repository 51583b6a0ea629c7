/** Milliseconds between two looks at what is on the screen, while the reader scrolls. */
const pause = 400;

const numberOf = ({ id }: Element): number => Number(/^p(\d+)$/.exec(id)?.[1] ?? 0);

/** Number of the last post whose end is on the screen or above it; 0 where there is none, or nobody looks. */
export function lastSeen(): number {
  if (document.visibilityState === 'hidden') return 0;
  const posts = Array.from(document.querySelectorAll('#posts > article'));
  const seen = posts.findLast((post) => post.getBoundingClientRect().bottom <= innerHeight);
  return seen === undefined ? 0 : numberOf(seen);
}

/**
 * Calls back with the number of the last post that the reader has seen, at first and whenever that may be another one.
 * @returns how to stop that
 */
export function followSeen(tell: (number: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    tell(lastSeen());
  };
  const lookSoon = (): void => void (timer ??= setTimeout(look, pause));
  const news = new MutationObserver(lookSoon);
  const posts = document.getElementById('posts');
  if (posts) news.observe(posts, { childList: true });
  addEventListener('scroll', lookSoon, { passive: true });
  addEventListener('resize', lookSoon, { passive: true });
  document.addEventListener('visibilitychange', lookSoon);
  lookSoon();
  return () => {
    clearTimeout(timer);
    news.disconnect();
    removeEventListener('scroll', lookSoon);
    removeEventListener('resize', lookSoon);
    document.removeEventListener('visibilitychange', lookSoon);
  };
}
