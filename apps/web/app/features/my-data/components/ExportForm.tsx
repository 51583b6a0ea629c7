import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Has a copy made of all that is the member's; `again` where there is one already. */
export function ExportForm({ values: { again } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="requestDataExport">
      {again !== undefined && <HiddenFields values={{ again }} />}
      <SubmitButton>{t(again === undefined ? 'myData.export.ask' : 'myData.export.again')}</SubmitButton>
    </ActForm>
  );
}
