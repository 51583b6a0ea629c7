import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { HiddenField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** Puts the asker's name under their question. It cannot be taken back, which is said before. */
export function ShowNameForm({ values: { threadId = '' } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="showAskerName" subject={threadId} className={layout.stack}>
      <HiddenField name="threadId" value={threadId} />
      <p>{t('threads.nameless.showHint')}</p>
      <p>
        <SubmitButton>{t('threads.nameless.show')}</SubmitButton>
      </p>
    </ActForm>
  );
}
