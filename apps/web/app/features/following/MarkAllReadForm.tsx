import { ActForm, HiddenFields } from '../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../platform/forms/form-state.ts';
import { useText } from '../../platform/i18n/text-context.tsx';
import { useViewer } from '../../platform/session/frame.ts';
import { Button } from '../../ui/control/Button.tsx';
import { Icon } from '../../ui/icon/Icon.tsx';

/** Marks a list as read, narrowed as `filter` says in the words of its address; with `takeBack` what an act of before marked is as unread as it was. */
export function MarkAllReadForm({ values }: { values: FieldValues }) {
  const t = useText();
  const viewer = useViewer();
  if (viewer === null || viewer.suspension !== null) return null;
  const { list, filter = '', takeBack = '' } = values;
  return (
    <ActForm act="markAllRead" subject={list}>
      <HiddenFields values={{ list, filter, takeBack }} />
      <Button type="submit">
        <Icon name="check" /> {t(takeBack ? 'following.unreadAgain' : 'following.markAllRead')}
      </Button>
    </ActForm>
  );
}
