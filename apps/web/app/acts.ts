import { accountActs } from './features/accounts/act-pages.tsx';
import { bookmarkActs } from './features/bookmarks/act-pages.tsx';
import { clusterActs } from './features/clusters/act-pages.tsx';
import { connectionActs } from './features/connections/act-pages.tsx';
import { moderationActs } from './features/moderation/act-pages.tsx';
import { profileActs } from './features/profiles/act-pages.tsx';
import { threadActs } from './features/threads/act-pages.tsx';
import type { ActPage } from './platform/acts/act-route.tsx';

/** Every act that a form can ask for, by the feature that owns it. */
export const acts: readonly ActPage[] = [
  ...accountActs,
  ...profileActs,
  ...threadActs,
  ...clusterActs,
  ...connectionActs,
  ...bookmarkActs,
  ...moderationActs,
];
