interface IslandModule {
  mount: (place: HTMLElement) => () => void;
}

const mounted = new WeakMap<Element, Promise<() => void>>();

const islandsIn = (root: ParentNode): HTMLElement[] => [
  ...(root instanceof HTMLElement && root.dataset['island'] !== undefined ? [root] : []),
  ...root.querySelectorAll<HTMLElement>('[data-island]'),
];

async function start(place: HTMLElement): Promise<() => void> {
  const { mount } = (await import(/* @vite-ignore */ place.dataset['island'] ?? '')) as IslandModule;
  return mount(place);
}

/** Fetches and starts the islands in a part of the page. */
export function startIslands(root: ParentNode): void {
  const places = islandsIn(root).filter((place) => !mounted.has(place));
  const first = places
    .filter((place) => place.dataset['later'] === undefined)
    .map((place) => {
      const starting = start(place);
      mounted.set(place, starting);
      return starting;
    });
  const before = Promise.allSettled(first);
  for (const place of places)
    if (!mounted.has(place))
      mounted.set(
        place,
        before.then(() => start(place)),
      );
}

/** Ends those in a part that is about to go. */
export function endIslands(root: ParentNode): void {
  for (const place of islandsIn(root)) void mounted.get(place)?.then((end) => end());
}
