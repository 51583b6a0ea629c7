interface BellScript {
  startBell: () => void;
}

/** Fetches what keeps the bell right, once the page has come to rest: nobody waits for it. */
export function ringLater(): void {
  const file = document.querySelector<HTMLElement>('[data-bell]')?.dataset['bell'];
  if (!file) return;
  const start = (): void => {
    import(/* @vite-ignore */ file).then(
      ({ startBell }: BellScript) => startBell(),
      () => undefined,
    );
  };
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
