import { BellCount } from '../../gql/browser/BellCount.ts';
import { Notified } from '../../gql/browser/Notified.ts';
import { ask } from '../api/ask.ts';
import { locale } from '../browser/locale.ts';
import { fillInCount, type CountedTemplate } from '../islands/fill-in.ts';
import { listen } from '../live/listen.ts';
import { whenLiveAgain } from '../live/live-again.ts';
import { bellCount } from './bell-count.ts';

/** Writes the count on the bell, which a form that was sent in place may have replaced. */
function draw(count: number): void {
  const bell = document.getElementById('bell');
  if (bell === null) return;
  const [shown, said] = ['[data-count]', '[data-words]'].map((part) => bell.querySelector<HTMLElement>(part));
  if (shown) shown.textContent = bellCount(count, locale());
  if (!said) return;
  const words = JSON.parse(said.dataset['words'] ?? '{}') as CountedTemplate;
  said.textContent = count === 0 ? (said.dataset['none'] ?? '') : fillInCount(words, count, locale());
}

/** Keeps the count on the bell right while the page is open. */
export function startBell(): void {
  listen(Notified, {}, ({ notified }) => draw(notified.unreadCount));
  whenLiveAgain(() => {
    ask(BellCount, {}).then(
      ({ data }) => data?.viewer && draw(data.viewer.unreadNotifications),
      // The line is down again: the next news bring it.
      () => undefined,
    );
  });
}
