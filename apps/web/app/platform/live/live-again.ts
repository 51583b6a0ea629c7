const listeners = new Set<() => void>();

/** Calls `listener` whenever the line for news is back after it broke: what came meanwhile was not heard. */
export function whenLiveAgain(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function tellLiveAgain(): void {
  for (const listener of listeners) listener();
}
