/**
 * Hears an event.
 * @returns how to end that
 */
export function listen(to: EventTarget, name: string, hear: EventListener): () => void {
  to.addEventListener(name, hear);
  return () => to.removeEventListener(name, hear);
}
