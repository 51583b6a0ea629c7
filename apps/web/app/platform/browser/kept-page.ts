const cookieOf = (name: string): string => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1] ?? '';

const triedFor = 'session-left';

/**
 * A page that the browser kept is shown at once on the way back, and only to the session it was made for: after signing
 * out, or in as somebody else, it is asked for anew.
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
  check();
}
