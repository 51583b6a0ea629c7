import { pageIn } from '../browser/parts.ts';
import { allWaiting, noteProblem, removeWaiting, type NumberedPost } from './store.ts';

/** What became of one: posted, refused for a reason of its own, or all wait for a session or a line. */
export type Sending = 'sent' | 'refused' | 'session' | 'line';

const tooMany = 429;

/** Sends one as its form would have. */
async function sendOne(post: NumberedPost): Promise<{ became: Sending; to: string | null }> {
  let answer: Response;
  try {
    answer = await fetch(post.address, {
      method: 'POST',
      body: new URLSearchParams(post.body),
      // No page is called so: the answer says where it led, and brings none.
      headers: { 'x-page': `${post.from}#` },
    });
  } catch {
    return { became: 'line', to: null };
  }
  const to = answer.headers.get('x-location');
  if (to !== null) return { became: 'sent', to };
  if (answer.status === 401 || answer.status === 409) return { became: 'session', to };
  if (answer.status === tooMany || answer.status >= 500) return { became: 'line', to };
  const page = pageIn(await answer.text());
  await noteProblem(post, page.querySelector('[role=alert]')?.textContent.trim() ?? '');
  return { became: 'refused', to };
}

/** Only one tab sends. Where the browser has no locks a key still makes one post of what is sent twice. */
export const alone = <T>(work: () => Promise<T>): Promise<T> => {
  const { locks } = navigator as { locks?: LockManager };
  return locks === undefined ? work() : (locks.request('outbox', work) as Promise<T>);
};

/**
 * Sends in order what a member's forms could not: each waits for the one before. What is refused stays with the reason,
 * and holds up nobody.
 * @param told after each
 */
export const sendWaiting = (
  member: string,
  told: (post: NumberedPost, became: Sending, to: string | null) => void,
): Promise<Sending> =>
  alone(async () => {
    for (const post of await allWaiting()) {
      if (post.member !== member || post.problem !== null) continue;
      const { became, to } = await sendOne(post);
      if (became === 'sent') await removeWaiting(post);
      told(post, became, to);
      if (became === 'line' || became === 'session') return became;
    }
    return 'sent';
  });
