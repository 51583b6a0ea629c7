import { actDone } from './act-done.ts';
import { draftUnder, keepDraft } from './drafts.ts';
import { typedIn, typeIn } from './typed.ts';

/** Pause in typing after which a draft is kept, in milliseconds. */
const pause = 400;

/**
 * What became of the draft of a form: it was given back, kept, is not needed, the device keeps nothing, or the form was
 * posted.
 */
export type DraftNews = 'restored' | 'saved' | 'none' | 'full' | 'posted';

function listen(to: EventTarget, name: string, hear: EventListener): () => void {
  to.addEventListener(name, hear);
  return () => to.removeEventListener(name, hear);
}

/**
 * Keeps all that is typed and chosen in a form on this device until it is posted, here or in another tab, and gives it
 * back. After that nothing that was delayed keeps it again.
 * @returns how to end that
 */
export function keepWhatIsTyped(form: HTMLFormElement, key: string, tell: (news: DraftNews) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasPosted: 'no' | 'here' | 'elsewhere' = 'no';

  const keep = (): void => {
    clearTimeout(timer);
    const typed = typedIn(form);
    const isKept = keepDraft(key, typed);
    tell(!isKept ? 'full' : typed === null ? 'none' : 'saved');
  };
  const keepLater = (): void => {
    if (wasPosted === 'here') return;
    wasPosted = 'no';
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  };
  const keepLast = (): void => {
    const typed = wasPosted === 'no' ? typedIn(form) : null;
    if (typed !== null) keepDraft(key, typed);
  };
  const forget = (): void => {
    clearTimeout(timer);
    wasPosted = 'here';
    keepDraft(key, null);
    tell('posted');
  };
  const hear = (event: StorageEvent): void => {
    if (event.key !== key || event.newValue !== null || event.oldValue !== JSON.stringify(typedIn(form))) return;
    clearTimeout(timer);
    wasPosted = 'elsewhere';
  };

  /** The way back: what is typed from now on is new. */
  const showAgain = (event: Event): void => {
    if ((event as PageTransitionEvent).persisted) wasPosted = 'no';
  };

  const kept = draftUnder(key);
  if (kept !== null && typeIn(form, kept)) tell('restored');
  const ends = [
    listen(form, 'input', keepLater),
    listen(form, actDone, forget),
    listen(window, 'pagehide', keepLast),
    listen(window, 'pageshow', showAgain),
    listen(window, 'storage', hear as EventListener),
  ];
  return () => {
    clearTimeout(timer);
    for (const endOne of ends) endOne();
  };
}
