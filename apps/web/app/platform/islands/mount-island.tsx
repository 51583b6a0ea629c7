import { useLayoutEffect, type ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** What was typed before the code arrived is put back, should taking up the part have written over it. */
function keepTyped(place: HTMLElement): () => void {
  const typed = Array.from(
    place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
    (field) => ({
      field,
      value: field.value,
    }),
  );
  return () => {
    for (const { field, value } of typed) if (field.value !== value) field.value = value;
  };
}

/** Brings an island to life where the server wrote it. Returns how to end it. */
export function mountIsland(place: HTMLElement, Component: ComponentType<Record<string, unknown>>): () => void {
  const props = JSON.parse(place.dataset['props'] ?? '{}') as Record<string, unknown>;
  const restore = keepTyped(place);
  function Alive() {
    // Before the effects of the island, which may fill in a draft where nothing was typed.
    useLayoutEffect(() => {
      restore();
      place.dataset['alive'] = '';
      performance.mark(`${place.id} alive`);
    }, []);
    return <Component {...props} />;
  }
  const root = hydrateRoot(place, <Alive />, { identifierPrefix: `${place.id}-` });
  return () => root.unmount();
}
