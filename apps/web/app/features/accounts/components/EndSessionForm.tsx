import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Ends one session; `device` is what it is called in words. */
export function EndSessionForm({ values: { sessionId, device } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="endSession" subject={sessionId}>
      <HiddenFields values={{ sessionId, device }} />
      <SubmitButton label={device && t('settings.sessions.endNamed', { device })}>
        {t('settings.sessions.end')}
      </SubmitButton>
    </ActForm>
  );
}
