import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** A request to another member, with a line of reason. */
export function ConnectForm({ values: { memberId } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="requestConnection" className={`${layout.stack} ${layout.after} ${layout.narrow}`}>
      <HiddenFields values={{ memberId }} />
      <TextField name="reason" label={t('connections.reason')} hint={t('connections.reasonHint')} dir="auto" />
      <SubmitButton look="primary">{t('connections.send')}</SubmitButton>
    </ActForm>
  );
}
