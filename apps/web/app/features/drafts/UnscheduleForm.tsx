import { ActForm, HiddenFields } from '../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../platform/forms/form-state.ts';
import { useText } from '../../platform/i18n/text-context.tsx';
import { Button } from '../../ui/control/Button.tsx';

/** Takes the time of a discussion away, or gives it back where `unscheduled` is false; `title` says of which. */
export function UnscheduleForm({
  values: { key, version, unscheduled = 'true', title = '' },
}: {
  values: FieldValues;
}) {
  const t = useText();
  return (
    <ActForm act="unscheduleThread" subject={key}>
      <HiddenFields values={{ key, version, unscheduled, title }} />
      <Button type="submit" look="quiet" aria-label={title === '' ? undefined : t('scheduling.takeBackThe', { title })}>
        {t('scheduling.takeBack')}
      </Button>
    </ActForm>
  );
}
