import { ActForm, HiddenFields } from '../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../platform/forms/form-state.ts';
import { useText } from '../../platform/i18n/text-context.tsx';
import { Button } from '../../ui/control/Button.tsx';

/**
 * Sets how much the reader hears of something to `level`; `before` is how it was, which pressing the switch again, and
 * taking it back, sets.
 */
export function FollowForm({
  values: { kind, id, level = 'NORMAL', before = 'NORMAL', name = '' },
}: {
  values: FieldValues;
}) {
  const t = useText();
  const isOff = level === 'NORMAL';
  const what = (isOff ? before : level) === 'MUTE' ? 'mute' : 'follow';
  return (
    <ActForm act="follow" subject={`${what}-${id}`}>
      <HiddenFields values={{ kind, id, level, before, name }} />
      <Button
        type="submit"
        look="quiet"
        aria-pressed={isOff}
        aria-label={name === '' ? undefined : t(`following.${what}Of`, { name })}
      >
        {t(`following.${what}`)}
      </Button>
    </ActForm>
  );
}
