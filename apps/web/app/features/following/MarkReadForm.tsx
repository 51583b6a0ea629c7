import { ActForm, HiddenFields } from '../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../platform/forms/form-state.ts';
import { useText } from '../../platform/i18n/text-context.tsx';
import { Button } from '../../ui/control/Button.tsx';

/**
 * Sets how far the reader has read in a thread; `exact` sets it back, so that what comes behind `postNumber` is unread.
 * `before` is what taking it back sets.
 */
export function MarkReadForm({
  values: { threadId, postNumber, exact = 'false', before = '' },
}: {
  values: FieldValues;
}) {
  const t = useText();
  return (
    <ActForm act="markRead" subject={threadId}>
      <HiddenFields values={{ threadId, postNumber, exact, before }} />
      <Button type="submit" look="quiet">
        {t(exact === 'true' ? 'following.markUnread' : 'following.markRead')}
      </Button>
    </ActForm>
  );
}
