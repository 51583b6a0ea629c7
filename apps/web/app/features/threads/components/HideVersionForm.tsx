import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** Takes an older version from readers, or shows it again. */
export function HideVersionForm({ values: { postId, number, isHidden = 'true' } }: { values: FieldValues }) {
  const t = useText();
  const isHiding = isHidden !== 'false';
  return (
    <ActForm act="hidePostVersion" subject={postId && `${postId}-${number}`} className={layout.stack}>
      <HiddenFields values={{ postId, number, isHidden: String(isHiding) }} />
      <TextField
        name="reason"
        label={t('frame.reason')}
        hint={t('moderation.reasonForLog')}
        dir="auto"
        autoComplete="off"
        isOptional={!isHiding}
      />
      <p>
        <SubmitButton look={isHiding ? 'stop' : 'plain'}>
          {t(isHiding ? 'threads.version.hide' : 'threads.version.show')}
        </SubmitButton>
      </p>
    </ActForm>
  );
}
