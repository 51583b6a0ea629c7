import { ActForm, HiddenFields } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';

/** Marks what is told of one thing as read, or all; `readAt` takes back what was marked then. `name` is for who hears it. */
export function MarkNotificationsForm({
  values: { ids = '', all = 'false', isRead = 'true', readAt = '', name = '' },
}: {
  values: FieldValues;
}) {
  const t = useText();
  const isAll = all === 'true';
  return (
    <ActForm act="markNotificationsRead" subject={isAll ? 'all' : ids}>
      <HiddenFields values={{ ids, all, isRead, readAt, name }} />
      <Button
        type="submit"
        look={isAll ? 'plain' : 'quiet'}
        aria-label={name === '' ? undefined : t('notifications.markOf', { name })}
      >
        {t(isAll ? 'notifications.markAll' : 'notifications.mark')}
      </Button>
    </ActForm>
  );
}
