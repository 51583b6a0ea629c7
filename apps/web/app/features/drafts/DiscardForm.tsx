import { ActForm, HiddenFields } from '../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../platform/forms/form-state.ts';
import { useText } from '../../platform/i18n/text-context.tsx';
import { Button } from '../../ui/control/Button.tsx';

/** Discards a draft, or brings it back where `discarded` is false; `title` says what it is of. */
export function DiscardForm({ values: { key, version, discarded = 'true', title = '' } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="discardDraft" subject={key}>
      <HiddenFields values={{ key, version, discarded, title }} />
      <Button type="submit" look="quiet" aria-label={title === '' ? undefined : t('drafts.discardThe', { title })}>
        {t('drafts.discard')}
      </Button>
    </ActForm>
  );
}
