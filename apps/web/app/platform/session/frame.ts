import type { NetworkShown, PageRequest, PageViewer, Said } from '@cluster-commons/bridge';
import { defaultLanguage, languages, type Language } from '@cluster-commons/domain/kernel';
import { createContext, useContext } from 'react';

/** What every page knows of its reader and its place. */
export interface Frame {
  viewer: PageViewer | null;
  /** Signed in but for the second factor. */
  isWaiting: boolean;
  sessionMark: string | null;
  language: Language;
  /** What another service is called by which people may sign in. */
  signInService: string | null;
  /** Origin without a trailing slash. */
  publicUrl: string;
  network: NetworkShown;
  showsOutbox: boolean;
  /** What the reader's last act did. */
  said: Said | null;
  pathname: string;
  /** With its question mark; empty without a query. */
  search: string;
}

export const frameOf = (request: PageRequest, { pathname, search }: Pick<URL, 'pathname' | 'search'>): Frame => ({
  viewer: request.viewer,
  isWaiting: request.isWaiting,
  sessionMark: request.sessionMark,
  language: request.language,
  signInService: request.signInService,
  publicUrl: request.publicUrl,
  network: request.network,
  showsOutbox: request.showsOutbox,
  said: request.said,
  pathname,
  search,
});

export const FrameContext = createContext<Frame>({
  viewer: null,
  isWaiting: false,
  sessionMark: null,
  language: defaultLanguage,
  signInService: null,
  publicUrl: '',
  network: { name: '', languages },
  showsOutbox: false,
  said: null,
  pathname: '/',
  search: '',
});

export const useFrame = (): Frame => useContext(FrameContext);

export const useViewer = (): PageViewer | null => useFrame().viewer;
