import { ActForm, HiddenFields } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';

/** Puts off what waits on the first page, or shows it again; `name` is for those who hear the button. */
export function PutOffForm({ values: { kind, id, isPutOff = 'true', name = '' } }: { values: FieldValues }) {
  const t = useText();
  const isBack = isPutOff !== 'true';
  return (
    <ActForm act="putOff" subject={`${kind}-${id}`}>
      <HiddenFields values={{ kind, id, isPutOff, name }} />
      <Button
        type="submit"
        look="quiet"
        aria-label={isBack || name === '' ? undefined : t('forYou.notNowOf', { name })}
      >
        {t(isBack ? 'forYou.again' : 'forYou.notNow')}
      </Button>
    </ActForm>
  );
}
