import { locale } from '../browser/locale.ts';
import { fillIn, fillInCount, type CountedTemplate, type Template } from '../islands/fill-in.ts';
import type { NumberedPost } from './store.ts';

/** Sentences of the bar, as the page brings them. */
export interface OutboxWords {
  waiting: CountedTemplate;
  refused: CountedTemplate;
  others: CountedTemplate;
  posted: Template;
  takeBack: string;
}

interface OutboxShown {
  posts: readonly NumberedPost[];
  /** How much of other members waits on this device. */
  others: number;
  isSending: boolean;
  /** What was posted last from here. */
  posted: { title: string; to: string } | null;
  takeBack: (post: NumberedPost) => void;
}

/** The bar, made of the template of the page the first time. */
function bar(): HTMLElement | null {
  const there = document.getElementById('outbox');
  if (there !== null) return there;
  const template = document.querySelector<HTMLTemplateElement>('template[data-outbox]');
  const made = template?.content.firstElementChild?.cloneNode(true);
  if (!(made instanceof HTMLElement)) return null;
  made.id = 'outbox';
  document.querySelector('main')?.prepend(made);
  return made;
}

function itemOf(post: NumberedPost, words: OutboxWords, takeBack: () => void): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = post.from;
  link.textContent = post.title;
  const text = document.createElement('p');
  text.dir = 'auto';
  text.textContent = post.typed['body']?.[0] ?? '';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.takeBack;
  button.addEventListener('click', takeBack);
  item.append(link, text);
  if (post.problem !== null) {
    const why = document.createElement('p');
    why.setAttribute('role', 'alert');
    why.textContent = post.problem;
    item.append(why);
  }
  item.append(button);
  return item;
}

/** Says what waits for a line, with each of it; nothing where nothing does. */
export function drawOutbox({ posts, others, posted, takeBack }: OutboxShown): void {
  const isEmpty = posts.length === 0 && others === 0 && posted === null;
  const place = isEmpty ? document.getElementById('outbox') : bar();
  if (place === null) return;
  place.hidden = isEmpty;
  const words = JSON.parse(place.dataset['words'] ?? '{}') as OutboxWords;
  const part = (name: string) => place.querySelector<HTMLElement>(`[data-outbox-${name}]`);
  const refused = posts.filter(({ problem }) => problem !== null).length;
  const lines = (
    [
      [words.waiting, posts.length - refused],
      [words.refused, refused],
      [words.others, others],
    ] as const
  ).flatMap(([template, count]) => (count > 0 ? [fillInCount(template, count, locale())] : []));
  part('line')?.replaceChildren(lines.join(' '));
  part('list')?.replaceChildren(...posts.map((post) => itemOf(post, words, () => takeBack(post))));
  const details = place.querySelector('details');
  if (details) details.hidden = lines.length === 0;
  if (refused > 0) details?.setAttribute('open', '');
  const said = part('posted');
  said?.replaceChildren();
  if (posted === null || said === null) return;
  const link = document.createElement('a');
  link.href = posted.to;
  link.textContent = fillIn(words.posted, { title: posted.title });
  said.append(link);
}
