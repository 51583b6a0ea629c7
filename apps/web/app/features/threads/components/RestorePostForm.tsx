import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Brings a removed post back. */
export function RestorePostForm({ values: { postId } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="restoreOwnPost" subject={postId}>
      <HiddenFields values={{ postId }} />
      <SubmitButton look="quiet">{t('threads.restore.do')}</SubmitButton>
    </ActForm>
  );
}
