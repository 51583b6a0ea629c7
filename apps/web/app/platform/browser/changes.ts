import { refreshPage } from './parts.ts';

const key = 'changed-at';

/** Notes that something changed which pages show that the browser has kept. */
export const noteChange = (): void => sessionStorage.setItem(key, String(Date.now()));

/** A page that the browser kept takes what has changed since, on the way back to it. */
export function takeChangesOnReturn(): void {
  let asOf = Date.now();
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || Number(sessionStorage.getItem(key)) <= asOf) return;
    asOf = Date.now();
    void refreshPage().catch(() => undefined);
  });
}
