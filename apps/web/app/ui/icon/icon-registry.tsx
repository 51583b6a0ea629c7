import { createContext } from 'react';
import type { IconName } from './icon-names.ts';

/** Collects the icons that a page names, so that its one sprite holds these and no other. */
export class IconRegistry {
  readonly #listeners = new Set<() => void>();
  #names: readonly IconName[];

  constructor(names: readonly IconName[] = []) {
    this.#names = names;
  }

  readonly names = (): readonly IconName[] => this.#names;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** While the server writes the page: the sprite comes last and is not told. */
  collect(name: IconName): void {
    if (!this.#names.includes(name)) this.#names = [...this.#names, name];
  }

  /** In the browser, after a component appeared: the sprite grows. */
  add(name: IconName): void {
    if (this.#names.includes(name)) return;
    this.collect(name);
    for (const listener of this.#listeners) listener();
  }
}

export const IconRegistryContext = createContext(new IconRegistry());
