import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Gives failed work back to its handler. */
export function RetryForm({ values: { id, handler } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="retryDeadLetter" subject={id}>
      <HiddenFields values={{ id }} />
      <SubmitButton label={handler === undefined ? undefined : t('jobs.retryOf', { handler })}>
        {t('jobs.retry')}
      </SubmitButton>
    </ActForm>
  );
}
