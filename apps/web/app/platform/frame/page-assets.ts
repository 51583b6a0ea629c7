import type { PageStyles } from '@cluster-commons/bridge';
import { createContext, useContext } from 'react';

/** The files of the build that a page needs. */
export interface PageAssets {
  sheets: readonly string[];
  styles: PageStyles;
  isDevelopment: boolean;
}

export const AssetsContext = createContext<PageAssets>({
  sheets: [],
  styles: { isInline: false, inline: () => '' },
  isDevelopment: false,
});

export const useAssets = (): PageAssets => useContext(AssetsContext);
