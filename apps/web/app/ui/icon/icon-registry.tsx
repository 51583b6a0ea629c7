import { createContext } from 'react';
import type { IconName } from './icon-names.ts';

/** Collects the icons that a page names, so that its one sprite, which stands last, holds these and no other. */
export class IconRegistry {
  readonly #names = new Set<IconName>();

  add(name: IconName): void {
    this.#names.add(name);
  }

  names(): readonly IconName[] {
    return [...this.#names];
  }
}

export const IconRegistryContext = createContext(new IconRegistry());
