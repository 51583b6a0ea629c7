import { actDone, actWaits } from './act-done.ts';
import { chooseDraft } from './choose-draft.ts';
import { draftUnder, keepDraft, savedThere } from './drafts.ts';
import { listen } from './listen.ts';
import { isFilledIn, typedIn, typeIn, typeOver, type Typed } from './typed.ts';

/** Pause in typing after which a draft is kept, in milliseconds. */
const pause = 400;

/**
 * What became of the draft of a form: it was given back, kept, is not needed, the device keeps nothing, or the form was
 * posted.
 */
export type DraftNews = 'restored' | 'saved' | 'none' | 'full' | 'posted';

/** How a form begins. */
export interface Begun {
  /** What was typed on this device is back. */
  isRestored: boolean;
  /** It holds what the server has, and nothing else. */
  isThere: boolean;
  /** The server does not have yet what it holds. */
  isUnsaved: boolean;
  /** What the server has besides, of another device: nobody has chosen yet. */
  other: Typed | null;
}

const versionIn = (form: HTMLFormElement): number =>
  Number(form.querySelector<HTMLInputElement>('[name=draftVersion]')?.value) || 0;

/** What is told of how to keep a draft on the server. */
interface Sharing {
  startSharing: (form: HTMLFormElement, key: string, begun: Begun) => () => void;
}

/** Keeps the draft on the server as well, by a script that the form names and that no other page loads. */
function shareDraft(form: HTMLFormElement, key: string, begun: Begun): () => void {
  let isOver = false;
  let end = (): void => void (isOver = true);
  const file = form.dataset['draftScript'];
  if (file === undefined) return end;
  void (import(/* @vite-ignore */ file) as Promise<Sharing>).then(
    ({ startSharing }) => {
      if (!isOver) end = startSharing(form, key, begun);
    },
    // Without a line the draft is on this device alone.
    () => undefined,
  );
  return () => end();
}

/** What a form holds that the server filled in from the draft it keeps; null for all other forms. */
const keptThere = (form: HTMLFormElement): Typed | null =>
  form.querySelector('[data-draft-kept]') === null ? null : typedIn(form);

const nothing: Begun = { isRestored: false, isUnsaved: false, isThere: false, other: null };

/** Shows what of the drafts of this device and of the server is the newer one. */
function begin(form: HTMLFormElement, key: string): Begun {
  const here = draftUnder(key);
  const there = keptThere(form);
  if (there === null && isFilledIn(form)) return nothing;
  const isShared = form.dataset['draft'] !== undefined;
  const version = versionIn(form);
  const saved = isShared ? savedThere(key) : null;
  const choice = chooseDraft({ here, saved, there: there && { typed: there, version } });
  if (choice === 'there') keepDraft(key, null);
  if (here === null || choice === 'there') return { ...nothing, isThere: there !== null };
  if (choice === 'same') return { ...nothing, isRestored: true, isThere: true };
  if (there !== null) typeOver(form, here);
  const isRestored = there !== null || typeIn(form, here);
  return {
    isRestored,
    isUnsaved: isRestored && choice === 'here',
    isThere: false,
    other: choice === 'both' ? there : null,
  };
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

  const begun = begin(form, key);
  if (begun.isRestored) tell('restored');
  form.dataset['keptUnder'] = key;
  if (form.dataset['draft'] !== undefined) form.dataset['draftsAlive'] = '';
  const ends = [
    listen(form, 'input', keepLater),
    listen(form, actDone, forget),
    listen(form, actWaits, keep),
    listen(window, 'pagehide', keepLast),
    listen(window, 'pageshow', showAgain),
    listen(window, 'storage', hear as EventListener),
  ];
  if (form.dataset['draft'] !== undefined) ends.push(shareDraft(form, key, begun));
  return () => {
    clearTimeout(timer);
    for (const endOne of ends) endOne();
  };
}
