import type { ActPage } from '../../platform/acts/act-route.tsx';
import { acceptAnswer, openThread, replyToThread } from './acts.ts';
import { AcceptForm } from './components/AcceptForm.tsx';
import { NewThreadForm } from './components/NewThreadForm.tsx';
import { ReplyForm } from './components/ReplyForm.tsx';
import { newThreadPage } from './new-thread.ts';

/** The acts of threads with their forms. */
export const threadActs: readonly ActPage[] = [
  { act: openThread, Form: NewThreadForm, page: newThreadPage },
  { act: replyToThread, Form: ReplyForm },
  { act: acceptAnswer, Form: AcceptForm },
];
