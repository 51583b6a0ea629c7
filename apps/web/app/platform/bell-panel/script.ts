import layout from '../../ui/layout.module.css';
import { tellMoments } from '../browser/moments.ts';
import { pageIn, takeIcons } from '../browser/parts.ts';
import styles from '../frame/frame.module.css';

const id = 'bell-panel';
/** So many of the latest stand in it; all are on the page that it leads to. */
const mostRows = 5;

const openPanel = (): HTMLElement | null => document.getElementById(id);

function close(bell: HTMLAnchorElement): void {
  openPanel()?.remove();
  bell.setAttribute('aria-expanded', 'false');
}

/** What the page of notifications shows first: its title, the way to mark all, the latest, and the ways on. */
function panelOf(page: Document, bell: HTMLAnchorElement): HTMLElement | null {
  const list = page.getElementById('notifications');
  const title = page.querySelector('main h1')?.textContent ?? '';
  if (list === null) return null;
  const panel = document.createElement('section');
  panel.id = id;
  panel.className = styles['panel'] ?? '';
  panel.tabIndex = -1;
  panel.setAttribute('aria-label', title);
  const heading = document.createElement('h2');
  heading.textContent = title;
  const all = document.createElement('p');
  const way = document.createElement('a');
  way.href = bell.href;
  way.textContent = list.dataset['seeAll'] ?? title;
  all.append(way);
  const markAll = list.querySelector('input[name="all"][value="true"]')?.closest('form');
  const rows = list.querySelector(':scope > ul');
  if (rows) for (const row of Array.from(rows.children).slice(mostRows)) row.remove();
  const none = rows ?? list.querySelector('h2')?.parentElement;
  const head = document.createElement('div');
  head.className = [layout['row'], layout['ends']].join(' ');
  head.append(heading, ...(markAll ? [document.importNode(markAll, true)] : []));
  panel.append(head, ...(none ? [document.importNode(none, true)] : []), all);
  return panel;
}

/** Opens what is new beside the bell, or closes it; where it cannot be had the page itself opens. */
export async function togglePanel(bell: HTMLAnchorElement): Promise<void> {
  if (openPanel() !== null) {
    close(bell);
    return;
  }
  try {
    const answer = await fetch(bell.href);
    const page = pageIn(await answer.text());
    const panel = answer.ok && !answer.redirected ? panelOf(page, bell) : null;
    if (panel === null) throw new Error('No notifications');
    takeIcons(page);
    close(bell);
    bell.after(panel);
    bell.setAttribute('aria-expanded', 'true');
    tellMoments(panel);
    panel.focus();
  } catch {
    location.assign(bell.href);
  }
}

const bellOf = (panel: HTMLElement): HTMLAnchorElement | null =>
  panel.parentElement?.querySelector<HTMLAnchorElement>(':scope > a') ?? null;

document.addEventListener('keydown', ({ key }) => {
  const panel = openPanel();
  const bell = panel && bellOf(panel);
  if (key !== 'Escape' || !bell) return;
  close(bell);
  bell.focus();
});
document.addEventListener('click', ({ target }) => {
  const panel = openPanel();
  const bell = panel && bellOf(panel);
  if (bell && target instanceof Node && !bell.parentElement?.contains(target)) close(bell);
});
