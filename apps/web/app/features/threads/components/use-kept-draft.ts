import { draftKeyOf, readDraftKey, type DraftForm } from '@cluster-commons/domain/drafts';
import { useContext } from 'react';
import { draftKeyName, type KeptDraft } from '../../../platform/drafts/draft-form.ts';
import { CameBackContext } from '../../../platform/forms/form-context.ts';
import { newThreadPage } from '../new-thread.ts';

/** The draft of a form for a new discussion: of the form that came back, else as its page has it. */
export function useKeptDraft(form: DraftForm): { key: string; kept: KeptDraft | null } {
  const draft = newThreadPage.useIfLoaded()?.data.draft ?? null;
  const sent = useContext(CameBackContext)?.values[draftKeyName]?.[0];
  const named = [sent, draft?.key].find((key) => key !== undefined && readDraftKey(key)?.form === form);
  const key = named ?? draftKeyOf(form);
  // The form may stand elsewhere than on its own page, which then has the draft of another.
  return { key, kept: draft?.key === key ? draft : null };
}
