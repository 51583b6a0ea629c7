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

interface PanelScript {
  togglePanel: (bell: HTMLAnchorElement) => void;
}

/** A plain press of the bell shows what is new beside it; with a key held it opens the page, as every link does. */
function openPanelOn(event: MouseEvent): void {
  const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('#bell > a') : null;
  const file = link?.parentElement?.dataset['panel'];
  if (!link || !file || ctrlKey || metaKey || shiftKey || altKey || location.pathname === link.pathname) return;
  event.preventDefault();
  import(/* @vite-ignore */ file).then(
    ({ togglePanel }: PanelScript) => togglePanel(link),
    () => location.assign(link.href),
  );
}

/** Keeps the count on the bell right while the page is open. */
export function startBell(): void {
  document.addEventListener('click', openPanelOn);
  listen(Notified, {}, ({ notified }) => draw(notified.unreadCount));
  whenLiveAgain(() => {
    ask(BellCount, {}).then(
      ({ data }) => data?.viewer && draw(data.viewer.unreadNotifications),
      // The line is down again: the next news bring it.
      () => undefined,
    );
  });
}
