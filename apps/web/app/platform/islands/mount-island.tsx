import { useLayoutEffect, type ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** Restores what was typed before the code arrived, should hydration have overwritten it. */
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

/** Hydrates an island where the server wrote it. Returns a function that unmounts it. */
export function mountIsland(place: HTMLElement, Component: ComponentType<Record<string, unknown>>): () => void {
  const props = JSON.parse(place.dataset['props'] ?? '{}') as Record<string, unknown>;
  const restore = keepTyped(place);
  function Hydrated() {
    // Before the effects of the island, which may fill in a draft where nothing was typed.
    useLayoutEffect(() => {
      restore();
      place.dataset['alive'] = '';
      performance.mark(`${place.id} alive`);
    }, []);
    return <Component {...props} />;
  }
  const root = hydrateRoot(place, <Hydrated />, { identifierPrefix: `${place.id}-` });
  return () => root.unmount();
}
