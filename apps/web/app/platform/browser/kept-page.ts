const cookieOf = (name: string): string => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1] ?? '';

const triedFor = 'session-left';

/** Only some browsers tell of cookies, and none over plain HTTP. */
const cookies = (): EventTarget | undefined => (globalThis as { cookieStore?: EventTarget }).cookieStore;

/**
 * A page is shown only to the session it was made for: after signing out, or in as somebody else, it is asked for anew.
 * So it is with one that the browser kept, on the way back, and with one that is open in another tab: it is hidden where
 * the browser tells of cookies, and asked for when it is looked at. The sentence about what was done is not for this one.
 */
export function leaveWhenSessionChanged(): void {
  const check = (): void => {
    const mark = document.documentElement.dataset['session'] ?? '';
    // Once for each page: a browser that keeps no such cookie shows what the server sent.
    if (cookieOf('session-mark') === mark || sessionStorage.getItem(triedFor) === mark) return;
    document.documentElement.hidden = true;
    if (document.visibilityState === 'hidden') return;
    sessionStorage.setItem(triedFor, mark);
    location.reload();
  };
  addEventListener('pageshow', (event) => {
    if (event.persisted) check();
  });
  document.addEventListener('visibilitychange', check);
  cookies()?.addEventListener('change', () => {
    // Where the reader is, a page that follows is on its way already.
    if (!document.hasFocus()) check();
  });
  check();
}
