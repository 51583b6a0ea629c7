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
  const { what, isPressed } = switchOf(level, before);
  return (
    <ActForm act="follow" subject={`${what}-${id}`}>
      <HiddenFields values={{ kind, id, level, before, name }} />
      <Button
        type="submit"
        look="quiet"
        aria-pressed={isPressed}
        aria-label={name === '' ? undefined : t(`following.${what}Of`, { name })}
      >
        {t(`following.${what}`)}
      </Button>
    </ActForm>
  );
}

/**
 * Which switch leads from a level to another, and whether it is pressed now. Whoever watches follows as well: no longer
 * watching leaves that.
 */
function switchOf(level: string, before: string): { what: 'follow' | 'watch' | 'mute'; isPressed: boolean } {
  if (level === 'WATCH') return { what: 'watch', isPressed: false };
  if (level === 'FOLLOW')
    return before === 'WATCH' ? { what: 'watch', isPressed: true } : { what: 'follow', isPressed: false };
  if (level === 'MUTE') return { what: 'mute', isPressed: false };
  return { what: before === 'MUTE' ? 'mute' : 'follow', isPressed: true };
}
