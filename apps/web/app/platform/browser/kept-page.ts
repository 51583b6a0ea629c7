const cookieOf = (name: string): string => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1] ?? '';

const triedFor = 'session-left';

/** Only some browsers tell of cookies, and none over plain HTTP. */
const cookies = (): EventTarget | undefined => (globalThis as { cookieStore?: EventTarget }).cookieStore;

/**
 * A page is shown only to the session it was made for: after signing out, or in as somebody else, it is asked for anew.
 * So it is with one that the browser kept, on the way back, and with one that is open in another tab: at once where the
 * browser tells of cookies, else when it is looked at again.
 */
export function leaveWhenSessionChanged(): void {
  const check = (): void => {
    const mark = document.documentElement.dataset['session'] ?? '';
    // Once for each page: a browser that keeps no such cookie shows what the server sent.
    if (cookieOf('session-mark') === mark || sessionStorage.getItem(triedFor) === mark) return;
    sessionStorage.setItem(triedFor, mark);
    document.documentElement.hidden = true;
    location.reload();
  };
  addEventListener('pageshow', (event) => {
    if (event.persisted) check();
  });
  document.addEventListener('visibilitychange', check);
  cookies()?.addEventListener('change', check);
  check();
}
