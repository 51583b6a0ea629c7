import type { ActPage } from '../../platform/acts/act-route.tsx';
import { hidePost, lockThread, pinThread } from './acts.ts';
import { LockForm, PinForm } from './components/ModeratorTools.tsx';
import { HideForm } from './components/PostModeration.tsx';

/** The acts of moderation with their forms. */
export const moderationActs: readonly ActPage[] = [
  { act: hidePost, Form: HideForm },
  { act: lockThread, Form: LockForm },
  { act: pinThread, Form: PinForm },
];
