import type { PageRequest, PageViewer } from '@cluster-commons/bridge';
import { defaultLanguage, type Language } from '@cluster-commons/domain/kernel';
import { useRouteLoaderData } from 'react-router';

/** What every page knows of its reader and its place; it does not change while a page lives in the browser. */
export interface Frame {
  viewer: PageViewer | null;
  language: Language;
  /** Origin without a trailing slash. */
  publicUrl: string;
  showsOutbox: boolean;
}

export const frameOf = ({ viewer, language, publicUrl, showsOutbox }: PageRequest): Frame => ({
  viewer,
  language,
  publicUrl,
  showsOutbox,
});

const bare: Frame = { viewer: null, language: defaultLanguage, publicUrl: '', showsOutbox: false };

export const useFrame = (): Frame => useRouteLoaderData<() => Frame>('root') ?? bare;

export const useViewer = (): PageViewer | null => useFrame().viewer;

let inBrowser: Frame | undefined;

/** Remembers the frame for loaders and actions that run in the browser, outside components. */
export const keepFrameInBrowser = (frame: Frame): void => {
  if (typeof window !== 'undefined') inBrowser = frame;
};

export const frameInBrowser = (): Frame => inBrowser ?? bare;
