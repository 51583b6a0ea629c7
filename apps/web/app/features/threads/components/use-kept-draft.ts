import type { KeptDraft } from '../../../platform/drafts/draft-form.ts';
import { newThreadPage } from '../new-thread.ts';

/** The draft of a form for a new discussion, as its page has it. */
export function useKeptDraft(key: string): { key: string; kept: KeptDraft | null } {
  const draft = newThreadPage.useIfLoaded()?.data.draft ?? null;
  // The form may stand elsewhere than on its own page, which then has the draft of another.
  return { key, kept: draft?.key === key ? draft : null };
}
